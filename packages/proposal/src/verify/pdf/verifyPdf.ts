/**
 * A proposal as PDF: its attachments are verified like any sealed plan, then the PDF is made again
 * from them. The renderer gives the same bytes for the same plan, so one byte that differs means
 * that the file was altered; where the text differs too, page and line are named.
 */
import { readJson, resultsFrameSchema, toRefusals, type Shown } from '@cebao/contracts';
import { err, ok, refuse, type Refusal, type Result } from '@cebao/kernel';
import { planFamily } from '@cebao/planning';
import type { Attachment } from '../../bundle.ts';
import { renderProposal } from '../../render.ts';
import { attachmentsOf, bundleOf, rendererVersion } from '../../seal/bundleOf.ts';
import { hashOf } from '../../seal/seal.ts';
import { differences, type Difference } from '../differences.ts';
import type { Engines, Installed, Verification, Verified } from '../outcome.ts';
import { firstDifference, spellingRefusals } from '../spelling.ts';
import { proofLimits } from '../verifySealed.ts';
import { verifyParts, type Parts } from '../verifyParts.ts';
import { pageRefusals } from './comparePages.ts';
import type { Pages, PdfParts } from './content.ts';
import { readPdf } from './readPdf.ts';

const ownEngines: Engines = { plan: planFamily, render: renderProposal };

export async function verifyPdf(
  bytes: Uint8Array,
  installed: Installed,
  engines: Engines = ownEngines,
): Promise<Verification> {
  const pdf = await readPdf({ bytes, withText: false });
  if (!pdf.ok) return pdf;
  const attached = readAttachments(pdf.value);
  if (!attached.ok) return attached;
  const { parts, shown } = attached.value;
  const figures = verifyParts(parts, { plan: engines.plan, installed });
  if (!figures.ok) return figures;
  const words = wordRefusals(attached.value, installed);
  if (words.length > 0) return err(words);
  const spelling = attachmentRefusals(pdf.value, figures.value, shown);
  if (spelling.length > 0) return err(spelling);
  const pages = await pagesAgain({ bytes, shown, figures: figures.value }, engines);
  if (pages.length > 0) return err(pages);
  const otherWords = otherThanInstalled(shown, installed).map(({ path }) => path);
  const printed = { pages: pdf.value.pageCount, licence: shown.licence, otherWords };
  return ok({ ...figures.value, pdf: printed });
}

/** What a proposal carries, as it was read: nothing of it is checked yet. */
export async function partsOfPdf(bytes: Uint8Array): Promise<Result<Parts, readonly Refusal[]>> {
  const pdf = await readPdf({ bytes, withText: false });
  if (!pdf.ok) return pdf;
  const attached = readAttachments(pdf.value);
  return attached.ok ? ok(attached.value.parts) : attached;
}

type Attached = { readonly parts: Parts; readonly shown: Shown; readonly shownHash: string };

function otherThanInstalled(
  { assumptions, sources }: Shown,
  { words }: Installed,
): readonly Difference[] {
  return differences('shown', { carried: { assumptions, sources }, expected: words });
}

/** Words changed after sealing, by the path at which they differ from ours, where they do. */
function wordRefusals({ shown, shownHash }: Attached, installed: Installed): readonly Refusal[] {
  const computed = hashOf(shown);
  if (computed === shownHash) return [];
  const mismatch = (thing: string, value: string, limit: string): Refusal => ({
    code: 'PROOF_MISMATCH',
    thing,
    value,
    limit,
  });
  const changed = otherThanInstalled(shown, installed).map(({ path, carried, expected }) =>
    mismatch(path, carried, `本机为 ${expected}`),
  );
  return [mismatch('shownHash', shownHash, `重算为 ${computed}`), ...changed];
}

function readAttachments(pdf: PdfParts): Result<Attached, readonly Refusal[]> {
  const inputs = jsonOf(pdf, 'inputs.json');
  if (!inputs.ok) return err([inputs.error]);
  const results = jsonOf(pdf, 'results.json');
  if (!results.ok) return err([results.error]);
  const frame = resultsFrameSchema.safeParse(results.value);
  if (!frame.success) {
    return err(
      toRefusals(frame.error, results.value).map((refusal) => ({
        ...refusal,
        thing: `results.json ${refusal.thing}`,
      })),
    );
  }
  if (!isFields(inputs.value)) {
    const limit = '对象';
    return err([refuse('BAD_FIELD', { thing: 'inputs.json', value: '', limit }).error]);
  }
  const { report, seal, shown, shownHash, stress, review } = frame.data;
  return ok({ parts: { inputs: inputs.value, report, seal, stress, review }, shown, shownHash });
}

function jsonOf({ attachments }: PdfParts, name: Attachment['name']): Result<unknown> {
  const found = attachments.find((attachment) => attachment.name === name);
  if (found !== undefined) return readJson(found.bytes, name, proofLimits);
  const limit = '策保做的方案都带着它';
  return refuse('MISSING_FIELD', { thing: `附件 ${name}`, value: '', limit });
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function attachmentRefusals(
  { attachments }: PdfParts,
  { sealed }: Verified,
  shown: Shown,
): readonly Refusal[] {
  const right = attachmentsOf(sealed, shown);
  return attachments.flatMap(({ name, bytes: given }) => {
    const canonical = right.find((attachment) => attachment.name === name)?.bytes;
    return canonical === undefined ? [] : spellingRefusals({ name, given, canonical });
  });
}

type Printed = {
  readonly bytes: Uint8Array;
  readonly shown: Shown;
  readonly figures: Verified;
};

async function pagesAgain(
  { bytes, shown, figures }: Printed,
  { render }: Engines,
): Promise<readonly Refusal[]> {
  if (shown.renderer !== rendererVersion) return [otherRenderer(shown.renderer)];
  const rendered = await render(bundleOf(figures.sealed, shown));
  if (!rendered.ok) return [rendered.error];
  const at = firstDifference(bytes, rendered.value);
  if (at === null) return [];
  const texts = await textsOf(bytes, rendered.value);
  const pages = texts === null ? [] : pageRefusals(texts.printed, texts.right);
  return pages.length > 0 ? pages : [alteredAt(at, bytes, rendered.value)];
}

type Texts = { readonly printed: Pages; readonly right: Pages };

/** null: the altered file's text cannot be read any more. */
async function textsOf(given: Uint8Array, rendered: Uint8Array): Promise<Texts | null> {
  const [printed, right] = await Promise.all([
    readPdf({ bytes: given, withText: true }),
    readPdf({ bytes: rendered, withText: true }),
  ]);
  if (!printed.ok || !right.ok) return null;
  if (printed.value.pages === null || right.value.pages === null) return null;
  return { printed: printed.value.pages, right: right.value.pages };
}

function otherRenderer(version: string): Refusal {
  const limit = `${rendererVersion}：数字重算一致；页面由别的版本排印，请用那一版核对页面`;
  return { code: 'PROOF_MISMATCH', thing: 'shown.renderer', value: version, limit };
}

function alteredAt(at: number, given: Uint8Array, right: Uint8Array): Refusal {
  const byteText = (bytes: Uint8Array): string =>
    bytes[at] === undefined ? '（文件在此结束）' : `0x${bytes[at].toString(16).padStart(2, '0')}`;
  return {
    code: 'PROOF_MISMATCH',
    thing: `PDF 第 ${String(at + 1)} 字节`,
    value: byteText(given),
    limit: `${byteText(right)}：没有读出不同的文字，但文件在生成之后被改动过`,
  };
}
