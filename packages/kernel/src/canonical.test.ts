import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';

test('keys are sorted by code unit and nothing is padded', () => {
  expect(canonicalJson({ b: 1, a: [true, null, 'x'], B: {} })).toBe(
    '{"B":{},"a":[true,null,"x"],"b":1}',
  );
});

test('the example of RFC 8785, 3.2.3 sorts by UTF-16 code unit', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  const order = ['\\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
  const text = canonicalJson(value);
  const places = order.map((key) => text.indexOf(`"${key}":`));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the numbers of RFC 8785, 3.2.2 are written as JSON writes them', () => {
  expect(canonicalJson([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27])).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
  );
  expect(canonicalJson([-0, 0])).toBe('[0,0]');
});

test.each([
  ['NaN', NaN],
  ['Infinity', [Infinity]],
  ['undefined', { a: undefined }],
  ['a hole', Array.from({ length: 1 })],
  ['a function', { a: () => 1 }],
  ['a bigint', 1n],
  ['a symbol', Symbol('s')],
  ['a map', new Map()],
  ['a date', Object.create(Date.prototype)],
])('%s has no canonical form', (_, value) => {
  expect(() => canonicalJson(value)).toThrow('canonical JSON');
});

test('a cycle is found out', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  expect(() => canonicalJson(cycle)).toThrow('a cycle?');
});

test('it reads back as the same value, whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      const again: unknown = JSON.parse(text);
      expect(canonicalJson(again)).toBe(text);
    }),
  );
});

test('the order in which keys were set does not matter', () => {
  const entries = fc.uniqueArray(fc.tuple(fc.string(), fc.integer()), { selector: ([key]) => key });
  fc.assert(
    fc.property(entries, (pairs) => {
      const forward = canonicalJson(Object.fromEntries(pairs));
      expect(canonicalJson(Object.fromEntries(pairs.toReversed()))).toBe(forward);
    }),
  );
});
