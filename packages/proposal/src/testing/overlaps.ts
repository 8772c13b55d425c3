/** Words that lie on one another or leave the page's text area, from `pdftotext -bbox`. */
type Word = {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
};

const wordPattern =
  /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
/** The mark lies behind the text on purpose. */
const markOnly = /^[培训用，不得交付客户]+$/;
const a4Width = 595.3;
const margin = 48;
/** Full-width marks next to each other share their white halves; more than half an em is a fault. */
const tolerance = 6;

export function layoutFaults(bbox: string): string[] {
  return bbox.split('<page ').slice(1).flatMap(faultsOfPage);
}

function faultsOfPage(page: string, index: number): string[] {
  const words = [...page.matchAll(wordPattern)].map(toWord).filter((w) => !markOnly.test(w.text));
  const outside = words
    .filter((w) => w.x0 < margin || w.x1 > a4Width - margin)
    .map((w) => `page ${index + 1}: outside: ${w.text}`);
  const over = words.flatMap((a, i) =>
    words
      .slice(i + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `page ${index + 1}: ${a.text} / ${b.text}`),
  );
  return [...outside, ...over];
}

function toWord([, x0, y0, x1, y1, text]: RegExpMatchArray): Word {
  return { x0: Number(x0), y0: Number(y0), x1: Number(x1), y1: Number(y1), text: text ?? '' };
}

function overlap(a: Word, b: Word): boolean {
  const across = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const down = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  const lower = Math.min(a.y1 - a.y0, b.y1 - b.y0);
  return across > tolerance && down > lower / 2;
}
