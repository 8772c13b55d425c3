import { expect, test } from 'vitest';
import fc from 'fast-check';
import { cents } from '@cebao/kernel';
import { adult, asOf, child, choices, cover, day, family } from '../../testdata/family.ts';
import { checkHousehold } from './check.ts';
import { plainPolicy } from './policy.ts';
import type { Household, Person } from './household.ts';

const known = [
  { id: 'cpi', min: -0.02, max: 0.1, unit: 'rate' },
  { id: 'sellableDelayYears', min: 0, max: 10, unit: 'years' },
  { id: 'nextStepYuan', min: 100, max: 100_000, unit: 'yuan' },
  { id: 'valueYears', min: 0, max: 80, unit: 'years' },
  { id: 'survivorWorkUntilAge', min: 50, max: 75, unit: 'age' },
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
    'an answer of next year',
    one({ health: answered(2027) }),
    'BAD_NUMBER',
    'persons[0].health.answers[0].year',
  ],
  [
    'an answer from before she was born',
    one({ health: answered(1989) }),
    'BAD_NUMBER',
    'persons[0].health.answers[0].year',
  ],
  [
    'premiums after the cover',
    { policies: [plainPolicy(cover({ premiumYears: 21 }), asOf)] },
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

test('an answer before birth is refused with its year and the year of birth', () => {
  const found = checkHousehold(family(one({ health: answered(1989) })), known);
  expect(found).toMatchObject([{ value: '1989', limit: '不早于出生的 1990 年' }]);
  expect(checkHousehold(family(one({ health: answered(1990) })), known)).toEqual([]);
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
  const assumptions = {
    sellableDelayYears: 0.5,
    survivorWorkUntilAge: 60.5,
    nextStepYuan: 100.001,
  };
  const faults = checkHousehold(family({ choices: choices({ assumptions }) }), known);
  expect(faults.map(({ thing, limit }) => [thing, limit])).toEqual([
    ['choices.assumptions.sellableDelayYears', '整数'],
    ['choices.assumptions.survivorWorkUntilAge', '整数'],
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

function one(edits: Partial<Person>): Partial<Household> {
  return { persons: [adult(edits), adult({ id: 'bao' })] };
}

function insurance(contributedMonths: number): NonNullable<Person['pensionInsurance']> {
  const money = { accountBalanceCents: cents(1), monthlyBaseCents: cents(1) };
  return { employment: 'employed', contributedMonths, averageIndex: 1, ...money };
}

function answered(year: number): NonNullable<Person['health']> {
  const answers = [{ line: 'term', outcome: 'declined', year }] as const;
  return { smoker: null, heightCm: null, weightKg: null, conditions: [], answers };
}

function budget(amount: number): Partial<Household> {
  return { choices: choices({ budgetCents: cents(amount) }) };
}

function assume(id: string, value: number): Partial<Household> {
  return { choices: choices({ assumptions: { [id]: value } }) };
}
