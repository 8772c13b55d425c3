import { expect, test } from 'vitest';
import { noPlanText } from './noPlanWords.ts';

test('each cause is worded with its count', () => {
  expect(noPlanText('refused 2, expired 1')).toBe(
    '至少一份能补缺口的保单；不能选的：不符合投保条件（2）；报价已过期（1）',
  );
});

test('without causes there was nothing to choose from', () => {
  expect(noPlanText('')).toBe('至少一份能补缺口的保单；不能选的：没有');
});

test('a cause of a newer engine is not hidden', () => {
  expect(noPlanText('tomorrow 3')).toContain('tomorrow 3');
});
