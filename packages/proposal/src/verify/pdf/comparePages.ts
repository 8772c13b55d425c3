/** The printed text of two PDFs, page by page and line by line. */
import type { Refusal } from '@cebao/kernel';
import type { Pages } from './content.ts';

export function pageRefusals(given: Pages, right: Pages): readonly Refusal[] {
  const count = Math.max(given.length, right.length);
  return Array.from({ length: count }, (_, i) => i).flatMap((i) => {
    const [printed, expected] = [given[i], right[i]];
    const place = `第 ${String(i + 1)} 页`;
    if (printed === undefined) return [mismatch(place, '（没有这一页）', `共 ${String(count)} 页`)];
    if (expected === undefined)
      return [mismatch(place, '（多出的一页）', `共 ${String(right.length)} 页`)];
    return lineRefusals(place, printed, expected);
  });
}

/** Lines that moved would all look changed: of such a page only the first is named. */
function lineRefusals(
  place: string,
  printed: readonly string[],
  expected: readonly string[],
): readonly Refusal[] {
  const count = Math.max(printed.length, expected.length);
  const changed = Array.from({ length: count }, (_, i) => i).filter(
    (i) => printed[i] !== expected[i],
  );
  const named = printed.length === expected.length ? changed : changed.slice(0, 1);
  return named.map((i) =>
    mismatch(`${place}第 ${String(i + 1)} 行`, printed[i] ?? '（没有）', expected[i] ?? '（没有）'),
  );
}

function mismatch(thing: string, value: string, right: string): Refusal {
  return { code: 'PROOF_MISMATCH', thing, value, limit: `应为「${right}」` };
}
