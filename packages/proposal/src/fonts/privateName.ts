/**
 * Gives a font a family name of our own, in memory. The compiler also sees the fonts of the
 * machine; under a name that only our bytes carry, none of those can ever be chosen.
 */
import { assert } from '@cebao/kernel';
import { tableEntry } from './cmap.ts';

export type Renaming = {
  /** Family name in the file, and ours: equally long, so that no offset in the file moves. */
  readonly from: string;
  readonly to: string;
};

export function withFamilyName(font: Uint8Array, { from, to }: Renaming): Uint8Array {
  assert(from.length === to.length, `family names of unequal length: ${from}, ${to}`);
  const renamed = Uint8Array.from(font);
  const view = new DataView(renamed.buffer);
  const { offset, length } = tableEntry(view, 'name');
  const old = utf16(from);
  const fresh = utf16(to);
  let found = 0;
  for (let at = offset; at + old.length <= offset + length; at += 1) {
    if (!old.every((byte, i) => renamed[at + i] === byte)) continue;
    renamed.set(fresh, at);
    found += 1;
  }
  assert(found > 0, `the font does not call itself ${from}`);
  return renamed;
}

/** Names of platform 3 are UTF-16, high byte first. */
function utf16(text: string): number[] {
  return [...text].flatMap((char) => {
    const code = char.charCodeAt(0);
    return [code >> 8, code & 255];
  });
}
