import { expect, test } from 'vitest';
import fc from 'fast-check';
import { maxJsonBytes } from './decode.ts';
import { maxJsonDepth, maxJsonValues, readJson } from './readJson.ts';

const refusalOf = (source: string | Uint8Array) => {
  const read = readJson(source, 'family.json');
  return read.ok ? { code: 'none', thing: '', value: '' } : read.error;
};

test('what JSON.parse reads, this reader reads the same', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), (text) => {
      const read = readJson(text, 'any');
      if (read.ok) expect(read.value).toEqual(JSON.parse(text));
      else expect(['BAD_TEXT', 'BAD_FIELD', 'BAD_NUMBER', 'BAD_JSON']).toContain(read.error.code);
    }),
    { numRuns: 1000 },
  );
});

test('every plain value comes back from its indented text', () => {
  const plain = fc.letrec((tie) => ({
    value: fc.oneof(
      fc.stringMatching(/^[a-z 中文"\\]{0,12}$/),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('value'), { noNullPrototype: true }),
    ),
  })).value;
  fc.assert(
    fc.property(plain, (value) => {
      expect(readJson(JSON.stringify(value, null, 2), 'any')).toEqual({ ok: true, value });
    }),
    { numRuns: 1000 },
  );
});

test('any bytes at all are read or refused, never thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const read = readJson(bytes, 'any');
      expect(typeof read.ok).toBe('boolean');
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(typeof readJson(text, 'any').ok).toBe('boolean');
    }),
    { numRuns: 2000 },
  );
});

test('whatever JSON.parse refuses is refused here', () => {
  const pieces = fc.array(
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-', '.5', 'true', 'nul', ' '),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const read = readJson(text, 'any');
      let builtIn = true;
      try {
        JSON.parse(text);
      } catch {
        builtIn = false;
      }
      if (!builtIn) expect(read.ok).toBe(false);
      if (builtIn && !read.ok) expect(read.error.limit).toContain('重复');
    }),
    { numRuns: 5000 },
  );
});

test('a file cut short names the line and the column where it ends', () => {
  const text = '{\n  "name": "周家",\n  "persons": [';
  expect(refusalOf(text)).toMatchObject({
    code: 'BAD_JSON',
    thing: 'family.json',
    value: '第 3 行第 15 列：文件在此中断',
  });
  expect(refusalOf('{"name": "周')).toMatchObject({ value: '第 1 行第 12 列：文件在此中断' });
  expect(refusalOf('')).toMatchObject({ value: '第 1 行第 1 列：文件在此中断' });
});

test.each([
  ['a comma too many', '{"a": 1,}', '第 1 行第 9 列'],
  ['a comma too many in a list', '[1,]', '第 1 行第 4 列'],
  ['a comment', '{\n// note\n}', '第 2 行第 1 列'],
  ['single quotes', "{'a': 1}", '第 1 行第 2 列'],
  ['a number with a leading zero', '[007]', '第 1 行第 2 列'],
  ['NaN', '{"a": NaN}', '第 1 行第 7 列'],
  ['two documents', '{} {}', '第 1 行第 4 列'],
  ['brackets that do not match', '[1}', '第 1 行第 3 列'],
  ['a Chinese comma', '{"a": "x"\uff0c"b": 2}', '第 1 行第 10 列'],
])('%s is refused with its place', (_, text, place) => {
  expect(refusalOf(text)).toMatchObject({ code: 'BAD_JSON' });
  expect(refusalOf(text).value).toContain(place);
});

test.each(['__proto__', 'constructor', 'prototype'])(
  'the key %s is refused where it stands',
  (key) => {
    expect(refusalOf(`{"persons": [1, {"id": "a", "${key}": {}}]}`)).toMatchObject({
      code: 'BAD_FIELD',
      thing: 'persons[1]',
      value: key,
    });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  },
);

test('an escaped spelling of a dangerous key is the same key', () => {
  expect(refusalOf('{"\\u005f_proto__": 1}')).toMatchObject({ value: '__proto__' });
});

test('two equal keys in one object are refused; in two objects they are not', () => {
  expect(refusalOf('{"a": 1, "b": 2,\n "a": 3}')).toMatchObject({
    code: 'BAD_JSON',
    value: 'a（第 2 行第 2 列）',
  });
  expect(readJson('[{"a": 1}, {"a": 2}]', 'any').ok).toBe(true);
});

test.each(['1e400', '-1e400', '1e999999999'])('the number %s is refused by path', (number) => {
  expect(refusalOf(`{"debts": [{"nominalRate": ${number}}]}`)).toMatchObject({
    code: 'BAD_NUMBER',
    thing: 'debts[0].nominalRate',
    value: number,
  });
});

test.each([
  ['NUL', '\\u0000'],
  ['a lone surrogate', '\\ud800'],
  ['a bidi control', '\\u202e'],
  ['a bidi isolate', '\\u2066'],
])('%s in a text is refused by path', (_, escape) => {
  expect(refusalOf(`{"persons": [{"name": "周${escape}"}]}`)).toMatchObject({
    code: 'BAD_TEXT',
    thing: 'persons[0].name',
  });
  expect(refusalOf(`{"周${escape}": 1}`)).toMatchObject({ code: 'BAD_TEXT' });
});

test('a raw NUL byte is refused', () => {
  expect(refusalOf('{"name": "周\u0000"}').code).toBe('BAD_JSON');
});

test('a byte-order mark is dropped, other encodings are refused', () => {
  const bytes = new TextEncoder().encode('{"name": "周"}');
  expect(readJson(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]), 'any').ok).toBe(true);
  expect(readJson('\uFEFF{}', 'any')).toEqual({ ok: true, value: {} });
  const gb18030 = new Uint8Array([0x7b, 0x22, 0xd6, 0xdc, 0x22, 0x3a, 0x31, 0x7d]);
  expect(refusalOf(gb18030)).toMatchObject({ code: 'BAD_TEXT', value: '不是 UTF-8 编码' });
});

test('size, depth and number of values have limits', () => {
  expect(refusalOf(`"${'a'.repeat(maxJsonBytes)}"`).code).toBe('TOO_MANY');
  expect(readJson(`"${'a'.repeat(maxJsonBytes - 2)}"`, 'any').ok).toBe(true);
  expect(readJson(`"${'\\n'.repeat(maxJsonBytes / 2 - 1)}"`, 'any').ok).toBe(true);
  const nested = (n: number) => '['.repeat(n) + ']'.repeat(n);
  expect(readJson(nested(maxJsonDepth), 'any').ok).toBe(true);
  expect(refusalOf(nested(maxJsonDepth + 1)).code).toBe('TOO_MANY');
  expect(refusalOf('['.repeat(1_000_000)).code).toBe('TOO_MANY');
  const list = (n: number) => `[${Array.from({ length: n }, () => '0').join(',')}]`;
  expect(readJson(list(maxJsonValues - 1), 'any').ok).toBe(true);
  expect(refusalOf(list(maxJsonValues)).code).toBe('TOO_MANY');
});
