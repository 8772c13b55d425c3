/** From a bundle to the bytes of a PDF/A-3b. The only file that touches the compiler. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assert, ok, refuse, type Result } from '@cebao/kernel';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Attachment, ProposalBundle } from './bundle.ts';
import { loadFonts, type Fonts } from './fonts/fonts.ts';
import { codePointText, drawable } from './fonts/missing.ts';
import { withMissingNotice } from './view/basis/missingNotice.ts';
import type { ProposalView } from './view/blocks.ts';
import { viewOf } from './view/viewOf.ts';

const templates = fileURLToPath(new URL('./template/', import.meta.url));
const entry = `${templates}proposal.typ`;
const standard = 'a-3b';
const attachmentNames = ['inputs.json', 'results.json'] as const;

export async function renderProposal(bundle: ProposalBundle): Promise<Result<Uint8Array>> {
  const attachments = inOrder(bundle.attachments);
  if (!attachments.ok) return attachments;
  const fonts = loadFonts();
  const drawn = drawable(viewOf(bundle), fonts.coverage);
  const view = withMissingNotice(drawn.value, drawn.missing.map(codePointText));
  return ok(compile(view, fonts, attachments.value));
}

/** Exactly one of each name, in a fixed order, so that the bytes do not depend on the caller's. */
function inOrder(attachments: readonly Attachment[]): Result<readonly Attachment[]> {
  const ordered: Attachment[] = [];
  for (const name of attachmentNames) {
    const found = attachments.filter((attachment) => attachment.name === name);
    const [only] = found;
    if (only === undefined || found.length > 1) {
      return refuse('MISSING_FIELD', {
        thing: `attachments.${name}`,
        value: `${found.length}`,
        limit: '1',
      });
    }
    ordered.push(only);
  }
  return ok(ordered);
}

/**
 * A fresh compiler for each proposal: nothing of one family stays for the next. Templates and
 * attachments are handed over as bytes; the view goes in as data, never as source.
 */
function compile(view: ProposalView, fonts: Fonts, attachments: readonly Attachment[]): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontBlobs: fonts.blobs.map((blob) => Buffer.from(blob)) }],
  });
  for (const file of readdirSync(templates).toSorted()) {
    compiler.addSource(`${templates}${file}`, readFileSync(`${templates}${file}`, 'utf8'));
  }
  for (const { name, bytes } of attachments) {
    compiler.mapShadow(`${templates}${name}`, Buffer.from(bytes));
  }
  const compiled = compiler.compile({
    mainFilePath: entry,
    inputs: { view: JSON.stringify(view), families: JSON.stringify(fonts.families) },
  });
  const document = compiled.result;
  const diagnostics = compiled.takeDiagnostics();
  const faults = diagnostics === null ? [] : compiler.fetchDiagnostics(diagnostics);
  assert(document !== null && faults.length === 0, `template: ${JSON.stringify(faults)}`);
  const bytes = Uint8Array.from(compiler.pdf(document, { pdfStandard: standard }));
  compiler.evictCache(0);
  return bytes;
}
