import { yuan } from '@cebao/kernel';
import { expect, test } from 'vitest';
import { payText } from './benefits.ts';

test('every way to pay has its words', () => {
  expect(payText({ kind: 'share', share: 1, capCents: null })).toBe('保额的 100%');
  expect(payText({ kind: 'share', share: 0.3, capCents: yuan(200_000) })).toBe(
    '保额的 30%，最多 20万元',
  );
  expect(payText({ kind: 'greatest', of: [{ kind: 'premiumsPaid' }, { kind: 'cashValue' }] })).toBe(
    '已交保费、现金价值中最大者',
  );
  expect(payText({ kind: 'annuity', share: 0.1, paymentsPerYear: 12, guaranteedYears: 20 })).toBe(
    '每月给付保额的 10.0%，保证 20 年',
  );
  expect(payText({ kind: 'untranslatable', note: '见条款' })).toBe('以条款为准（见条款）');
});

test('an indemnity names its deductible', () => {
  const bands = [
    { overCents: yuan(0), share: 0 },
    { overCents: yuan(10_000), share: 0.8 },
  ];
  expect(payText({ kind: 'indemnity', limitCents: yuan(4_000_000), bands })).toBe(
    '超过 1万元的部分报销 80%，最多 400万元',
  );
});
