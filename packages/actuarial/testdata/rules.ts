/** Made-up rules and a filing at every limit of them. */
import { annualRate, localDate } from '@cebao/kernel';
import type { FiledBasis } from '../src/regulation/checkBasis.ts';
import type { ActuarialRules } from '../src/regulation/rules.ts';
import { valueOf } from './tables.ts';

export const day = (text: string) => valueOf(localDate(text));
export const source = (ruleId: string, effective = '2020-02-06', until: string | null = null) => ({
  ruleId,
  document: `document of ${ruleId}`,
  documentNo: 'No. 7',
  effective: day(effective),
  until: until === null ? null : day(until),
  confidence: 'high',
});

export const rules: ActuarialRules = {
  pricingRates: [
    {
      ...source('rate', '2013-08-05', '2023-07-31'),
      design: 'ordinary',
      business: null,
      channels: null,
      cap: annualRate(0.035),
    },
    {
      ...source('annuity rate', '2013-08-05', '2019-08-29'),
      design: 'ordinary',
      business: 'annuity',
      channels: null,
      cap: annualRate(0.04025),
    },
    {
      ...source('later', '2025-09-01'),
      design: 'ordinary',
      business: null,
      channels: null,
      cap: annualRate(0.02),
    },
  ],
  expenses: [
    {
      ...source('regular'),
      design: 'ordinary',
      businesses: ['term', 'wholeLife'],
      payment: 'regular',
      soldTo: 'individual',
      cap: 0.35,
    },
    {
      ...source('one year'),
      design: 'ordinary',
      businesses: ['oneYear'],
      payment: null,
      soldTo: 'individual',
      cap: 0.25,
    },
  ],
  leastSums: [
    {
      ...source('young'),
      design: 'ordinary',
      businesses: ['term', 'wholeLife'],
      fromAge: 18,
      toAge: 40,
      least: 1.6,
    },
    {
      ...source('old'),
      design: 'ordinary',
      businesses: ['term', 'wholeLife'],
      fromAge: 61,
      toAge: null,
      least: 1.2,
    },
  ],
  tables: [
    { ...source('tables', '2026-01-01'), businesses: ['term'], ledBy: null, tableClass: 'CL2' },
    {
      ...source('annuities', '2026-01-01'),
      businesses: ['annuity'],
      ledBy: 'survival',
      tableClass: 'CL1',
    },
  ],
};

export const sound: FiledBasis = {
  filedOn: day('2026-03-01'),
  design: 'ordinary',
  business: 'term',
  ledBy: 'death',
  payment: 'regular',
  soldTo: 'individual',
  channel: 'agent',
  pricingRate: annualRate(0.02),
  expenseShare: 0.35,
  tableClass: 'CL2',
  sumsToPremiums: [
    { age: 18, ratio: 1.6 },
    { age: 40, ratio: 1.6 },
    { age: 61, ratio: 1.2 },
  ],
};
