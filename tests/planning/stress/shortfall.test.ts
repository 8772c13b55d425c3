/**
 * Many events on one path: one event is the gap itself, and later events meet what earlier ones left.
 * To the hundredth of a fen: a path adds up what has flowed, the gap table walks from year to year.
 */
import { describe, expect, it } from 'vitest';
import type { Household } from '@cebao/planning';
import {
  settingOf,
  shortfallOf,
  stageOf,
  type Proposed,
} from '../../../packages/planning/src/stress/stage.ts';
import type { Script } from '../../../packages/planning/src/project/script.ts';
import {
  asset,
  benefit,
  cost,
  cover,
  fen,
  household,
  inForce,
  income,
  person,
  retiredCouple,
  sampleFamily,
  singleAdult,
  wholeSum,
} from '../families.ts';
import { scriptYears } from '../../../packages/planning/src/gaps/gapTable.ts';
import { contextOf, flat, tableOf } from '../handmade.ts';
import { randomFamily } from '../randomFamily.ts';

describe('a path with one event', () => {
  it.each([
    ['young couple', sampleFamily('young-couple')],
    ['breadwinner', sampleFamily('breadwinner')],
    ['retired couple', retiredCouple],
    ['single', singleAdult],
  ] as const)('of the %s is the gap of that member, peril and year', (_, family) => {
    const table = tableOf(family, { assumed: {} });
    const { context } = table;
    const stage = stageOf([settingOf(context)], []);
    let compared = 0;
    // Disability has no probability that could be defended: no path has it.
    for (const row of table.rows.filter(({ peril }) => peril !== 'disability')) {
      for (let year = 0; year < row.g2.length; year += 7) {
        const g1 = row.g1[year] ?? 0;
        const g2 = row.g2[year] ?? 0;
        // Children are struck while they depend; the table holds zeros from then on.
        if (g1 === 0 && g2 === 0) continue;
        const script = { member: row.member, peril: row.peril, year };
        const { layers, firstYear } = shortfallOf([script], stage);
        expect(firstYear).toBe(year);
        expect(layers[0].fen).toBeCloseTo(g1, 2);
        expect(Math.max(layers[0].fen, layers[1].fen)).toBeCloseTo(g2, 2);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(8);
  });

  it.each([900_137, 900_159, 900_011, 900_023, 900_029])(
    'of a family made by chance (%i) is the gap of the table, also where nobody is left',
    (seed) => {
      const table = tableOf(randomFamily(seed), { assumed: {} });
      const stage = stageOf([settingOf(table.context)], []);
      const { family } = table.context;
      for (const row of table.rows.filter(({ peril }) => peril !== 'disability')) {
        for (let year = 0; year < scriptYears(family, row.member); year += 5) {
          const script = { member: row.member, peril: row.peril, year };
          const [first, second] = shortfallOf([script], stage).layers;
          const both = Math.max(first.fen, second.fen);
          expect(Math.abs(first.fen - (row.g1[year] ?? 0))).toBeLessThan(1 + first.fen * 1e-9);
          expect(Math.abs(both - (row.g2[year] ?? 0))).toBeLessThan(1 + both * 1e-9);
        }
      }
    },
  );

  it('cannot be a peril or a person that no path has', () => {
    const stage = stageOf([settingOf(contextOf(flatCouple))], []);
    const written = (member: string, peril: Script['peril']) => () =>
      shortfallOf([{ member, peril, year: 0 }], stage);
    expect(written('husband', 'disability')).toThrow('no path has disability of husband');
    expect(written('nobody', 'death')).toThrow('no path has death of nobody');
  });
});

describe('a path in one economy of several', () => {
  it.each(['young-couple', 'business-owner', 'cross-border-engineer'] as const)(
    'of the %s costs what it costs where there is no other',
    (name) => {
      const family = sampleFamily(name);
      const long = { ...flat, horizonYears: 30 };
      const plain = settingOf(contextOf(family, { assumed: long }));
      const dear = { ...long, cpi: 0.05, medicalTrend: 0.09, poolReturn: 0.04 };
      const assumed = { ...dear, incomeGrowth: 0.06, pensionGrowth: 0.05 };
      const other = settingOf(contextOf(family, { assumed }));
      const alone = stageOf([other], []);
      const both = stageOf([plain, other], []);
      const second = { ...both, money: both.money.slice(1) };
      const members = plain.context.family.members.map(({ person: { id } }) => id);
      let felt = 0;
      for (const first of members) {
        for (const member of members) {
          const history = [
            { member: first, peril: 'criticalIllness', year: 1 },
            { member, peril: 'death', year: 6 },
          ] as const;
          // Whatever the other economy has met before.
          shortfallOf(history, both);
          const costs = shortfallOf(history, second);
          expect(costs).toEqual(shortfallOf(history, alone));
          if (costs.layers[1].fen > 0) felt += 1;
        }
      }
      expect(felt).toBeGreaterThan(2);
    },
  );
});

const flatCouple = household({
  persons: [
    person({
      id: 'husband',
      age: 40,
      role: 'adult',
      incomes: [income('work', 100, { untilAge: 60 })],
      ifSurviving: {
        annualIncomeCents: fen(80),
        fromYear: 0,
        extraCareAnnualCents: fen(0),
        extraCareYears: 0,
      },
    }),
    person({ id: 'wife', age: 40, role: 'adult', sex: 'female' }),
    person({
      id: 'child',
      age: 12,
      role: 'child',
      parents: ['husband', 'wife'],
      independentAge: 17,
    }),
  ],
  costs: [
    cost({ yuan: 50 }),
    cost({ yuan: 20, person: 'wife' }),
    cost({ yuan: 10, person: 'child', untilAge: 17 }),
  ],
  assets: [asset('cash', 30)],
});
const noCare = {
  ciCareAnnualYuan: 0,
  billSeriousYuan: 0,
  ciIncomeLossShare: 0.5,
  ciLastingLossShare: 0.5,
};

function losses(family: Household, history: readonly Script[], lines: readonly Proposed[] = []) {
  const context = contextOf(family, {
    assumed: {
      poolReturn: 0,
      cpi: 0,
      incomeGrowth: 0,
      medicalTrend: 0,
      horizonYears: 10,
      ...noCare,
    },
  });
  const { layers } = shortfallOf(history, stageOf([settingOf(context)], lines));
  return layers.map((gap) => Math.round(gap.fen) / 100);
}

describe('a path with several events', () => {
  it('ends the illness loss of an earner with his death, and the need with the last grown-up', () => {
    // Ill in year 0: half of 100 is lost, so 50 a year against 80 of costs: -30 a year on 30 cash.
    const ill = { member: 'husband', peril: 'criticalIllness', year: 0 } as const;
    expect(losses(flatCouple, [ill])[0]).toBe(5 * 30 + 5 * 20 - 30);
    // Dead in year 2: 30 - 60 = -30 by then; then 80 a year for 3 years, then 70 for 5.
    const dead = { member: 'husband', peril: 'death', year: 2 } as const;
    expect(losses(flatCouple, [ill, dead])[0]).toBe(30 + 3 * 80 + 5 * 70);
    // The wife dies in year 4: her 20 and with year 5 (child of 17) everything ends.
    const second = { member: 'wife', peril: 'death', year: 4 } as const;
    expect(losses(flatCouple, [ill, dead, second])[0]).toBe(30 + 2 * 80 + 60);
  });

  it('lets nobody earn as the survivor of a later death who is dead himself', () => {
    const history = [
      { member: 'husband', peril: 'death', year: 0 },
      { member: 'wife', peril: 'death', year: 1 },
    ] as const;
    // Year 0: 80; years 1 to 4: 60 for the child and the home; less 30 in cash.
    expect(losses(flatCouple, history)[0]).toBe(80 + 4 * 60 - 30);
  });

  const illness = cover({
    id: 'accelerated',
    kind: 'criticalIllness',
    insured: 'husband',
    premium: 0,
    sumInsuredCents: fen(100),
    benefits: [benefit('criticalIllness', wholeSum), benefit('death', wholeSum)],
  });
  const history = [
    { member: 'husband', peril: 'criticalIllness', year: 0 },
    { member: 'husband', peril: 'death', year: 2 },
  ] as const;

  it('pays a contract that ends with its first payment once', () => {
    const [without = 0] = losses(flatCouple, history);
    expect(losses(flatCouple, history, [illness])[0]).toBe(without - 100);
    const goesOn = {
      ...illness,
      benefits: illness.benefits.map((b) => ({ ...b, endsContract: false })),
    };
    expect(losses(flatCouple, history, [goesOn])[0]).toBe(without - 200);
  });

  it('ends a rider, its payments and its premiums, with the main that has paid', () => {
    const [without = 0] = losses(flatCouple, history, [illness]);
    const rider = cover({
      id: 'rider',
      kind: 'term',
      insured: 'husband',
      premium: 3,
      sumInsuredCents: fen(40),
      benefits: [benefit('death', wholeSum)],
    });
    // Three premiums, and its sum on the death; as a rider the first premium alone.
    expect(losses(flatCouple, history, [illness, rider])[0]).toBe(without + 9 - 40);
    const hung = { ...rider, riderOf: 'accelerated' };
    expect(losses(flatCouple, history, [illness, hung])[0]).toBe(without + 3);
    const held = { ...inForce(hung), contract: { ...inForce(hung).contract, riderOf: 'main' } };
    const main = inForce({ ...illness, id: 'main' });
    const holding = { ...flatCouple, policies: [main, held] };
    const [alone = 0] = losses({ ...flatCouple, policies: [main] }, history);
    expect(losses(holding, history)[0]).toBe(alone + 3);
  });

  it('counts the premiums of proposed lines against them, until the contract ends', () => {
    const priced = { ...illness, annualPremiumCents: fen(3) };
    const [free = 0] = losses(flatCouple, history, [illness]);
    // Paid at the start of year 0, then the illness has ended the contract.
    expect(losses(flatCouple, history, [priced])[0]).toBe(free + 3);
    expect(losses(flatCouple, [], [{ ...priced, annualPremiumCents: fen(60) }])[0]).toBeGreaterThan(
      0,
    );
  });

  it('ends premiums that another line waives with the death of who pays them', () => {
    const paidFor = cover({
      id: 'on-child',
      kind: 'criticalIllness',
      insured: 'child',
      policyholder: 'husband',
      premium: 2,
      benefits: [],
    });
    const death = [{ member: 'husband', peril: 'death', year: 1 }] as const;
    const [without = 0] = losses(flatCouple, death);
    // Ten premiums, or the two that are due by the death.
    expect(losses(flatCouple, death, [paidFor])[0]).toBe(without + 20);
    expect(losses(flatCouple, death, [{ ...paidFor, isWaived: true }])[0]).toBe(without + 4);
    const ill = [{ ...death[0], peril: 'criticalIllness' }] as const;
    const whileIll = losses(flatCouple, ill, [paidFor]);
    expect(losses(flatCouple, ill, [{ ...paidFor, isWaived: true }])).toEqual(whileIll);
  });

  it('pays an accident policy for a death by accident alone', () => {
    const accident = cover({
      id: 'accident',
      kind: 'accident',
      insured: 'husband',
      premium: 0,
      sumInsuredCents: fen(70),
      benefits: [benefit('accidentalDeath', wholeSum)],
    });
    const death = { member: 'husband', peril: 'death', year: 0 } as const;
    const [without = 0] = losses(flatCouple, [death]);
    expect(losses(flatCouple, [death], [accident])[0]).toBe(without);
    expect(losses(flatCouple, [{ ...death, accidental: true }], [accident])[0]).toBe(without - 70);
  });
});

describe('an owner whose company pays somebody else of the family', () => {
  const company = {
    label: 'shop',
    owner: 'husband',
    share: 1,
    form: 'limited',
    bookValueCents: fen(0),
    equityAsset: null,
    debtsCents: fen(0),
    guaranteedCents: fen(0),
    guarantees: [],
    shareholderLoanCents: fen(0),
    incomes: [{ person: 'wife', label: 'work', keptOnDeath: 0.4, keptOnDisability: 0.4 }],
  } as const;
  const paid = {
    ...flatCouple,
    companies: [company],
    costs: [...flatCouple.costs, cost({ yuan: 60 })],
    persons: flatCouple.persons.map((one) =>
      one.id === 'wife' ? { ...one, incomes: [income('work', 40, { untilAge: 60 })] } : one,
    ),
  };

  it('can fall ill after her death, and takes nothing from her who has nothing', () => {
    const dead = { member: 'wife', peril: 'death', year: 0 } as const;
    const ill = { member: 'husband', peril: 'criticalIllness', year: 1 } as const;
    const without = { ...paid, companies: [] };
    expect(losses(paid, [dead, ill])).toEqual(losses(without, [dead, ill]));
    // While she lives, his illness takes six tenths of her 40 for three years.
    const [own = 0] = losses(without, [ill]);
    expect(own).toBeGreaterThan(0);
    expect(losses(paid, [ill])[0]).toBeCloseTo(own + 3 * 24, 2);
  });
});
