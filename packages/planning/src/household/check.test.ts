import { expect, test } from 'vitest';
import fc from 'fast-check';
import { cents, localDate, zeroCents } from '@cebao/kernel';
import type { LocalDate } from '@cebao/kernel';
import { checkHousehold } from './check.ts';
import type { Cover } from './cover.ts';
import { plainPolicy } from './policy.ts';
import type { Policy } from './policy.ts';
import type { Cost, Household, Person } from './household.ts';

const asOf = day('2026-11-01');
const known = [
  { id: 'cpi', min: -0.02, max: 0.1, unit: 'rate' },
  { id: 'sellableDelayYears', min: 0, max: 10, unit: 'years' },
  { id: 'nextStepYuan', min: 100, max: 100_000, unit: 'yuan' },
  { id: 'valueYears', min: 0, max: 80, unit: 'years' },
  { id: 'maxPasses', min: 1, max: 20, unit: 'count' },
];

test('a family without faults has none', () => {
  expect(checkHousehold(family({}), known)).toEqual([]);
});

test.each<readonly [string, Partial<Household>, string, string]>([
  ['nobody', { persons: [] }, 'NO_ADULT', 'persons'],
  ['only a child', { persons: [child()] }, 'NO_ADULT', 'persons'],
  [
    'an adult of three',
    one({ birthDate: day('2023-05-01') }),
    'AGE_OUT_OF_RANGE',
    'persons[0].role',
  ],
  ['unborn', one({ birthDate: day('2026-11-02') }), 'BIRTH_AFTER_AS_OF', 'persons[0].birthDate'],
  ['106 years', one({ birthDate: day('1920-11-01') }), 'AGE_OUT_OF_RANGE', 'persons[0].birthDate'],
  ['one id twice', { persons: [adult(), adult()] }, 'DUPLICATE_ID', 'persons[1].id'],
  ['a stranger as parent', one({ parents: ['uncle'] }), 'UNKNOWN_PERSON', 'persons[0].parents[0]'],
  ['own parent', one({ parents: ['anna'] }), 'CYCLIC_FAMILY', 'persons[0].parents'],
  [
    'a parent of eleven',
    { persons: [adult(), child({ parents: ['anna'], birthDate: day('2001-06-01') })] },
    'AGE_OUT_OF_RANGE',
    'persons[1].parents[0]',
  ],
  [
    'independent long ago',
    { persons: [adult(), child({ independentAge: 5 })] },
    'AGE_OUT_OF_RANGE',
    'persons[1].independentAge',
  ],
  [
    'costs of a stranger',
    { costs: [cost({ person: 'uncle' })] },
    'UNKNOWN_PERSON',
    'costs[0].person',
  ],
  ['ages without a child', { costs: [cost({ untilAge: 22 })] }, 'MISSING_FIELD', 'costs[0].person'],
  [
    'ages backwards',
    { costs: [cost({ person: 'anna', fromAge: 60, untilAge: 50 })] },
    'AGE_OUT_OF_RANGE',
    'costs[0]',
  ],
  ['a debt without years', debt(0), 'BAD_NUMBER', 'debts[0].remainingYears'],
  ['an asset of a stranger', asset({ owner: 'uncle' }), 'UNKNOWN_PERSON', 'assets[0].owner'],
  ['released, not locked', asset({ releasedAtAge: 63 }), 'BAD_FIELD', 'assets[0].releasedAtAge'],
  [
    'released, nobody’s',
    asset({ kind: 'locked', releasedAtAge: 63 }),
    'MISSING_FIELD',
    'assets[0].owner',
  ],
  [
    'a guarantee by a stranger',
    { guarantees: [guarantee('uncle')] },
    'UNKNOWN_PERSON',
    'guarantees[0].guarantor',
  ],
  [
    'a guarantee by a child',
    { persons: [adult(), child()], guarantees: [guarantee('kid')] },
    'BAD_FIELD',
    'guarantees[0].guarantor',
  ],
  [
    'a debt due on the death of a stranger',
    { debts: debt(5).debts?.map((d) => ({ ...d, repaidOnDeathOf: ['uncle'] })) ?? [] },
    'UNKNOWN_PERSON',
    'debts[0].repaidOnDeathOf[0]',
  ],
  [
    'a housing fund in cash',
    asset({ account: 'housingFund', owner: 'anna' }),
    'BAD_FIELD',
    'assets[0].kind',
  ],
  [
    'nobody’s housing fund',
    asset({ account: 'housingFund', kind: 'locked' }),
    'MISSING_FIELD',
    'assets[0].owner',
  ],
  [
    'a man with the age of a woman',
    one({ sex: 'male', originalRetirementAge: 55 }),
    'BAD_FIELD',
    'persons[0].originalRetirementAge',
  ],
  [
    'a woman with the age of a man',
    one({ sex: 'female', originalRetirementAge: 60 }),
    'BAD_FIELD',
    'persons[0].originalRetirementAge',
  ],
  [
    'contributions from before school',
    one({ birthDate: day('1996-11-01'), pensionInsurance: insurance(181) }),
    'BAD_NUMBER',
    'persons[0].pensionInsurance.contributedMonths',
  ],
  [
    'insured stranger',
    { policies: [policy({ insured: 'uncle' })] },
    'UNKNOWN_PERSON',
    'policies[0].insured',
  ],
  [
    'paying stranger',
    { policies: [policy({ policyholder: 'uncle' })] },
    'UNKNOWN_PERSON',
    'policies[0].policyholder',
  ],
  ['a policy twice', { policies: [policy({}), policy({})] }, 'DUPLICATE_ID', 'policies[1].id'],
  [
    'premiums after the cover',
    { policies: [policy({ premiumYears: 21 })] },
    'BAD_DATE',
    'policies[0].payUntil',
  ],
  ['no budget', budget(0), 'BUDGET_ZERO', 'choices.budgetCents'],
  ['a negative budget', budget(-1), 'BUDGET_ZERO', 'choices.budgetCents'],
  ['an absurd budget', budget(100_000_000_000_001), 'MONEY_RANGE', 'choices.budgetCents'],
  ['an unknown assumption', assume('mood', 1), 'UNKNOWN_FIELD', 'choices.assumptions.mood'],
  ['an assumption out of range', assume('cpi', 0.2), 'BAD_NUMBER', 'choices.assumptions.cpi'],
])('%s is one refusal', (_name, ...[edits, code, thing]) => {
  const found = checkHousehold(family(edits), known);
  expect(found.map((refusal) => [refusal.code, refusal.thing])).toEqual([[code, thing]]);
});

test('a circle of three is named once, with everyone in it', () => {
  const persons = [
    adult({ id: 'anna', parents: ['carl'] }),
    adult({ id: 'bao', parents: ['anna'] }),
    adult({ id: 'carl', parents: ['bao'] }),
  ];
  const found = checkHousehold(family({ persons }), known);
  expect(found.map((refusal) => refusal.value)).toEqual(['anna → carl → bao → anna']);
});

test('two parents of one sex, step-parents and shared grandparents are no fault', () => {
  const elder = adult({ id: 'old', role: 'elder', birthDate: day('1950-01-01') });
  const persons = [
    elder,
    adult({ id: 'anna', parents: ['old'] }),
    adult({ id: 'bao', parents: ['old'] }),
    child({ parents: ['anna', 'bao'] }),
  ];
  expect(checkHousehold(family({ persons }), known)).toEqual([]);
});

test('an expired quote is no fault of the file', () => {
  const line = {
    cover: cover({}),
    lineClass: null,
    riderOf: null,
    product: '示例',
    quoteDate: day('2020-01-01'),
    expires: day('2020-02-01'),
    guaranteedRenewalYears: null,
    largestLaterPremiumCents: null,
    source: '示例',
  };
  expect(checkHousehold(family({ manualLines: [line] }), known)).toEqual([]);
  const undone = { ...line, expires: day('2019-12-31') };
  expect(checkHousehold(family({ manualLines: [undone] }), known)).toMatchObject([
    { code: 'BAD_DATE', thing: 'manualLines[0].expires', value: '2019-12-31' },
  ]);
  const twice = checkHousehold(family({ policies: [policy({})], manualLines: [line] }), known);
  expect(twice.map((refusal) => refusal.thing)).toEqual(['manualLines[0].id']);
});

test.each(['term', 'accident'] as const)(
  'a %s quote that pays on an illness is illness cover',
  (kind) => {
    const benefit = (peril: 'death' | 'criticalIllness'): Cover['benefits'][number] => ({
      id: peril,
      peril,
      pays: { kind: 'share', share: 1, capCents: null },
      fromAge: null,
      untilAge: null,
      sex: null,
      waitingDays: 0,
      endsContract: true,
      clause: '',
    });
    const line = (own: Cover['kind']) => ({
      cover: cover({ kind: own, benefits: [benefit('death'), benefit('criticalIllness')] }),
      lineClass: null,
      riderOf: null,
      product: '示例',
      quoteDate: day('2020-01-01'),
      expires: day('2020-02-01'),
      guaranteedRenewalYears: null,
      largestLaterPremiumCents: null,
      source: '示例',
    });
    expect(checkHousehold(family({ manualLines: [line(kind)] }), known)).toMatchObject([
      { code: 'BAD_FIELD', thing: 'manualLines[0].benefits[1].peril', value: 'criticalIllness' },
    ]);
    expect(checkHousehold(family({ manualLines: [line('criticalIllness')] }), known)).toEqual([]);
  },
);

test('a line of 64 generations is walked, and no birthday or parent throws', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const birthDate = fc
    .constantFrom('1800-01-01', '1988-02-29', '2026-11-01', '2300-12-31')
    .map(day);
  const person = fc
    .record({
      id,
      birthDate,
      parents: fc.array(id, { maxLength: 3 }),
      role: fc.constantFrom('adult', 'child', 'elder'),
      independentAge: fc.option(fc.nat(105)),
    })
    .map((edits) => adult(edits));
  fc.assert(
    fc.property(fc.array(person, { maxLength: 8 }), (persons) => {
      expect(Array.isArray(checkHousehold(family({ persons }), known))).toBe(true);
    }),
    { numRuns: 1000 },
  );
  const chain = Array.from({ length: 64 }, (_, i) =>
    adult({ id: `p${String(i)}`, parents: [`p${String((i + 1) % 64)}`] }),
  );
  const [found] = checkHousehold(family({ persons: chain }), known);
  expect(found?.code).toBe('CYCLIC_FAMILY');
});

test('refuses half a year where whole years are meant, and a fraction of a fen', () => {
  const faults = checkHousehold(
    family({
      choices: choices({ assumptions: { sellableDelayYears: 0.5, nextStepYuan: 100.001 } }),
    }),
    known,
  );
  expect(faults.map(({ thing, limit }) => [thing, limit])).toEqual([
    ['choices.assumptions.sellableDelayYears', '整数'],
    ['choices.assumptions.nextStepYuan', '精确到分'],
  ]);
});

test('refuses ten and a half years of value and one and a half passes, not ten and one', () => {
  const assumed = (valueYears: number, maxPasses: number) =>
    checkHousehold(
      family({ choices: choices({ assumptions: { valueYears, maxPasses } }) }),
      known,
    ).map(({ code, thing, value, limit }) => [code, thing, value, limit]);
  expect(assumed(10.5, 1.5)).toEqual([
    ['BAD_NUMBER', 'choices.assumptions.valueYears', '10.5', '整数'],
    ['BAD_NUMBER', 'choices.assumptions.maxPasses', '1.5', '整数'],
  ]);
  expect(assumed(10, 1)).toEqual([]);
});

function family(edits: Partial<Household>): Household {
  return {
    name: '测试',
    asOf,
    region: '南京',
    persons: [adult()],
    costs: [],
    debts: [],
    assets: [],
    policies: [],
    guarantees: [],
    liabilities: [],
    companies: [],
    scenes: [],
    factSources: [],
    manualLines: [],
    choices: choices({}),
    ...edits,
  };
}

function choices(edits: Partial<Household['choices']>): Household['choices'] {
  return {
    budgetCents: null,
    bans: [],
    locks: [],
    style: 'any',
    waiver: true,
    allowAsk: false,
    coreMedical: true,
    deathFirst: true,
    retention: false,
    tolerance: 'medium',
    assumptions: {},
    ...edits,
  };
}

function adult(edits: Partial<Person> = {}): Person {
  return {
    id: 'anna',
    name: '安娜',
    sex: 'female',
    birthDate: day('1990-01-01'),
    role: 'adult',
    parents: [],
    occupationCode: '000101',
    occupationClass: 1,
    socialMedical: 'employee',
    tags: [],
    independentAge: null,
    incomes: [],
    ifSurviving: null,
    originalRetirementAge: null,
    pensionInsurance: null,
    medicalRefused: null,
    health: null,
    ...edits,
  };
}

function child(edits: Partial<Person> = {}): Person {
  const facts = { id: 'kid', birthDate: day('2016-01-01'), independentAge: 30 } as const;
  return adult({ ...facts, role: 'child', ...edits });
}

function one(edits: Partial<Person>): Partial<Household> {
  return { persons: [adult(edits), adult({ id: 'bao' })] };
}

function cost(edits: Partial<Cost>): Cost {
  return {
    label: '生活',
    kind: 'living',
    layer: 1,
    person: null,
    annualCents: cents(100),
    fromAge: null,
    untilAge: null,
    growth: null,
    ...edits,
  };
}

function cover(edits: Partial<Cover>): Cover {
  return {
    id: 'one',
    kind: 'term',
    insurer: '示例',
    policyholder: 'anna',
    insured: 'anna',
    beneficiary: '法定继承人',
    sumInsuredCents: cents(100),
    annualPremiumCents: cents(1),
    premiumYears: 20,
    coverYears: 20,
    benefits: [],
    surrenderValueCents: zeroCents,
    growth: null,
    ...edits,
  };
}

function policy(edits: Partial<Cover>): Policy {
  return plainPolicy(cover(edits), asOf);
}

function debt(remainingYears: number): Partial<Household> {
  const loan = { label: '贷款', balanceCents: cents(1), nominalRate: 0.03, remainingYears };
  return {
    debts: [{ ...loan, paymentsPerYear: 12, repayment: 'levelInstalment', repaidOnDeathOf: [] }],
  };
}

function asset(edits: Partial<Household['assets'][number]>): Partial<Household> {
  const savings = { label: '存款', valueCents: cents(1), kind: 'cash', owner: null } as const;
  return {
    assets: [{ ...savings, releasedAtAge: null, assetClass: null, account: null, ...edits }],
  };
}

function guarantee(guarantor: string): Household['guarantees'][number] {
  return { label: '担保', guarantor, amountCents: cents(1), remainingYears: null };
}

function insurance(contributedMonths: number): NonNullable<Person['pensionInsurance']> {
  const money = { accountBalanceCents: cents(1), monthlyBaseCents: cents(1) };
  return { employment: 'employed', contributedMonths, averageIndex: 1, ...money };
}

function budget(amount: number): Partial<Household> {
  return { choices: choices({ budgetCents: cents(amount) }) };
}

function assume(id: string, value: number): Partial<Household> {
  return { choices: choices({ assumptions: { [id]: value } }) };
}

function day(text: string): LocalDate {
  const date = localDate(text, 'test');
  if (!date.ok) throw new TypeError(text);
  return date.value;
}
