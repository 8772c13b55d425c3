/**
 * Attachments and text of a PDF. Runs in a thread of its own: on a damaged file the reader throws
 * where nobody can catch it, loops, or asks for memory without end. Nothing is fetched from
 * elsewhere: no font, no image, no code.
 */
import {
  getDocument,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { maxPdfPages, pdfNames } from './content.ts';
import type { Extract, Extraction, Pages, PdfParts } from './content.ts';

export async function extract({ bytes, withText }: Extract): Promise<Extraction> {
  try {
    const document = await getDocument({
      data: bytes,
      verbosity: VerbosityLevel.ERRORS,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      useWasm: false,
      stopAtErrors: true,
    }).promise;
    const pageCount = document.numPages;
    if (pageCount > maxPdfPages) return { kind: 'tooManyPages', pageCount };
    const attachments = await attachmentsOf(document);
    const pages = withText ? await pagesOf(document) : null;
    return { kind: 'content', content: { attachments, pageCount, pages } };
  } catch (cause) {
    return { kind: 'unreadable', reason: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function attachmentsOf(document: PDFDocumentProxy): Promise<PdfParts['attachments']> {
  const listed = await document.getAttachments();
  const found: PdfParts['attachments'][number][] = [];
  for (const name of pdfNames) {
    if (listed?.has(name) !== true) continue;
    const content: unknown = await document.getAttachmentContent(name);
    if (content instanceof Uint8Array) found.push({ name, bytes: new Uint8Array(content) });
  }
  return found;
}

async function pagesOf(document: PDFDocumentProxy): Promise<Pages> {
  const pages: (readonly string[])[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await linesOf(document, number));
  }
  return pages;
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
