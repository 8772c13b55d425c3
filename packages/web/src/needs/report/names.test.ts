import { expect, test } from 'vitest';
import type { Household, Report } from '@cebao/planning';
import { sayZhCN } from '../../testing/sayZhCN.ts';
import { namesOf } from './names.ts';

test('two rungs of one product on one person are told apart by how long they cover', () => {
  const rung = (id: string, insured: string, period: string) => ({
    id,
    name: '定期寿险',
    insured,
    period,
    coverYears: 10,
  });
  const report = {
    family: { members: [{ id: 'wife', name: '沈雅琴' }] },
    plan: { lines: [rung('a', 'wife', '20年'), rung('b', 'wife', ''), rung('c', 'son', '20年')] },
  } as unknown as Report;
  const names = namesOf({ report, say: sayZhCN });
  expect(['a', 'b', 'c'].map(names.of)).toEqual([
    '定期寿险 · 沈雅琴 · 20年',
    '定期寿险 · 沈雅琴 · 10 年',
    '定期寿险 · son',
  ]);
});

test('policies in force of one insurer are told apart by what they are and for whom', () => {
  const report = {
    family: { members: [{ id: 'wife', name: '沈雅琴' }] },
    plan: { lines: [] },
  } as unknown as Report;
  const policy = (id: string, product: string) => ({
    id,
    insurer: '示例保险公司（虚构）',
    insured: 'wife',
    contract: { product },
  });
  const household = {
    manualLines: [],
    policies: [policy('a', '终身重疾'), policy('b', '教育年金')],
  } as unknown as Household;
  const names = namesOf({ report, household, say: sayZhCN });
  expect([names.of('a'), names.of('b')]).toEqual([
    '终身重疾（沈雅琴，已有）',
    '教育年金（沈雅琴，已有）',
  ]);
});
