/**
 * How many columns a text takes in a terminal. Chinese characters and full-width forms take two.
 * Source: Unicode Standard Annex #11, East Asian Width, values W and F, in the blocks that names,
 * products and labels of ours come from.
 */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

export function widthOf(text: string): number {
  let width = 0;
  for (const point of text) width += widthOfPoint(point);
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - widthOf(text), 0));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(width - widthOf(text), 0)) + text;
}

/** Accents and variation selectors stand on the character before them. */
function widthOfPoint(point: string): number {
  if (/\p{M}/u.test(point)) return 0;
  const code = point.codePointAt(0) ?? 0;
  return wide.some(([low, high]) => code >= low && code <= high) ? 2 : 1;
}
