import { expect, test } from 'vitest';
import { spellingRefusals } from './spelling.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const thingOf = (given: string, canonical: string) =>
  spellingRefusals({ name: 'f.json', given: bytes(given), canonical: bytes(canonical) })[0]?.thing;

test('equal bytes are no fault', () => {
  expect(thingOf('{"a":1}\n', '{"a":1}\n')).toBeUndefined();
});

test('another spelling of the same number is named by byte and path', () => {
  const canonical = '{"a":[1,{"b":"x,]","c":0.30000000000000004}]}';
  expect(thingOf(canonical.replace('04}', '05}'), canonical)).toBe('f.json 第 42 字节（a[1].c）');
});

test('a file that is too short or too long differs where the shorter one ends', () => {
  expect(thingOf('{"a":1}', '{"a":1}\n')).toBe('f.json 第 8 字节');
  expect(thingOf('{"a":1}\n ', '{"a":1}\n')).toBe('f.json 第 9 字节');
});
