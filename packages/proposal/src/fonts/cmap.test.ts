import { expect, test } from 'vitest';
import { loadFonts } from './fonts.ts';

const { coverage, families, blobs } = loadFonts();

test('the fonts draw common, rare and Latin characters and the middle dot of names', () => {
  for (const char of '家庭保障·ABCabc0123，。“”（）—−×→↑•𠮷䶮㛃') {
    expect(coverage.has(char.codePointAt(0) ?? 0), char).toBe(true);
  }
});

test('private use and unassigned code points are not drawn', () => {
  for (const code of [0xe000, 0xf8ff, 0x10ffff]) expect(coverage.has(code)).toBe(false);
});

test('every family has a name of our own, so that no font of the machine is chosen', () => {
  expect(families).toEqual(['Cebao Han SC', 'Cebao Han JP', 'Cebao Han HK']);
  for (const blob of blobs) expect(Buffer.from(blob).includes(utf16('Noto Sans'))).toBe(false);
});

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
