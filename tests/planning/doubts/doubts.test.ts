/** What a family file is asked about: amounts off by a hundred, a month for a year, jin for kilograms. */
import { describe, expect, it, test } from 'vitest';
import {
  amountDoubt,
  doubtCodes,
  doubtsOf,
  totalsOf,
  type Debt,
  type Household,
  type Person,
} from '@cebao/planning';
import { doubtWords } from '../../../packages/proposal/src/words/doubtWords.ts';
import {
  asset,
  bornAt,
  choices,
  cost,
  cover,
  fen,
  household,
  inForce,
  income,
  manual,
  person,
  sampleFamily,
  sampleNames,
} from '../families.ts';
import { contextOf } from '../handmade.ts';
import { baseStreams } from '../../../packages/planning/src/project/baseStreams.ts';
import { effects } from '../../../packages/planning/src/project/effect.ts';

const doubtsIn = (of: Household) => doubtsOf(of, { survivorWorkUntilAge: 60 });

test('an amount alone: above 100 million yuan, and a premium of nothing', () => {
  const of = (amount: number, isPremium: boolean) => amountDoubt(amount, { isPremium });
  expect(of(10_000_000_000, false)).toBeNull();
  expect(of(10_000_000_001, false)).toBe('large');
  expect(of(90_000_000_000_000, true)).toBe('large');
  expect(of(0, true)).toBe('freePremium');
  expect(of(0, false)).toBeNull();
  expect(of(1, true)).toBeNull();
});

it.each([...sampleNames, 'fourteen-policies'] as const)('nothing is asked about %s', (name) => {
  expect(doubtsIn(sampleFamily(name))).toEqual([]);
});

const mortgage = (yuan: number): Debt => ({
  label: 'mortgage',
  balanceCents: fen(yuan),
  nominalRate: 0.03,
  paymentsPerYear: 12,
  remainingYears: 20,
  repayment: 'levelInstalment',
  repaidOnDeathOf: [],
});

const withMother = (family: Household): Household => ({
  ...family,
  persons: [...family.persons, person({ id: 'mother', age: 66, role: 'elder' })],
});

/** A couple with 300,000 a year, costs of 150,000 and a mortgage: nothing is asked about it. */
function couple(part: Partial<Household> & { readonly he?: Partial<Person> } = {}): Household {
  const { he = {}, ...rest } = part;
  return household({
    persons: [
      person({ id: 'he', age: 35, role: 'adult', incomes: [income('work', 200_000)], ...he }),
      person({ id: 'she', age: 34, role: 'adult', incomes: [income('work', 100_000)] }),
    ],
    costs: [cost({ yuan: 100_000 }), cost({ yuan: 50_000, layer: 2 })],
    debts: [mortgage(1_000_000)],
    ...rest,
  });
}

const asked = (of: Household) => doubtsIn(of).map(({ code, thing }) => `${code} ${thing}`);
const body = (heightCm: number, weightKg: number): Partial<Person> => ({
  health: { smoker: null, heightCm, weightKg, conditions: [], answers: [] },
});
const held = (yuan: { readonly sum: number; readonly premium: number; readonly years?: number }) =>
  inForce(
    cover({
      id: 'held',
      kind: 'term',
      insured: 'he',
      premium: yuan.premium,
      premiumYears: yuan.years ?? 10,
      sumInsuredCents: fen(yuan.sum),
    }),
  );

describe('a slip is asked about at its place', () => {
  it('and what is no slip is not', () => {
    expect(doubtsIn(couple())).toEqual([]);
    expect(
      doubtsIn(couple({ he: body(175, 70), policies: [held({ sum: 500_000, premium: 900 })] })),
    ).toEqual([]);
  });

  it.each<readonly [string, Household, readonly string[]]>([
    [
      'yuan read as fen',
      couple({ he: { incomes: [income('work', 2_000)] } }),
      ['workLow persons[0].incomes[0].annualCents', 'costsHigh costs'],
    ],
    [
      'a hundred times too much',
      couple({ he: { incomes: [income('work', 20_000_000)] } }),
      ['incomeHigh persons[0].incomes[0].annualCents', 'costsLow costs'],
    ],
    [
      'a pension of a month',
      couple({
        he: { incomes: [income('work', 200_000), income('pension', 3_500, { fromAge: 60 })] },
      }),
      ['pensionLow persons[0].incomes[1].annualCents'],
    ],
    [
      'costs of a month',
      couple({ costs: [cost({ yuan: 8_000 }), cost({ yuan: 4_000, layer: 2 })] }),
      ['essentialsLow costs', 'costsLow costs'],
    ],
    [
      'no essentials at all',
      couple({ costs: [cost({ yuan: 60_000, layer: 2 })] }),
      ['essentialsLow costs'],
    ],
    [
      'a debt in yuan for fen',
      couple({ debts: [mortgage(10_000)] }),
      ['debtLow debts[0].balanceCents'],
    ],
    [
      'a 万 too many',
      couple({ assets: [asset('cash', 500_000_000)] }),
      ['large assets[0].valueCents'],
    ],
    ['a weight in jin', couple({ he: body(175, 140) }), ['bodyMass persons[0].health.weightKg']],
    ['a height too large', couple({ he: body(245, 65) }), ['bodyMass persons[0].health.weightKg']],
    [
      'a sum in yuan for fen',
      couple({ policies: [held({ sum: 5_000, premium: 9_000 })] }),
      ['premiumAboveSum policies[0].premiumCents'],
    ],
    [
      'a premium of nothing',
      couple({ policies: [held({ sum: 500_000, premium: 0 })] }),
      ['freePremium policies[0].premiumCents'],
    ],
    [
      'support without an end',
      couple({
        costs: [
          cost({ yuan: 100_000 }),
          cost({ yuan: 6_000, kind: 'elderSupport', label: 'support' }),
        ],
      }),
      ['supportEndless costs[1].untilAge'],
    ],
    [
      'support of one elder without an end',
      withMother(
        couple({
          costs: [
            cost({ yuan: 100_000 }),
            cost({ yuan: 6_000, kind: 'elderSupport', person: 'mother' }),
          ],
        }),
      ),
      ['supportEndless costs[1].untilAge'],
    ],
    [
      'a budget above half of the income',
      couple({ choices: choices({ budgetCents: fen(150_001) }) }),
      ['budgetHigh choices.budgetCents'],
    ],
    [
      'a quote',
      couple({
        manualLines: [
          manual(
            cover({
              id: 'q',
              kind: 'term',
              insured: 'he',
              premium: 9_000,
              premiumYears: 10,
              sumInsuredCents: fen(5_000),
            }),
          ),
        ],
      }),
      ['premiumAboveSum manualLines[0].annualPremiumCents'],
    ],
  ])('%s', (_, of, expected) => {
    expect(asked(of)).toEqual(expected);
  });

  it('of a policy that is paid for no premium is asked', () => {
    expect(asked(couple({ policies: [held({ sum: 500_000, premium: 0, years: 0 })] }))).toEqual([]);
  });

  it('elders and what they live on do not count as heads', () => {
    const elders = ['a', 'b', 'c', 'd'].map((id) => person({ id, age: 70, role: 'elder' }));
    const of = couple({ costs: [cost({ yuan: 30_000 })] });
    expect(asked({ ...of, persons: [...of.persons, ...elders] })).toEqual([]);
  });
});

describe('what a survivor is said to earn', () => {
  const earns = (yuan: number, fromYear: number): Person['ifSurviving'] => ({
    annualIncomeCents: fen(yuan),
    fromYear,
    extraCareAnnualCents: fen(0),
    extraCareYears: 0,
  });
  const withSurvivor = (part: Partial<Person>) =>
    couple({ he: { birthDate: bornAt(62), incomes: [], ifSurviving: earns(60_000, 0), ...part } });
  const of = (part: Partial<Person>, own: Record<string, number> = {}) =>
    doubtsIn({ ...withSurvivor(part), choices: choices({ assumptions: own }) }).filter(
      ({ code }) => code === 'survivorTooOld' || code === 'survivorWorkOver',
    );
  const place = 'persons[0].ifSurviving.annualIncomeCents';

  it('is asked about where nobody of that age works any more: it counts in no year', () => {
    const doubt = { code: 'survivorTooOld', thing: place, value: fen(60_000), limit: 60 };
    expect(of({})).toEqual([doubt]);
    expect(of({}, { survivorWorkUntilAge: 62 })).toEqual([{ ...doubt, limit: 62 }]);
    expect(of({}, { survivorWorkUntilAge: 63 })).toEqual([]);
  });

  it('is not where nothing is stated, or own work says how long', () => {
    expect(of({ ifSurviving: earns(0, 0) })).toEqual([]);
    expect(of({ ifSurviving: null })).toEqual([]);
    expect(of({ incomes: [income('work', 50_000, { untilAge: 65 })] })).toEqual([]);
  });

  it('is where all stated work has ended by then: nobody earns more by a death', () => {
    const until = (...ages: readonly (number | undefined)[]) => ({
      incomes: ages.map((untilAge) =>
        income('work', 50_000, untilAge === undefined ? {} : { untilAge }),
      ),
    });
    const doubt = { code: 'survivorWorkOver', thing: place, value: fen(60_000), limit: 60 };
    expect(of(until(60))).toEqual([doubt]);
    expect(of(until(55, 60))).toEqual([doubt]);
    expect(of({ ...until(65), ifSurviving: earns(60_000, 2) })).toEqual([]);
    expect(of({ ...until(65), ifSurviving: earns(60_000, 3) })).toEqual([{ ...doubt, limit: 65 }]);
    // Without an age the state may end it, or nobody.
    expect(of(until(60, undefined))).toEqual([]);
    expect(of({ ...until(60), ifSurviving: earns(0, 0) })).toEqual([]);
  });

  it('counts in no year where it is asked about, and in some where it is not', () => {
    const deaths = (fromYear: number) => {
      const family = withSurvivor({
        incomes: [income('work', 50_000, { untilAge: 65 })],
        ifSurviving: earns(90_000, fromYear),
      });
      const context = contextOf(family, { assumed: {} });
      const script = { member: 'she', peril: 'death', year: 0 } as const;
      const streams = effects(script, { context, base: baseStreams(context) });
      const earned = streams.filter(({ code }) => code === 'survivorIncome');
      return earned.flatMap(({ amounts }) => [...amounts]).some((yuan) => yuan > 0);
    };
    expect([deaths(2), deaths(3)]).toEqual([true, false]);
  });

  it('is where it begins after that age', () => {
    const younger = { birthDate: bornAt(58) };
    expect(of({ ...younger, ifSurviving: earns(60_000, 0) })).toEqual([]);
    expect(of({ ...younger, ifSurviving: earns(60_000, 9) })).toHaveLength(1);
  });
});

describe('two facts of one label', () => {
  const told = (part: Partial<Household> & { readonly he?: Partial<Person> }) =>
    asked(couple(part));

  it('are asked about: they are summed and moved as one', () => {
    const label = 'the same';
    const costs = [
      cost({ yuan: 60_000, label }),
      cost({ yuan: 40_000, label, person: 'he' }),
      cost({ yuan: 50_000, label: 'other', layer: 2 }),
    ];
    expect(told({ costs })).toEqual(['labelTwice costs[1].label']);
    const [work] = [income('work', 100_000)];
    expect(told({ he: { incomes: [work, work] } })).toEqual([
      'labelTwice persons[0].incomes[1].label',
    ]);
    expect(told({ debts: [mortgage(1_000_000), mortgage(1_000_000)] })).toEqual([
      'labelTwice debts[1].label',
    ]);
    expect(told({ assets: [asset('cash', 1), asset('cash', 2)] })).toEqual([
      'labelTwice assets[1].label',
    ]);
    const context = contextOf(couple({ costs }), { assumed: {} });
    const streams = baseStreams(context).filter((s) => s.code === 'cost');
    expect(streams.map((s) => s.subject)).toEqual([label, label, 'other']);
  });

  it('are not where persons or lists differ', () => {
    expect(told({})).toEqual([]);
    expect(told({ debts: [{ ...mortgage(1_000_000), label: 'shared 1' }] })).toEqual([]);
  });
});

describe('the age until which elders are supported', () => {
  const baby = person({ id: 'baby', age: 0, role: 'child', parents: ['he'] });
  const supported = (untilAge: number | null, who: string | null = null) => {
    const of = withMother(
      couple({
        costs: [
          cost({ yuan: 100_000 }),
          cost({ yuan: 20_000, kind: 'elderSupport', label: 'support', person: who, untilAge }),
        ],
      }),
    );
    return { ...of, persons: [...of.persons, baby] };
  };

  it('is one of the youngest child where no elder is named, and this is asked about', () => {
    const of = supported(85);
    // The baby is 0: paid for 85 years, or as long as anybody looks ahead.
    const context = contextOf(of, { assumed: {} });
    const paid = baseStreams(context).find(({ subject }) => subject === 'support')?.amounts;
    expect(paid?.filter((fen) => fen < 0).length).toBe(Math.min(85, context.family.horizonYears));
    expect(doubtsIn(of)).toEqual([
      { code: 'supportByChild', thing: 'costs[1].untilAge', value: 2_000_000, limit: 85 },
    ]);
  });

  it('is not asked about of an elder who is named, nor where it can be a child’s', () => {
    expect(doubtsIn(supported(85, 'mother'))).toEqual([]);
    expect(doubtsIn(supported(60))).not.toEqual([]);
    expect(doubtsIn(supported(59))).toEqual([]);
  });
});

test('what it is held against is said', () => {
  const [doubt] = doubtsIn(couple({ debts: [mortgage(10_000)] }));
  expect(doubt).toEqual({
    code: 'debtLow',
    thing: 'debts[0].balanceCents',
    value: 1_000_000,
    limit: 100_000 * 20,
  });
});

test('every code has words', () => {
  expect(Object.keys(doubtWords)).toEqual([...doubtCodes]);
});

test('totals are those of now: what begins or has ended is left out', () => {
  const child = person({ id: 'child', age: 2, role: 'child', parents: ['he'] });
  const of = couple({
    costs: [
      cost({ yuan: 100_000 }),
      cost({ yuan: 30_000, layer: 2, person: 'child', fromAge: 3 }),
      cost({ yuan: 20_000, layer: 2, untilAge: 3 }),
      cost({ yuan: 10_000, layer: 3 }),
    ],
    assets: [asset('cash', 300_000), asset('never', 2_000_000)],
  });
  expect(totalsOf({ ...of, persons: [...of.persons, child] })).toEqual({
    incomeCents: fen(300_000),
    essentialsCents: fen(100_000),
    aboveCents: fen(30_000),
    assetsCents: fen(2_300_000),
    liquidCents: fen(300_000),
    debtsCents: fen(1_000_000),
  });
});
