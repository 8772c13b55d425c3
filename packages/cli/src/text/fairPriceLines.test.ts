import type { FairPrice, Product, Term } from '@cebao/actuarial';
import { annualRate, cents, ok, refuse } from '@cebao/kernel';
import { expect, test } from 'vitest';
import { fairPriceLines, type PricedTerm } from './fairPriceLines.ts';

const product: Product = {
  code: '900001',
  name: '某定期寿险',
  insurer: '某公司',
  kind: 'term',
  riderOf: null,
  status: 'rates',
  chosenBy: 'sumInsured',
  perCents: cents(1_000_000),
  eligibility: {
    minAge: 0,
    maxAge: 60,
    minDays: null,
    requires: [],
    maxOccupationClass: null,
    clause: '1',
  },
  steps: {
    minCents: cents(1),
    stepCents: cents(1),
    maxCents: cents(9),
    evidence: 'clause',
    reason: '',
  },
  plans: [],
  coolingOffDays: null,
  graceDays: null,
  guaranteedRenewalYears: null,
  untranslatable: [],
};
const term = (period: string): Term => {
  return { plan: '', period, payTerm: '10年交', annuityStartAge: null };
};
const interval: FairPrice = {
  kind: 'interval',
  low: 0.5,
  high: 0.6,
  impliedMultiple: null,
  impliedResidual: null,
  benefits: [],
  premiumsCents: 100,
};
const nothingTyped: FairPrice = {
  kind: 'noFigure',
  assumedShare: null,
  benefits: [],
  premiumsCents: 100,
};
const beyond = refuse('AGE_OUT_OF_RANGE', { thing: 'CL1', value: '106', limit: '0 to 105' });

test('figures, rates without benefits and refusals stand apart, the last two counted', () => {
  const sex = 'male';
  const dear = { impliedMultiple: 6.2, impliedResidual: 0.01321 };
  const shown: readonly PricedTerm[] = [
    { product, term: term('20年'), sex, fair: ok(interval) },
    { product, term: term('25年'), sex, fair: ok({ ...interval, ...dear }) },
    { product, term: term('26年'), sex, fair: ok({ ...interval, ...dear, impliedResidual: 0 }) },
    { product, term: term('30年'), sex, fair: ok(nothingTyped) },
    { product, term: term('60年'), sex, fair: beyond },
    { product, term: term('70年'), sex, fair: beyond },
  ];
  const request = {
    code: null,
    sexes: [sex],
    age: 40,
    rate: annualRate(0.03),
    edition: '2025',
    period: null,
    payTerm: null,
    plan: null,
  } as const;
  const lines = fairPriceLines({ shown, peers: shown }, { request, assumptions: [] });
  expect(lines[0]).toContain('40 岁，折现率 3.00%，生命表 2025');
  expect(lines.filter((line) => line.startsWith('900001  '))).toHaveLength(3);
  expect(lines.find((line) => line.startsWith('900001  '))).toMatch(/0\.50 +0\.60 +无$/);
  expect(lines.find((line) => line.includes('25年'))).toMatch(/6\.20（概率封顶于 1，余 0\.0132）$/);
  expect(lines.find((line) => line.includes('26年'))).toMatch(/ 6\.20$/);
  expect(lines).toContain('900001 无数字：只有费率，没有录入给付（1 个期限）');
  expect(lines.find((line) => line.includes('（2 个期限）'))).toContain('年龄超出范围');
  expect(lines).toContain(
    '  定期寿险 900001 某定期寿险：低 0.50 至 0.50，高 0.60 至 0.60（3 个期限）',
  );
});
