/** A PDF from outside, read in a thread that may fail, hang or fill up without harm to us. */
import { Worker } from 'node:worker_threads';
import { err, ok, refuse, type Refusal, type Result } from '@cebao/kernel';
import { maxPdfPages, type Extract, type Extraction, type PdfContent } from './content.ts';

export const maxPdfBytes = 16 * 1024 * 1024;
/** A proposal of fifty pages is read in two seconds. */
const maxSeconds = 60;
const millis = 1000;
const resourceLimits = { maxOldGenerationSizeMb: 512 };

export async function readPdf(given: Extract): Promise<Result<PdfContent, readonly Refusal[]>> {
  const { bytes } = given;
  if (bytes.length > maxPdfBytes) {
    return tooMany(`${String(bytes.length)} 字节`, `${String(maxPdfBytes)} 字节`);
  }
  const extraction = await extractInThread(given);
  switch (extraction.kind) {
    case 'content':
      return ok(extraction.content);
    case 'tooManyPages':
      return tooMany(`${String(extraction.pageCount)} 页`, `${String(maxPdfPages)} 页`);
    default: {
      const value = extraction.reason;
      return err([refuse('FILE_UNREADABLE', { thing: 'PDF', value, limit: '完整的 PDF' }).error]);
    }
  }
}

async function extractInThread({ bytes, withText }: Extract): Promise<Extraction> {
  const workerData: Extract = { bytes: new Uint8Array(bytes), withText };
  const file = new URL('./pdfWorker.ts', import.meta.url);
  const worker = new Worker(file, { workerData, resourceLimits, stdout: true, stderr: true });
  const { promise, resolve } = Promise.withResolvers<Extraction>();
  const unreadable = (reason: string) => resolve({ kind: 'unreadable', reason });
  const timer = setTimeout(() => unreadable(`${maxSeconds} 秒内读不完`), maxSeconds * millis);
  worker.once('message', resolve);
  worker.once('error', (cause) => unreadable(cause instanceof Error ? cause.message : '读取中断'));
  worker.once('exit', (code) => unreadable(`读取中断（${code}）`));
  const extraction = await promise;
  clearTimeout(timer);
  await worker.terminate();
  return extraction;
}

function tooMany(value: string, limit: string): Result<never, readonly Refusal[]> {
  return err([refuse('TOO_MANY', { thing: 'PDF', value, limit }).error]);
}
