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

test('a message is written only when it is needed', () => {
  const message = (): string => {
    throw new Error('written');
  };
  expect(() => assert(true, message)).not.toThrow();
  expect(() => assert(false, () => `age ${String(-1)}`)).toThrow('age -1');
});
