import { expect, test } from 'vitest';
import { assert, CebaoBug } from './assert.ts';

test('what holds passes', () => {
  expect(() => assert(true, 'never seen')).not.toThrow();
});

test('what does not hold throws a CebaoBug with the message', () => {
  expect(() => assert(false, 'term 0: allowed >= 1')).toThrow(CebaoBug);
  expect(() => assert(undefined, 'term 0: allowed >= 1')).toThrow('term 0: allowed >= 1');
  expect(new CebaoBug('x').name).toBe('CebaoBug');
});
