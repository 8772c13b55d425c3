import { expect, test } from 'vitest';
import { sayZhCN } from '../../testing/sayZhCN.ts';
import { evidenceText } from './evidenceText.ts';

test('the weight of the wishes is said where they count, and only there', () => {
  const certificate = { years: 22, considered: 72 };
  expect(evidenceText({ ...certificate, weights: [100, 10, 1] }, sayZhCN)).toContain(
    '（第一层每元计 100 元，第二层 10 元，第三层 1 元）',
  );
  expect(evidenceText({ ...certificate, weights: [100, 10, 0] }, sayZhCN)).toContain(
    '（第一层每元计 100 元，第二层 10 元）',
  );
});
