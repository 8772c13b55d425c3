import { describe, expect, it } from 'vitest';
import {
  benefit,
  bills,
  cost,
  cover,
  fen,
  household,
  income,
  person,
  wholeSum,
  inForce,
} from '../families.ts';
import { changesOf, contextOf, flat } from '../handmade.ts';

const repeat = (n: number, yuan: number): number[] => Array.from({ length: n }, () => yuan);
const rounded = (row: readonly number[] | undefined) =>
  row?.map((yuan) => Math.round(yuan * 100) / 100);

const family = household({
  persons: [
    person({
      id: 'husband',
      age: 40,
      role: 'adult',
      incomes: [income('work', 200_000, { untilAge: 60 }), income('rent', 10_000)],
    }),
    person({
      id: 'wife',
      age: 38,
      role: 'adult',
      sex: 'female',
      incomes: [income('work', 80_000, { untilAge: 42 })],
    }),
    person({ id: 'child', age: 17, role: 'child', socialMedical: 'resident' }),
  ],
  costs: [cost({ yuan: 100_000 })],
  policies: [
    cover({
      id: 'illness',
      kind: 'criticalIllness',
      insured: 'husband',
      premium: 5_000,
      sumInsuredCents: fen(300_000),
      benefits: [benefit('criticalIllness', wholeSum), benefit('totalDisability', wholeSum)],
    }),
    cover({
      id: 'medical',
      kind: 'medical',
      insured: 'husband',
      premium: 600,
      benefits: [benefit('medicalBill', bills(100_000, 10_000))],
    }),
    cover({
      id: 'medical-wife',
      kind: 'medical',
      insured: 'wife',
      policyholder: 'husband',
      premium: 500,
      benefits: [benefit('medicalBill', bills(100_000, 10_000))],
    }),
  ].map(inForce),
});

const context = contextOf(family, { assumed: { ...flat, horizonYears: 8 } });
const script = (
  member: string,
  peril: 'criticalIllness' | 'disability' | 'billSerious',
  year: number,
) => changesOf(context, { member, peril, year });

describe('a critical illness of an adult', () => {
  const changes = script('husband', 'criticalIllness', 1);

  it('costs 70 % of the work income for three years, then 20 %, and no rent', () => {
    expect(rounded(changes['income husband work'])).toEqual([
      0,
      ...repeat(3, -140_000),
      ...repeat(4, -40_000),
    ]);
    expect(changes['income husband rent']).toBeUndefined();
  });

  it('needs three years of care', () => {
    expect(changes['care husband']).toEqual([0, ...repeat(3, -40_000), ...repeat(4, 0)]);
  });

  it('contains the serious bill, of which the fund and the cover in force pay their parts', () => {
    expect(rounded(changes['bill husband'])).toEqual([0, -300_000, ...repeat(6, 0)]);
    expect(rounded(changes['billFund husband'])).toEqual([0, 176_610, ...repeat(6, 0)]);
    // Own share 123,390 less the deductible of 10,000, but at most 100,000.
    expect(changes['billIndemnity medical']).toEqual([0, 100_000, ...repeat(6, 0)]);
  });

  it('pays the sum insured and ends that contract, not the medical one', () => {
    expect(changes['benefit illness']).toEqual([0, 300_000, ...repeat(6, 0)]);
    expect(changes['premium illness']).toEqual([0, 0, ...repeat(6, 5_000)]);
    expect(changes['premium medical']).toBeUndefined();
  });

  it('takes nothing once the work has ended anyway', () => {
    const late = script('wife', 'criticalIllness', 3);
    expect(rounded(late['income wife work'])).toEqual([0, 0, 0, -56_000, ...repeat(4, 0)]);
  });
});

describe('a serious bill without illness', () => {
  it('changes nothing but the bill', () => {
    expect(Object.keys(script('wife', 'billSerious', 2))).toEqual([
      'bill wife',
      'billFund wife',
      'billIndemnity medical-wife',
    ]);
  });
});

describe('a critical illness of a child', () => {
  const changes = script('child', 'criticalIllness', 0);

  it('lets the parent with the lower income stay at home half of two years', () => {
    expect(changes['income wife work']).toEqual([-40_000, -40_000, ...repeat(6, 0)]);
    expect(changes['income husband work']).toBeUndefined();
  });

  it('needs three years of care and the bill under the scheme of residents', () => {
    expect(changes['care child']).toEqual([...repeat(3, -20_000), ...repeat(5, 0)]);
    expect(rounded(changes['billFund child'])).toEqual([138_600, ...repeat(7, 0)]);
  });
});

describe('a critical illness of a child with a partner at home', () => {
  const atHome = (untilAge: number) =>
    household({
      ...family,
      persons: family.persons.map((p) =>
        p.id === 'wife' ? { ...p, incomes: [income('work', 80_000, { untilAge })] } : p,
      ),
    });
  const leave = (untilAge: number) => {
    const at = contextOf(atHome(untilAge), { assumed: { ...flat, horizonYears: 8 } });
    return changesOf(at, { member: 'child', peril: 'criticalIllness', year: 0 });
  };

  it('costs nobody any leave: she earns nothing now and the earner goes on working', () => {
    const changes = leave(38);
    expect(Object.keys(changes).filter((key) => key.startsWith('income'))).toEqual([]);
    expect(changes['care child']).toEqual([...repeat(3, -20_000), ...repeat(5, 0)]);
  });

  it('costs her the leave where she still works this year', () => {
    expect(leave(39)['income wife work']).toEqual([-40_000, ...repeat(7, 0)]);
  });
});

describe('a disability', () => {
  const changes = script('husband', 'disability', 2);

  it('takes the whole work income as long as it would have lasted', () => {
    expect(changes['income husband work']).toEqual([0, 0, ...repeat(6, -200_000)]);
  });

  it('needs care for its duration', () => {
    expect(changes['care husband']).toEqual([0, 0, ...repeat(6, -36_000)]);
  });

  it('ends the premiums on the disabled person after that of its own year, and no others', () => {
    expect(changes['premium illness']).toEqual([...repeat(3, 0), ...repeat(5, 5_000)]);
    expect(changes['premium medical']).toEqual([...repeat(3, 0), ...repeat(5, 600)]);
    expect(changes['premium medical-wife']).toBeUndefined();
  });

  it('pays the clause of total disability', () => {
    expect(changes['benefit illness']).toEqual([0, 0, 300_000, ...repeat(5, 0)]);
  });
});
