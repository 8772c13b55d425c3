import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, personName } from './name.ts';

function nameOf(text: string): { text: string; original: string; searchKey: string } {
  const name = personName(text);
  if (!name.ok) throw new Error(name.error.limit);
  return name.value;
}

describe('names', () => {
  test.each([
    '王',
    '李雷',
    '𠮷田太郎',
    '㐂',
    '\u{30000}',
    '\ue815',
    '欧阳娜娜',
    'Nguyễn Văn A',
    'A',
  ])('“%s” is kept as written', (text) => {
    expect(nameOf(text)).toEqual({ text, original: text, searchKey: text.toLowerCase() });
  });

  test('NFC maps a compatibility ideograph, so the original is kept beside it', () => {
    expect(nameOf('\uf900')).toMatchObject({ text: '\u8c48', original: '\uf900' });
    expect(nameOf('e\u0301')).toMatchObject({ text: '\u00e9', original: 'e\u0301' });
  });

  test('NFKC is not used: full-width letters and ligatures stay', () => {
    expect(nameOf('Ａﬁ').text).toBe('Ａﬁ');
  });

  test.each(['•', '‧', '・', '･', '∙', '⋅', '．', '.', '·', ' · '])(
    'the interpunct “%s” is one and the same in the search key',
    (dot) => {
      expect(nameOf(`买买提${dot}吐尔逊`).searchKey).toBe('买买提\u00b7吐尔逊');
    },
  );

  test('white space at the ends is cut, inside it is one space in the key', () => {
    expect(nameOf(' Anna  Maria ')).toEqual({
      text: 'Anna  Maria',
      original: ' Anna  Maria ',
      searchKey: 'anna maria',
    });
  });

  test.each([
    ['NUL', 'a\0b', 'U+0000'],
    ['a line break', 'a\nb', 'U+000A'],
    ['a C1 control', 'a\u0085b', 'U+0085'],
    ['a lone high surrogate', 'a\ud800b', 'U+D800'],
    ['a lone low surrogate', 'a\udc00', 'U+DC00'],
    ['a bidi override', 'a\u202eb', 'U+202E'],
    ['a bidi isolate', 'a\u2066b', 'U+2066'],
    ['an Arabic letter mark', 'a\u061cb', 'U+061C'],
    ['a zero-width space', 'a\u200bb', 'U+200B'],
    ['a zero-width joiner', 'a\u200db', 'U+200D'],
    ['a right-to-left mark', 'a\u200fb', 'U+200F'],
    ['a word joiner', 'a\u2060b', 'U+2060'],
    ['a soft hyphen', 'a\u00adb', 'U+00AD'],
    ['a byte order mark', '\ufeffab', 'U+FEFF'],
    ['a tag', 'a\u{e0041}b', 'U+E0041'],
    ['a replacement character', 'a\ufffdb', 'U+FFFD'],
    ['a line separator', 'a\u2028b', 'U+2028'],
  ])('%s is refused with its position', (_, text, point) => {
    const result = personName(text, 'members[0].name');
    expect(result).toMatchObject({ error: { code: 'BAD_NAME', thing: 'members[0].name' } });
    expect(result.ok ? '' : result.error.value).toMatch(
      new RegExp(`^第 [12] 个字符 ${point.replace('+', '\\+')}$`),
    );
  });

  test('four combining marks are read, five are a flood', () => {
    const marks = (n: number) => `王${'\u0323'.repeat(n)}`;
    expect(personName(marks(4)).ok).toBe(true);
    expect(personName(marks(5))).toMatchObject({ error: { limit: '一个字最多带 4 个组合符号' } });
  });

  test('the empty name is refused', () => {
    expect(personName('')).toMatchObject({ error: { code: 'BAD_NAME', limit: '不能为空' } });
    expect(personName(' \u3000')).toMatchObject({ error: { code: 'BAD_NAME', limit: '不能为空' } });
  });

  test('sixty-four characters fit, however they are encoded', () => {
    expect(personName('𠮷'.repeat(64)).ok).toBe(true);
    expect(personName('葛\u{e0100}'.repeat(64)).ok).toBe(true);
    expect(personName('王'.repeat(65))).toMatchObject({ error: { limit: '最多 64 个字' } });
  });

  test('a text that was accepted is accepted again, unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const name = personName(text);
        fc.pre(name.ok);
        if (name.ok) expect(nameOf(name.value.text).text).toBe(name.value.text);
      }),
    );
  });
});

describe('free texts', () => {
  test('the same is refused as in names, by another code', () => {
    expect(cleanText('a\u202eb', 'note', 10)).toMatchObject({
      error: { code: 'BAD_TEXT', thing: 'note', value: '第 2 个字符 U+202E' },
    });
    expect(cleanText('', 'note', 10)).toMatchObject({ error: { code: 'BAD_TEXT' } });
    expect(cleanText('12345', 'note', 4)).toMatchObject({ error: { limit: '最多 4 个字' } });
    expect(cleanText(' 备注 ', 'note', 4)).toEqual({ ok: true, value: '备注' });
  });

  test('line breaks and tabs are an option', () => {
    expect(cleanText('a\nb', 'note', 10).ok).toBe(false);
    expect(cleanText('a\r\n\tb', 'note', { maxLength: 10, newlines: true })).toEqual({
      ok: true,
      value: 'a\n\tb',
    });
    expect(cleanText('a\rb', 'note', { maxLength: 10, newlines: true }).ok).toBe(false);
  });

  test('the empty text is an option', () => {
    expect(cleanText(' ', 'note', { maxLength: 10, empty: true })).toEqual({ ok: true, value: '' });
  });
});
