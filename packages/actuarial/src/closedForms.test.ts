/**
 * What the closed forms and probabilities answer to a figure of the caller that lies where no value
 * is, or is no number: a refusal by name, never an exception, NaN or infinity.
 */
import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { lifeFrom, refusalOf, valueOf } from '../testdata/tables.ts';
import * as library from './index.ts';

const table = lifeFrom(30, [0.1, 0.2, 1]);
const i = annualRate(0.03);
/** So near to a total loss each year that two years of it leave float64. */
const ruin = annualRate(-1 + 1e-16);
const life = { table, i, x: 30 };
const term = { ...life, n: 2 };
const columns = library.commutationColumns(table, i);
const law = { id: 'law', A: 0.00022, B: 0.0000027, c: 1.124 };
const rule = { startShare: 0.8, expenseShares: [0] as [number], fullAfterYears: 20 };
const year = { start: 1, end: 0.9, part: 0.5 };
const [nan, endless] = [Number.NaN, Number.POSITIVE_INFINITY];
const two = valueOf(library.spotInterest([i, i]));

/** What is asked of which function, and what it says: code, thing, value, limit. */
type Row = readonly [of: string, asked: () => Result<unknown>, said: string];

const ofTerm = Object.entries({
  termInsurance: library.termInsurance,
  pureEndowment: library.pureEndowment,
  endowment: library.endowment,
  annuityDue: library.annuityDue,
  annuityImmediate: library.annuityImmediate,
});
const ofLife = Object.entries({
  wholeLife: library.wholeLife,
  wholeLifeAnnuityDue: library.wholeLifeAnnuityDue,
  wholeLifeAnnuityImmediate: library.wholeLifeAnnuityImmediate,
});
const byColumns = Object.entries({
  termByColumns: library.termByColumns,
  pureEndowmentByColumns: library.pureEndowmentByColumns,
  annuityDueByColumns: library.annuityDueByColumns,
  increasingTermByColumns: library.increasingTermByColumns,
  increasingAnnuityDueByColumns: library.increasingAnnuityDueByColumns,
});

const recursions: readonly Row[] = [
  ...[29, 33, 30.5, nan].flatMap((x): readonly Row[] => [
    ...[...ofTerm, ...ofLife].map(([of, value]): Row => [
      of,
      () => value({ ...term, x }),
      `AGE_OUT_OF_RANGE test: age ${x}: 30 to 32, whole years`,
    ]),
    ...byColumns.map(([of, value]): Row => [
      of,
      () => value(columns, { x, n: 1 }),
      `AGE_OUT_OF_RANGE test: age ${x}: 30 to 32, whole years`,
    ]),
  ]),
  ...[-1, 1.5, nan, endless].flatMap((n): readonly Row[] => [
    ...ofTerm.map(([of, value]): Row => [
      of,
      () => value({ ...term, n }),
      `BAD_FIELD years ${n}: whole years from 0`,
    ]),
    ...byColumns.map(([of, value]): Row => [
      of,
      () => value(columns, { x: 30, n }),
      `BAD_FIELD years ${n}: whole years from 0`,
    ]),
  ]),
];

const certain: readonly Row[] = [
  ...[-1, nan, endless].flatMap((n) =>
    ([0, 0.03] as const).flatMap((rate) =>
      Object.entries({
        annuityCertain: library.annuityCertain,
        annuityCertainDue: library.annuityCertainDue,
      }).map(([of, value]): Row => [
        of,
        () => value(annualRate(rate), n),
        `BAD_FIELD years ${n}: from 0, finite`,
      ]),
    ),
  ),
  [
    'annuityCertain',
    () => library.annuityCertain(ruin, 50),
    'BAD_NUMBER annuity certain Infinity: finite',
  ],
  ...[0, -1, nan, endless].map((v): Row => [
    'discount',
    () => library.discount(v, -2),
    `BAD_FIELD discount factor v ${v}: above 0, finite`,
  ]),
  ['discount', () => library.discount(0.5, 1.5), 'BAD_FIELD years 1.5: whole years'],
  ['discount', () => library.discount(1e-300, -2), 'BAD_NUMBER v^t Infinity: finite'],
  ...[0, 1.5, -1, nan].map((m): Row => [
    'nominalDiscountOf',
    () => library.nominalDiscountOf(i, m),
    `BAD_FIELD payments a year ${m}: whole, from 1`,
  ]),
  ...[-1, 2, 0.5, nan].map((k): Row => [
    'forwardRate',
    () => library.forwardRate(two, k),
    `BAD_FIELD year of the forward rate ${k}: whole, 0 to 1`,
  ]),
  [
    'forwardRate',
    () => library.forwardRate(library.flatInterest(i), 1001),
    'BAD_FIELD year of the forward rate 1001: whole, 0 to 1000',
  ],
];

const premiums: readonly Row[] = [
  ...[0, -1, nan, endless].map((annuity): Row => [
    'netPremium',
    () => library.netPremium({ benefit: 1, annuity }),
    `BAD_FIELD annuity ${annuity}: above 0, finite`,
  ]),
  [
    'netPremium',
    () => library.netPremium({ benefit: nan, annuity: 1 }),
    'BAD_FIELD benefit NaN: finite',
  ],
  ...[-1, nan, endless].map((t): Row => [
    'cashValueShare',
    () => library.cashValueShare(rule, 10, t),
    `BAD_FIELD policy year ${t}: from 0, finite`,
  ]),
  ...[-1, nan].map((payYears): Row => [
    'cashValueShare',
    () => library.cashValueShare(rule, payYears, 1),
    `BAD_FIELD payYears ${payYears}: from 0`,
  ]),
  [
    'cashValueShare',
    () => library.cashValueShare({ ...rule, startShare: nan }, 10, 1),
    'BAD_FIELD startShare NaN: above 0, at most 1',
  ],
  [
    'internalRate',
    () => library.internalRate([-1, nan]),
    'BAD_NUMBER cash flow at time 1 NaN: finite',
  ],
  [
    'internalRate',
    () => library.internalRate([-1e308, -1e308, 1e308]),
    'BAD_NUMBER sum of the cash flows Infinity: finite',
  ],
];

const lives: readonly Row[] = [
  ...[29, 33, 30.5, nan].flatMap((x): readonly Row[] => {
    const asked: readonly (readonly [string, () => Result<unknown>])[] = [
      ['survival', () => library.survival(table, x, 1)],
      ['survivalCurve', () => library.survivalCurve(table, x, 1)],
      ['curtateExpectation', () => library.curtateExpectation(table, x)],
      ['lastSurvivor', () => library.lastSurvivor([{ table, age: x }], 1)],
      ['agesUntilLastSurvivors', () => library.agesUntilLastSurvivors([{ table, age: x }], 0.1)],
    ];
    return asked.map(([of, ask]): Row => [
      of,
      ask,
      `AGE_OUT_OF_RANGE test: age ${x}: 30 to 32, whole years`,
    ]);
  }),
  ...[-1, 0.5, nan].flatMap((t): readonly Row[] => [
    ['survival', () => library.survival(table, 30, t), `BAD_FIELD years ${t}: whole years from 0`],
    [
      'survivalCurve',
      () => library.survivalCurve(table, 30, t),
      `BAD_FIELD years ${t}: whole years from 0`,
    ],
    [
      'lastSurvivor',
      () => library.lastSurvivor([{ table, age: 30 }], t),
      `BAD_FIELD years ${t}: whole years from 0`,
    ],
  ]),
  [
    'survivalCurve',
    () => library.survivalCurve(table, 30, 1e12),
    'BAD_FIELD years 1000000000000: at most 1000',
  ],
  ...[-0.1, 1.1, nan].map((share): Row => [
    'agesUntilLastSurvivors',
    () => library.agesUntilLastSurvivors([{ table, age: 30 }], share),
    `BAD_FIELD share of last survivors ${share}: 0 to 1`,
  ]),
  ...(
    [
      ['lastSurvivor', () => library.lastSurvivor([], 1)],
      ['agesUntilLastSurvivors', () => library.agesUntilLastSurvivors([], 0.1)],
      ['jointLife', () => library.jointLife([])],
      ['lastSurvivorOf', () => library.lastSurvivorOf([])],
    ] as const
  ).map(([of, ask]): Row => [of, ask, 'BAD_FIELD lives 0: at least one life']),
  ...[-0.1, 1.1, nan].map((part): Row => [
    'survivorsWithin',
    () => library.survivorsWithin('uniform', { ...year, part }),
    `BAD_FIELD part of a year ${part}: 0 to 1`,
  ]),
  ...[-1, nan, endless].map((start): Row => [
    'survivorsWithin',
    () => library.survivorsWithin('balducci', { ...year, start }),
    `BAD_FIELD lives at the start ${start}: from 0, finite`,
  ]),
  ...[-1, nan, 1.1].map((end): Row => [
    'survivorsWithin',
    () => library.survivorsWithin('constantForce', { ...year, end }),
    `BAD_FIELD lives at the end ${end}: from 0, at most those at the start`,
  ]),
  [
    'survivorsWithin',
    () => library.survivorsWithin('balducci', { start: 1e300, end: 1e300, part: 0.5 }),
    'BAD_NUMBER lives within the year Infinity: finite',
  ],
  ...[-1, nan, endless, 1e6].map((age): Row => [
    'makehamSurvival',
    () => library.makehamSurvival(law, age, 0),
    `AGE_OUT_OF_RANGE law: age ${age}: from 0, an age that the law lets someone reach`,
  ]),
  ...[-1, nan, endless].flatMap((bad): readonly Row[] => [
    [
      'makehamSurvival',
      () => library.makehamSurvival(law, 30, bad),
      `BAD_FIELD years ${bad}: from 0, finite`,
    ],
  ]),
  [
    'makehamSurvival',
    () => library.makehamSurvival({ ...law, c: 1 }, 30, 1),
    'BAD_TABLE law: c 1: above 1, below 2',
  ],
  ['expectedClaims', () => library.expectedClaims([]), 'BAD_FIELD payments 0: at least one'],
];

const cells = [{ age: 30, level: 'a', days: 3650, initialYears: 10, centralYears: 10, deaths: 1 }];

const experience: readonly Row[] = [
  ...[0, 1, -0.5, nan].flatMap((p) =>
    (
      [
        ['normalQuantile', () => library.normalQuantile(p)],
        ['twoSidedQuantile', () => library.twoSidedQuantile(p)],
        ['poissonInterval', () => library.poissonInterval(3, p)],
        ['actualToExpected', () => library.actualToExpected(cells, { table, probability: p })],
      ] as const
    ).map(([of, ask]): Row => [of, ask, `BAD_FIELD probability ${p}: above 0, below 1`]),
  ),
  ...[8.1, -8.1, nan].map((x): Row => [
    'normalProbability',
    () => library.normalProbability(x),
    `BAD_FIELD x ${x}: -8 to 8`,
  ]),
  ...[-1, 1.5, nan, endless].map((count): Row => [
    'poissonInterval',
    () => library.poissonInterval(count, 0.95),
    `BAD_FIELD count ${count}: whole, from 0`,
  ]),
  ...(
    [
      ['z', 0, 'above 0'],
      ['z', nan, 'above 0'],
      ['k', 0, 'above 0'],
      ['cv', -0.5, 'from 0'],
    ] as const
  ).map(([name, bad, limit]): Row => [
    'fullCredibilityClaims',
    () => library.fullCredibilityClaims({ z: 1.5, k: 0.05, cv: 0, [name]: bad }),
    `BAD_FIELD ${name} ${bad}: ${limit}`,
  ]),
  [
    'fullCredibilityClaims',
    () => library.fullCredibilityClaims({ z: 1, k: 1e-200, cv: 0 }),
    'BAD_NUMBER claims for full credibility Infinity: finite',
  ],
  ...[-1, nan, endless].map((n): Row => [
    'partialCredibility',
    () => library.partialCredibility(n, 10),
    `BAD_FIELD claims n ${n}: from 0, finite`,
  ]),
  ...[0, -1, nan, endless].map((n0): Row => [
    'partialCredibility',
    () => library.partialCredibility(1, n0),
    `BAD_FIELD claims for full credibility n0 ${n0}: above 0, finite`,
  ]),
];

describe.each([
  ['recursions and columns', recursions],
  ['annuities certain and rates', certain],
  ['premiums and yields', premiums],
  ['lives', lives],
  ['experience', experience],
])('%s', (_, rows) => {
  it.each(rows)('%s refuses by name (%#)', (...row) => {
    const [, asked, said] = row;
    const { code, thing, value, limit } = refusalOf(asked());
    expect(`${code} ${thing} ${value}: ${limit}`).toBe(said);
  });
});

describe('derivations', () => {
  it.each<readonly [string, () => Result<unknown>]>([
    ['explainRecursion', () => library.explainRecursion('wholeLife', { ...term, x: 33 })],
    ['explainColumns', () => library.explainColumns('termByColumns', columns, { x: 33, n: 1 })],
    ['explainSurvival', () => library.explainSurvival(table, 33, 1)],
    ['explainLastSurvivor', () => library.explainLastSurvivor([{ table, age: 33 }], 1)],
    ['explainYearsUntilLast', () => library.explainYearsUntilLast([{ table, age: 33 }], 0.1)],
  ])('%s refuses what its value refuses', (_, asked) => {
    expect(refusalOf(asked())).toMatchObject({ code: 'AGE_OUT_OF_RANGE', value: '33' });
  });

  it('of annuities certain, level premiums and yields refuse theirs', () => {
    expect(refusalOf(library.explainAnnuityCertain(i, -1, true)).thing).toBe('years');
    expect(refusalOf(library.explainAnnuityCertain(i, -1, false)).thing).toBe('years');
    expect(refusalOf(library.explainLevelNet({ benefit: 1, annuity: 0 })).thing).toBe('annuity');
    expect(refusalOf(library.explainYield([-1, nan])).code).toBe('BAD_NUMBER');
  });
});
