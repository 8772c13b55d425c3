/** pdf.js, loaded only when pages are looked at. */
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist';

GlobalWorkerOptions.workerPort = new Worker(new URL('./pdfWorker.ts', import.meta.url), {
  type: 'module',
});

export type OpenPdf = {
  readonly pages: number;
  readonly drawPage: (number: number, canvas: HTMLCanvasElement) => Promise<void>;
};

const sharpness = 2;

export async function openPdf(data: ArrayBuffer): Promise<OpenPdf> {
  const file = await getDocument({ data }).promise;
  const drawPage = async (number: number, canvas: HTMLCanvasElement) => {
    const page = await file.getPage(number);
    const viewport = page.getViewport({ scale: sharpness });
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvas, viewport }).promise;
  };
  return { pages: file.numPages, drawPage };
}
