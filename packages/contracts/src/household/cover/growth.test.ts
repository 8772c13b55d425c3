import { expect, test } from 'vitest';
import { toRefusals } from '../../zodRefusal.ts';
import { policyFileSchema } from './policyFile.ts';

const typed = {
  id: 'one',
  kind: 'term',
  product: '示例定期寿险',
  insurer: '示例人寿（虚构）',
  policyholder: 'husband',
  insured: 'wife',
  beneficiary: '法定继承人',
  sumInsuredCents: '50万',
  annualPremiumCents: '800',
  premiumYears: 10,
  coverYears: 20,
};
const fixed = { kind: 'fixed', rate: 0.05, everyYears: 3, firstYear: 1, premium: 'stays' };
const cpi = { kind: 'cpi', lagYears: 1, cap: 0.05, premium: 'rises' };

function refusals(edits: object) {
  const input = { ...typed, ...edits };
  const parsed = policyFileSchema.safeParse(input);
  return parsed.success
    ? []
    : toRefusals(parsed.error, input).map(({ code, thing }) => [code, thing]);
}

test('a sum that rises is kept as the clause has it; one without is level', () => {
  expect(policyFileSchema.parse(typed).growth).toBeNull();
  expect(policyFileSchema.parse({ ...typed, growth: fixed }).growth).toEqual(fixed);
  expect(policyFileSchema.parse({ ...typed, growth: cpi }).growth).toEqual({ ...cpi, floor: null });
});

test.each([
  ['5 instead of 0.05', { ...fixed, rate: 5 }, ['BAD_RATE', 'growth.rate']],
  ['a rise of nothing', { ...fixed, rate: 0 }, ['BAD_RATE', 'growth.rate']],
  ['a rise every 0 years', { ...fixed, everyYears: 0 }, ['BAD_NUMBER', 'growth.everyYears']],
  ['a floor above the cap', { ...cpi, floor: 0.06 }, ['BAD_RATE', 'growth.floor']],
  ['a lag of 9 years', { ...cpi, lagYears: 9 }, ['BAD_NUMBER', 'growth.lagYears']],
])('%s is refused at its field', (_, growth, refusal) => {
  expect(refusals({ growth })).toEqual([refusal]);
});

test('what becomes of the premium must be said', () => {
  const { premium: _, ...silent } = fixed;
  expect(refusals({ growth: silent })).toEqual([['MISSING_FIELD', 'growth.premium']]);
});

test('bills and yearly payments have no sum that rises', () => {
  const annuity = { kind: 'annuity', annuityFromAge: 60, growth: fixed };
  expect(refusals(annuity)).toEqual([['UNKNOWN_FIELD', 'growth']]);
});
