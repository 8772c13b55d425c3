import { expect, test } from 'vitest';
import { sayZhCN } from '../../testing/sayZhCN.ts';
import { measureText } from './measureText.ts';

test('liquidity is said in months, a share in percent', () => {
  expect(measureText('liquidityMonths', 5.04, sayZhCN)).toBe('5.0 个月');
  expect(measureText('debtShare', 0.314, sayZhCN)).toBe('31%');
});
