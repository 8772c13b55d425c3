/**
 * The attachments and the text of a PDF, page by page. The file comes from outside: whatever the
 * reader trips over is a refusal. Nothing is fetched: no worker, font or image from elsewhere.
 */
import { err, ok, refuse, type Refusal, type Result } from '@cebao/kernel';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Attachment } from '../../bundle.ts';

export type PdfParts = {
  readonly attachments: readonly Attachment[];
  /** Lines of each page. */
  readonly pages: readonly (readonly string[])[];
};

export const maxPdfBytes = 64 * 1024 * 1024;
export const maxPdfPages = 500;

const names: readonly Attachment['name'][] = ['inputs.json', 'results.json'];

export async function readPdf(bytes: Uint8Array): Promise<Result<PdfParts, readonly Refusal[]>> {
  if (bytes.length > maxPdfBytes) {
    return tooMany(`${String(bytes.length)} 字节`, `${String(maxPdfBytes)} 字节`);
  }
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // The reader takes the bytes for itself; ours are still needed.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    stopAtErrors: true,
  });
  try {
    return await partsOf(await task.promise);
  } catch (cause) {
    const value = cause instanceof Error ? cause.message : String(cause);
    return err([refuse('FILE_UNREADABLE', { thing: 'PDF', value, limit: '完整的 PDF' }).error]);
  } finally {
    await task.destroy();
  }
}

async function partsOf(document: PDFDocumentProxy): Promise<Result<PdfParts, readonly Refusal[]>> {
  if (document.numPages > maxPdfPages) {
    return tooMany(`${String(document.numPages)} 页`, `${String(maxPdfPages)} 页`);
  }
  const listed = await document.getAttachments();
  const attachments: Attachment[] = [];
  for (const name of names) {
    if (listed?.has(name) !== true) continue;
    const content: unknown = await document.getAttachmentContent(name);
    if (content instanceof Uint8Array) attachments.push({ name, bytes: Uint8Array.from(content) });
  }
  const pages: (readonly string[])[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await linesOf(document, number));
  }
  return ok({ attachments, pages });
}

async function linesOf(document: PDFDocumentProxy, number: number): Promise<readonly string[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    line += item.str;
    if (!item.hasEOL) continue;
    lines.push(line);
    line = '';
  }
  page.cleanup();
  return line === '' ? lines : [...lines, line];
}

function tooMany(value: string, limit: string): Result<never, readonly Refusal[]> {
  return err([refuse('TOO_MANY', { thing: 'PDF', value, limit }).error]);
}
