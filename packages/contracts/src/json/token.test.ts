import { expect, test } from 'vitest';
import { tokenAt } from './token.ts';

test.each([
  ['  {', 'open', '{'],
  ['\t]', 'close', ']'],
  ['"a\\"b" :', 'string', '"a\\"b"'],
  ['-0.5e+3,', 'number', '-0.5e+3'],
  ['null}', 'word', 'null'],
  ['', 'end', ''],
  ['"cut off', 'end', ''],
  ['nullable', 'bad', 'nullable'],
  ['01', 'bad', '01'],
  ['"tab\tinside"', 'bad', '"tab\tinside"'],
])('%j begins with the token %s', (text, kind, raw) => {
  expect(tokenAt(text, 0)).toMatchObject({ kind, raw });
});

test('a token knows where it stands', () => {
  expect(tokenAt('[ true ]', 1)).toEqual({ kind: 'word', raw: 'true', start: 2, end: 6 });
});
