/**
 * Which characters a TrueType font draws. Source: OpenType specification, "cmap", format 12
 * (segmented coverage); the fonts of this package all carry one.
 */
import { assert } from '@cebao/kernel';

export type Coverage = ReadonlySet<number>;

export function coverageOf(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableEntry(view, 'cmap').offset;
  const covered = new Set<number>();
  const subtables = view.getUint16(cmap + 2);
  for (let i = 0; i < subtables; i += 1) {
    const subtable = cmap + view.getUint32(cmap + 8 + 8 * i);
    if (view.getUint16(subtable) === 12) addGroups(view, subtable, covered);
  }
  assert(covered.size > 0, 'the font has no character map of format 12');
  return covered;
}

/** Where a table lies; each directory entry is tag, checksum, offset, length. */
export function tableEntry(view: DataView, tag: string): { offset: number; length: number } {
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i += 1) {
    const entry = 12 + 16 * i;
    const name = [0, 1, 2, 3].map((k) => String.fromCharCode(view.getUint8(entry + k))).join('');
    if (name === tag) {
      return { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
    }
  }
  assert(false, `the font has no table ${tag}`);
  return { offset: 0, length: 0 };
}

/** A group maps the characters start..end to glyphs from startGlyph on; glyph 0 draws nothing. */
function addGroups(view: DataView, subtable: number, covered: Set<number>): void {
  const groups = view.getUint32(subtable + 12);
  for (let g = 0; g < groups; g += 1) {
    const group = subtable + 16 + 12 * g;
    const start = view.getUint32(group);
    const end = view.getUint32(group + 4);
    const startGlyph = view.getUint32(group + 8);
    for (let code = start; code <= end; code += 1) {
      if (startGlyph + code - start !== 0) covered.add(code);
    }
  }
}
