/** A proposal as PDF, changed in its bytes, in what it carries and in what it prints: caught and named. */
import { expect, test } from 'vitest';
import { canonicalJson, cents, type Cents } from '@cebao/kernel';
import {
  attachmentsOf,
  bundleOf,
  renderProposal,
  rendererVersion,
  verifyPdf,
  type Engines,
  type ProposalBundle,
  type Shown,
} from '@cebao/proposal';
import { handmadePdf } from './testing/handmadePdf.ts';
import { areNamed, refusalsOf } from './testing/refusals.ts';
import {
  digitsOf,
  rememberingPlan,
  seeded,
  smallPlan,
  withOtherDigit,
} from './testing/smallPlan.ts';

const { installed, sealed } = smallPlan();
const shown: Shown = { renderer: rendererVersion, ...installed.words, licence: null };

/** The words of a proposal with whatever figures and attachments a forger likes. */
async function forged(change: (bundle: ProposalBundle) => ProposalBundle): Promise<Uint8Array> {
  const rendered = await renderProposal(change(bundleOf(sealed, shown)));
  expect(rendered.ok).toBe(true);
  return rendered.ok ? rendered.value : new Uint8Array();
}

test('the unchanged PDF verifies; of 40 changes in bytes, attachments and figures all are caught', async () => {
  const pdf = await forged((bundle) => bundle);
  const plan = rememberingPlan();
  // The renderer is deterministic (its own tests): for one plan it need not run forty times.
  const render: Engines['render'] = (bundle) =>
    canonicalJson(bundle.report) === canonicalJson(sealed.report)
      ? Promise.resolve({ ok: true, value: pdf })
      : renderProposal(bundle);
  const refused = async (file: Uint8Array) =>
    refusalsOf(await verifyPdf(file, installed, { plan, render }));
  expect(await verifyPdf(pdf, installed)).toMatchObject({
    ok: true,
    value: { pdf: { licence: null, otherWords: [] } },
  });

  const random = seeded(40);
  const digits = digitsOf(pdf);
  for (let i = 0; i < 10; i += 1) {
    const at = digits[random(digits.length)] ?? 0;
    expect(areNamed(await refused(withOtherDigit(pdf, at, random))), `byte ${at}`).toBe(true);
  }
  const attachments = attachmentsOf(sealed, shown);
  for (let i = 0; i < 24; i += 1) {
    const things = (await refused(handmadePdf(oneChanged(attachments, i % 2, random)))).map(
      ({ thing }) => thing,
    );
    expect(things.join(), `attachment ${i % 2}`).toMatch(/seal\.|report\.|inputs|results|shown/);
  }
  for (const at of placesInWords(attachments)) {
    const changed = attachments.map((file) =>
      file.name === 'results.json'
        ? { ...file, bytes: withOtherDigit(file.bytes, at, random) }
        : file,
    );
    const things = (await refused(handmadePdf(changed))).map(({ thing }) => thing);
    expect(things.join(), `word at ${at}`).toMatch(/^shownHash,shown\.(assumptions|sources)\[/);
  }
  for (let i = 0; i < 2; i += 1) {
    const changed = oneChanged(attachments, i, random);
    expect(areNamed(await refused(await forged((b) => ({ ...b, attachments: changed }))))).toBe(
      true,
    );
  }
  for (let i = 0; i < 4; i += 1) {
    const refusals = await refused(await forged((bundle) => printedOtherwise(bundle, i)));
    expect(refusals[0]?.thing).toMatch(/^第 \d+ 页第 \d+ 行$/);
    expect(refusals[0]?.limit).toContain('应为');
  }
});

test('right attachments in a PDF that somebody else made are no proposal of ours', async () => {
  const pdf = handmadePdf(attachmentsOf(sealed, shown));
  const refusals = refusalsOf(await verifyPdf(pdf, installed));
  expect(refusals[0]).toMatchObject({ thing: '第 1 页第 1 行', value: '（没有）' });
  const without = handmadePdf(attachmentsOf(sealed, shown).slice(0, 1));
  expect(refusalsOf(await verifyPdf(without, installed))[0]).toMatchObject({
    code: 'MISSING_FIELD',
    thing: '附件 results.json',
  });
});

type Attachments = ReturnType<typeof attachmentsOf>;

/** The first, middle and last digit of the words beside the figures. */
function placesInWords(files: Attachments): readonly number[] {
  const bytes = files.find(({ name }) => name === 'results.json')?.bytes ?? new Uint8Array();
  const text = new TextDecoder().decode(bytes);
  const byteAt = (mark: string) =>
    new TextEncoder().encode(text.slice(0, text.indexOf(mark))).length;
  const [from, until] = [byteAt('"assumptions":[{"id"'), byteAt('"shownHash"')];
  const words = digitsOf(bytes).filter((place) => place > from && place < until);
  return [0, Math.floor(words.length / 2), words.length - 1].map((i) => words[i] ?? 0);
}

function oneChanged(
  files: Attachments,
  which: number,
  random: (below: number) => number,
): Attachments {
  return files.map((file, n) => {
    if (n !== which) return file;
    const places = digitsOf(file.bytes);
    const at = places[random(places.length)] ?? 0;
    return { ...file, bytes: withOtherDigit(file.bytes, at, random) };
  });
}

/** One fen more is printed than the attachments say. */
function printedOtherwise(bundle: ProposalBundle, i: number): ProposalBundle {
  const { report } = bundle;
  const more = (amount: Cents): Cents => cents(amount + 1 + i);
  const lines = report.plan.lines.map((line) => ({
    ...line,
    premiumCents: more(line.premiumCents),
  }));
  return { ...bundle, report: { ...report, plan: { ...report.plan, lines } } };
}

test('what is no PDF, or only the beginning of one, is refused', async () => {
  const start = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n');
  for (const bad of [new Uint8Array(), start, new Uint8Array(100_000).fill(0x31)]) {
    expect(refusalsOf(await verifyPdf(bad, installed))[0]).toMatchObject({
      code: 'FILE_UNREADABLE',
    });
  }
});
