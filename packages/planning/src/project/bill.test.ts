import { recordOf } from '@cebao/kernel';
import type { LocalDate } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { assumptionIds, type Assumptions } from '../household/assumptions.ts';
import type { Person } from '../household/household.ts';
import { billOf } from './bill.ts';

const assumptions: Assumptions = {
  ...recordOf(assumptionIds, () => 0),
  medicalTrend: 0.03,
  billEverydayYuan: 30_000,
  billSeriousYuan: 300_000,
  billCatastrophicYuan: 1_000_000,
  billEverydayOutsideShare: 0.1,
  billSeriousOutsideShare: 0.3,
  billCatastrophicOutsideShare: 0.45,
  fundRatioEmployee: 0.841,
  fundRatioResident: 0.66,
  fundAnnualLimitYuan: 500_000,
};

const insured = (socialMedical: Person['socialMedical']): Person => ({
  id: 'a',
  name: 'a',
  sex: 'male',
  birthDate: '1986-01-01' as LocalDate,
  role: 'adult',
  parents: [],
  occupationCode: '',
  occupationClass: 1,
  socialMedical,
  tags: [],
  independentAge: null,
  incomes: [],
  ifSurviving: null,
  originalRetirementAge: null,
  pensionInsurance: null,
  medicalRefused: null,
  health: null,
});

const employee = insured('employee');
const own = (peril: Parameters<typeof billOf>[0], person = employee, year = 0) =>
  (billOf(peril, { person, year, assumptions })?.ownCents ?? NaN) / 100;

describe('what of a bill the family has to bear', () => {
  it.each([
    // 30,000: inside 27,000, fund 84.1 % = 22,707.
    ['billEveryday', 'employee', 7_293],
    ['billSerious', 'employee', 123_390],
    ['billSerious', 'resident', 161_400],
    ['billSerious', 'none', 300_000],
    ['billCatastrophic', 'employee', 537_450],
    ['billCatastrophic', 'resident', 637_000],
  ] as const)('%s under the scheme of an %s leaves %d yuan', (peril, scheme, left) => {
    expect(own(peril, insured(scheme))).toBeCloseTo(left, 6);
  });

  it('contains the serious bill when the script is a critical illness', () => {
    expect(own('criticalIllness')).toBe(own('billSerious'));
  });

  it('has no bill for a death or a disability', () => {
    expect(billOf('death', { person: employee, year: 0, assumptions })).toBeNull();
    expect(billOf('disability', { person: employee, year: 0, assumptions })).toBeNull();
  });

  it('grows with the medical trend while the fund stays below its limit', () => {
    expect(own('billSerious', employee, 2)).toBeCloseTo(123_390 * 1.03 * 1.03, 4);
  });

  it('stops the fund at its yearly limit: what is above falls on the family', () => {
    // In 3 years the catastrophic bill is 1,092,727; the fund would pay 505,441 and pays 500,000.
    expect(own('billCatastrophic', employee, 3)).toBeCloseTo(1_000_000 * 1.03 ** 3 - 500_000, 4);
  });

  it('always splits into the fund and the family', () => {
    const bill = billOf('billCatastrophic', { person: employee, year: 9, assumptions });
    expect((bill?.fundCents ?? NaN) + (bill?.ownCents ?? NaN)).toBe(bill?.totalCents);
  });
});
