import { describe, expect, it } from 'vitest';
import { benefit, fairBasis, policy, premiumsBack, wholeSum } from '../../testdata/policies.ts';
import { valueOf } from '../../testdata/tables.ts';
import type { Peril } from '../product/product.ts';
import { insuredYears } from './fairBasis.ts';
import { occurrences } from './occurrences.ts';

const insured = policy({
  benefits: [benefit('criticalIllness', wholeSum), benefit('death', premiumsBack)],
});
const years = valueOf(insuredYears(insured, fairBasis));
const inFirstYear = (peril: Peril, of = insured) => {
  const events = occurrences(peril, of, { years, basis: fairBasis });
  if (events.kind === 'unknown') return 'unknown';
  return [events.low[0], events.high[0]].map((value) => Number((value ?? 0).toFixed(12)));
};

describe('how often something happens in a year', () => {
  it.each([
    ['death', [0.05, 0.05]],
    ['criticalIllness', [0.05, 0.05]],
    ['accidentalDeath', [0.01, 0.01]],
    ['mildIllness', [0, 0.05]],
    ['moderateIllness', [0, 0.025]],
    ['preIllness', [0, 0.0125]],
    ['specificCriticalIllness', [0, 0.02]],
    ['suddenDeath', [0, 0.005]],
    ['totalDisability', [0, 0.002]],
    ['survival', [1, 1]],
    ['terminalIllness', [0, 0]],
    ['medicalBill', 'unknown'],
    ['accidentMedicalBill', 'unknown'],
    ['accidentalDisability', 'unknown'],
  ] as const)('%s: %j', (peril, expected) => {
    expect(inFirstYear(peril)).toEqual(expected);
  });

  it('an accident has the rate of the age reached', () => {
    const basis = { ...fairBasis, accidentalDeath: (age: number) => age / 1000 };
    const events = occurrences('accidentalDeath', insured, { years, basis });
    const third = events.kind === 'counted' ? events.low[2] : Number.NaN;
    expect(third).toBeCloseTo((years.alive[2] ?? 0) * 0.042, 12);
  });

  it('a terminal illness without a death benefit beside it cannot be counted', () => {
    const alone = policy({ benefits: [benefit('terminalIllness', wholeSum)] });
    expect(inFirstYear('terminalIllness', alone)).toBe('unknown');
  });
});
