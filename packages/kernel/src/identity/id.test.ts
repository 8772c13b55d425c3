import { expect, test } from 'vitest';
import { id, localId } from './id.ts';

test('a lower-case UUID of version 7 is an id', () => {
  // RFC 9562, appendix A.6.
  const text = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';
  expect(id('Plan', text)).toEqual({ ok: true, value: text });
});

test.each([
  '',
  '017F22E2-79B0-7CC3-98C4-DC0C0C07398F',
  '017f22e2-79b0-4cc3-98c4-dc0c0c07398f',
  '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f',
  '017f22e279b07cc398c4dc0c0c07398f',
  '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n',
  '{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}',
  '../../etc/passwd',
])('“%s” is not an id', (text) => {
  expect(id('Plan', text)).toMatchObject({ error: { code: 'BAD_ID', thing: 'Plan', value: text } });
});

test.each(['a', 'dad', 'term-2', 'x1', 'a'.repeat(32)])('“%s” is a local id', (text) => {
  expect(localId('Person', text)).toEqual({ ok: true, value: text });
});

test.each(['', 'Dad', '2nd', '-a', 'a_b', 'a b', '爸爸', 'a'.repeat(33), 'a\n', '__proto__'])(
  '“%s” is not a local id',
  (text) => {
    expect(localId('Person', text)).toMatchObject({ error: { code: 'BAD_ID', thing: 'Person' } });
  },
);
