/** From a view to the bytes of a PDF/A-3b. The only file that touches the compiler. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assert } from '@cebao/kernel';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Fonts } from './fonts/fonts.ts';

const templates = fileURLToPath(new URL('./template/', import.meta.url));
const standard = 'a-3b';

export type Page = {
  readonly template: 'proposal.typ' | 'policyMap.typ';
  readonly view: object;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

/**
 * A fresh compiler for each document: nothing of one family stays for the next. Templates and
 * attachments are handed over as bytes; the view goes in as data, never as source.
 */
export function compileTypst({ template, view, attachments }: Page, fonts: Fonts): Uint8Array {
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
    mainFilePath: `${templates}${template}`,
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
