import { describe, expect, it } from 'vitest';
import {
  asset,
  benefit,
  cost,
  cover,
  fen,
  household,
  income,
  person,
  wholeSum,
  inForce,
} from '../families.ts';
import { changesOf, contextOf } from '../handmade.ts';

const husband = person({
  id: 'husband',
  age: 55,
  role: 'adult',
  incomes: [income('work', 100, { untilAge: 60 }), income('pension', 40, { fromAge: 60 })],
});
const wife = person({
  id: 'wife',
  age: 53,
  role: 'adult',
  sex: 'female',
  incomes: [income('work', 60, { untilAge: 58 })],
  ifSurviving: {
    annualIncomeCents: fen(45),
    fromYear: 2,
    extraCareAnnualCents: fen(7),
    extraCareYears: 3,
  },
});

const family = household({
  persons: [husband, wife, person({ id: 'father', age: 80, role: 'elder' })],
  costs: [
    cost({ yuan: 30 }),
    cost({ yuan: 10, person: 'husband' }),
    cost({ yuan: 11, person: 'wife' }),
    cost({ yuan: 5, person: 'father', kind: 'elderSupport', untilAge: 85 }),
  ],
  debts: [
    {
      label: 'loan',
      balanceCents: fen(100),
      nominalRate: 0,
      paymentsPerYear: 1,
      remainingYears: 10,
      repayment: 'levelInstalment',
      repaidOnDeathOf: [],
    },
  ],
  assets: [asset('cash', 50), asset('locked', 20, { owner: 'husband', releasedAtAge: 60 })],
  policies: [
    cover({ id: 'on-husband', kind: 'criticalIllness', insured: 'husband', premium: 3 }),
    cover({
      id: 'on-wife',
      kind: 'criticalIllness',
      insured: 'wife',
      policyholder: 'husband',
      premium: 4,
    }),
    cover({
      id: 'term',
      kind: 'term',
      insured: 'husband',
      premium: 1,
      premiumYears: 6,
      coverYears: 6,
      sumInsuredCents: fen(500),
      benefits: [benefit('death', wholeSum)],
    }),
  ].map(inForce),
});

const repeat = (n: number, yuan: number): number[] => Array.from({ length: n }, () => yuan);
const after = (year: number) =>
  changesOf(contextOf(family), { member: 'husband', peril: 'death', year });

describe('a death in the third year', () => {
  const changes = after(2);

  it('ends the income and the pension of the dead person', () => {
    expect(changes['income husband work']).toEqual([0, 0, ...repeat(3, -100), ...repeat(5, 0)]);
    expect(changes['income husband pension']).toEqual([...repeat(5, 0), ...repeat(5, -40)]);
  });

  it('ends the personal costs of the dead person and leaves the shared ones', () => {
    expect(changes['cost husband 1']).toEqual([0, 0, ...repeat(8, 10)]);
    expect(changes['cost shared 1']).toBeUndefined();
    expect(changes['cost wife 1']).toBeUndefined();
  });

  it('leaves the debt, the support of elders and the premiums paid for others as they are', () => {
    expect(changes['debt loan']).toBeUndefined();
    expect(changes['cost father 1']).toBeUndefined();
    expect(changes['premium on-wife']).toBeUndefined();
  });

  it('ends premiums for cover on the dead person after that of its own year', () => {
    expect(changes['premium on-husband']).toEqual([...repeat(3, 0), ...repeat(7, 3)]);
    expect(changes['premium term']).toEqual([...repeat(3, 0), ...repeat(3, 1), ...repeat(4, 0)]);
  });

  it('pays the cover in force at once and once', () => {
    expect(changes['benefit term']).toEqual([0, 0, 500, ...repeat(7, 0)]);
    expect(after(6)['benefit term']).toBeUndefined();
  });

  it("replaces the survivor's income from the second year after it until her usual end of work", () => {
    expect(changes['income wife work']).toEqual([...repeat(4, 0), -60, ...repeat(5, 0)]);
    expect(changes['survivorIncome wife']).toEqual([...repeat(4, 0), 45, ...repeat(5, 0)]);
  });

  it('adds three years of extra care from the year of the death', () => {
    expect(changes['survivorCare wife']).toEqual([0, 0, ...repeat(3, -7), ...repeat(5, 0)]);
  });
});

describe('what was locked in the name of the dead person', () => {
  const total = (year: number, owner = 'husband') => {
    const released = changesOf(contextOf(family), { member: owner, peril: 'death', year });
    return (released['lockedReleased locked'] ?? []).map((yuan) => yuan);
  };

  it.each([0, 1, 4])(
    'comes at once on a death in year %i and not again at the age of 60',
    (year) => {
      const expected = repeat(10, 0);
      expected[year] = 20;
      // The base brings it at the end of year 4: taken off there, since it has come already.
      expected[4] = (expected[4] ?? 0) - 20;
      expect(total(year)).toEqual(year === 4 ? [] : expected);
    },
  );

  it('comes no second time on a death after its release', () => {
    expect(total(5)).toEqual([]);
    expect(total(8)).toEqual([]);
  });

  it('does not come when another person dies', () => {
    expect(total(1, 'wife')).toEqual([]);
  });
});

describe('a death of somebody who earns nothing', () => {
  it("ends an elder's support and changes no income", () => {
    const changes = changesOf(contextOf(family), { member: 'father', peril: 'death', year: 1 });
    expect(changes).toEqual({ 'cost father 1': [0, ...repeat(4, 5), ...repeat(5, 0)] });
  });
});
