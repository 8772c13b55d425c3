import { expect, test } from 'vitest';
import fc from 'fast-check';
import { checkHousehold } from '@cebao/planning';
import type { Household } from '@cebao/planning';
import { readJson } from '../json/readJson.ts';
import {
  badFiles,
  exampleBytes,
  exampleJson,
  exampleOccupations,
  exampleRanges,
  expectedRefusals,
  goodFiles,
  guideJson,
} from './exampleFiles.ts';
import { readHousehold } from './householdFile.ts';

const books = { occupations: exampleOccupations() };

function household(path: string): Household {
  const read = readHousehold(exampleJson(path), books);
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2));
  return read.value;
}

test.each(goodFiles)('the example %s reads without a refusal', (file) => {
  const json = readJson(exampleBytes(`ok/${file}`), file);
  expect(json.ok).toBe(true);
  const read = readHousehold(json.ok ? json.value : null, books);
  expect(read.ok ? [] : read.error).toEqual([]);
  if (read.ok) expect(checkHousehold(read.value, exampleRanges())).toEqual([]);
});

test('the family of the guide reads without a refusal', () => {
  const json = readJson(guideJson(), 'my-family.json');
  const read = readHousehold(json.ok ? json.value : json.error, books);
  expect(read.ok ? checkHousehold(read.value, []) : read.error).toEqual([]);
});

test('every bad example is expected, and every expectation has its file', () => {
  expect(expectedRefusals().map((row) => row.file)).toEqual(expect.arrayContaining([...badFiles]));
  expect(badFiles).toHaveLength(expectedRefusals().length);
});

/** Station by station, the way the commands go; the plan itself comes after them. */
function refusalsOf(file: string) {
  const json = readJson(exampleBytes(`not-ok/${file}`), file);
  if (!json.ok) return { stage: 'json', refusals: [json.error] };
  const read = readHousehold(json.value, books);
  if (!read.ok) return { stage: 'read', refusals: read.error };
  const found = checkHousehold(read.value, []);
  return { stage: found.length > 0 ? 'check' : 'plan', refusals: found };
}

test.each(expectedRefusals())('$file is refused as $code by $thing', (expected) => {
  const { stage, refusals } = refusalsOf(expected.file);
  expect(stage).toBe(expected.stage);
  if (stage === 'plan') return;
  expect(refusals).toHaveLength(1);
  expect(refusals[0]).toMatchObject({ code: expected.code, thing: expected.thing });
  expect(refusals[0]?.value).toContain(expected.value);
});

test('the young couple becomes a household with amounts in fen and nothing left to guess', () => {
  const { persons, costs, debts, manualLines, choices } = household('ok/young-couple.json');
  expect(persons[0]).toEqual({
    id: 'husband',
    name: '林志远',
    sex: 'male',
    birthDate: '1994-05-12',
    role: 'adult',
    parents: [],
    occupationCode: '170506',
    occupationClass: 1,
    socialMedical: 'employee',
    tags: [],
    independentAge: null,
    incomes: [
      {
        label: '工资（税后）',
        kind: 'work',
        annualCents: 22_000_000,
        fromAge: null,
        untilAge: 63,
        growth: null,
      },
      {
        label: '基本养老金（估计值，属假设，请按当地核实）',
        kind: 'pension',
        annualCents: 5_400_000,
        fromAge: 63,
        untilAge: null,
        growth: null,
      },
    ],
    ifSurviving: {
      annualIncomeCents: 18_000_000,
      fromYear: 1,
      extraCareAnnualCents: 3_600_000,
      extraCareYears: 6,
    },
    originalRetirementAge: null,
    pensionInsurance: null,
    medicalRefused: null,
    health: null,
  });
  expect(debts[0]).toMatchObject({ balanceCents: 150_000_000, nominalRate: 0.035 });
  const yearly = (layer: number) =>
    costs.filter((c) => c.layer === layer).reduce((sum, c) => sum + c.annualCents, 0);
  expect([yearly(1), yearly(2)]).toEqual([13_200_000, 11_400_000]);
  expect(manualLines).toHaveLength(6);
  expect(choices.budgetCents).toBe(1_500_000);
});

test('cover until an age lasts the years that are left', () => {
  const [policy] = household('ok/breadwinner.json').policies;
  expect(policy).toMatchObject({ id: 'old-illness', coverYears: 105 - 41, premiumYears: 9 });
});

test('all faults of a file are told at once, each with its path', () => {
  const [first, , third, ...rest] = rows('persons');
  const [loan] = rows('debts');
  const read = spoilt({
    format: 'cebao.household/2',
    persons: [
      { ...first, birthDate: '1994-13-01', hobby: 'chess' },
      without(third, 'name'),
      ...rest,
    ],
    debts: [{ ...loan, nominalRate: 3.5 }],
    choices: { budgetCents: 'NaN' },
  });
  expect(read).toEqual([
    ['BAD_FIELD', 'format'],
    ['BAD_DATE', 'persons[0].birthDate'],
    ['UNKNOWN_FIELD', 'persons[0].hobby'],
    ['MISSING_FIELD', 'persons[1].name'],
    ['BAD_RATE', 'debts[0].nominalRate'],
    ['BAD_MONEY', 'choices.budgetCents'],
  ]);
});

test('a birthday that cannot be is told with what cannot be read, at once', () => {
  const [husband, wife, child] = rows('persons');
  const persons = [
    { ...husband, birthDate: '2050-01-01', hobby: 'chess' },
    { ...wife, birthDate: '1890-01-01' },
    child,
  ];
  const births = [
    ['BIRTH_AFTER_AS_OF', 'persons[0].birthDate'],
    ['AGE_OUT_OF_RANGE', 'persons[1].birthDate'],
  ];
  expect(spoilt({ persons })).toEqual([['UNKNOWN_FIELD', 'persons[0].hobby'], ...births]);
  // Ages at which cover ends are read after the fields.
  const [quote] = rows('manualLines');
  const [, second] = births;
  const old = { ...without(quote, 'coverYears'), insured: 'nobody', coverUntilAge: 60 };
  const aged = [husband, { ...wife, birthDate: '1890-01-01' }, child];
  expect(spoilt({ persons: aged, manualLines: [old] })).toEqual([
    ['UNKNOWN_PERSON', 'manualLines[0].insured'],
    second,
  ]);
  // Without a day to count from nobody has an age.
  expect(spoilt({ persons, asOf: 'today' })).toEqual([
    ['BAD_DATE', 'asOf'],
    ['UNKNOWN_FIELD', 'persons[0].hobby'],
  ]);
});

test('what must be asked cannot be left out', () => {
  const [husband, wife, child] = rows('persons');
  const persons = [without(husband, 'ifSurviving'), wife, without(child, 'independentAge')];
  expect(spoilt({ persons })).toEqual([
    ['MISSING_FIELD', 'persons[0].ifSurviving'],
    ['MISSING_FIELD', 'persons[2].independentAge'],
  ]);
  expect(spoilt({ persons: [husband, { ...wife, independentAge: 40 }, child] })).toEqual([
    ['BAD_FIELD', 'persons[1].independentAge'],
  ]);
});

test('an identity number must agree with the typed birthday and sex', () => {
  const [husband, ...others] = rows('persons');
  const idNumber = '320102199002110013';
  const persons = [{ ...husband, idNumber }, ...others];
  expect(spoilt({ persons })).toEqual([['BAD_ID_NUMBER', 'persons[0].idNumber']]);
  const own = { ...husband, idNumber, birthDate: '1990-02-11' };
  const read = readHousehold({ ...example(), persons: [own, ...others] }, books);
  expect(read.ok).toBe(true);
  expect(JSON.stringify(read)).not.toContain(idNumber);
});

test('a quote has the fields of its kind, one period and an insured of the family', () => {
  const [medical, , , accident] = rows('manualLines');
  const lines = [
    without(medical, 'deductibleCents'),
    { ...accident, deductibleCents: '1万', coverUntilAge: 60 },
  ];
  expect(spoilt({ manualLines: lines })).toEqual([
    ['MISSING_FIELD', 'manualLines[0].deductibleCents'],
    ['UNKNOWN_FIELD', 'manualLines[1].deductibleCents'],
    ['BAD_FIELD', 'manualLines[1].coverYears'],
  ]);
  const until = { ...without(accident, 'coverYears'), coverUntilAge: 30 };
  expect(spoilt({ manualLines: [until, { ...until, insured: 'uncle' }] })).toEqual([
    ['AGE_OUT_OF_RANGE', 'manualLines[0].coverUntilAge'],
    ['UNKNOWN_PERSON', 'manualLines[1].insured'],
  ]);
});

test('a record of the pension scheme and a guarantee are read as typed, or refused by path', () => {
  const owner = household('ok/business-owner.json');
  expect(owner.persons[0]?.pensionInsurance).toEqual({
    employment: 'employed',
    contributedMonths: 228,
    averageIndex: 1.6,
    accountBalanceCents: 21_000_000,
    monthlyBaseCents: 1_800_000,
  });
  expect(owner.debts.map((debt) => debt.repaidOnDeathOf)).toEqual([[], ['husband']]);
  expect(owner.guarantees[0]).toMatchObject({ amountCents: 600_000_000, remainingYears: 3 });
  expect(owner.choices.retention).toBe(false);
  const [husband, ...others] = rows('persons');
  const pensionInsurance = {
    employment: 'retired',
    contributedMonths: 12.5,
    averageIndex: 3.1,
    accountBalanceCents: '-1万',
  };
  const persons = [{ ...husband, originalRetirementAge: 63, pensionInsurance }, ...others];
  expect(spoilt({ persons, guarantees: [{ label: '担保', guarantor: 'husband' }] })).toEqual([
    ['BAD_FIELD', 'persons[0].originalRetirementAge'],
    ['BAD_FIELD', 'persons[0].pensionInsurance.employment'],
    ['BAD_NUMBER', 'persons[0].pensionInsurance.contributedMonths'],
    ['BAD_NUMBER', 'persons[0].pensionInsurance.averageIndex'],
    ['MONEY_RANGE', 'persons[0].pensionInsurance.accountBalanceCents'],
    ['MISSING_FIELD', 'persons[0].pensionInsurance.monthlyBaseCents'],
    ['MISSING_FIELD', 'guarantees[0].amountCents'],
  ]);
});

test('a family of 65 is too many, and is not read person by person', () => {
  const persons = Array.from({ length: 65 }, () => ({}));
  expect(spoilt({ persons })).toEqual([['TOO_MANY', 'persons']]);
});

test('random JSON is refused or read, never thrown', () => {
  const outer = fc.record(
    {
      format: fc.constant('cebao.household/1'),
      persons: fc.array(fc.jsonValue(), { maxLength: 4 }),
      policies: fc.array(fc.dictionary(fc.constantFrom('kind', 'insured'), fc.jsonValue())),
      choices: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), outer), (value) => {
      const read = readHousehold(value, books);
      if (read.ok) checkHousehold(read.value, []);
      else expect(read.error.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

test.each(['payUntil', 'coverUntil', 'guaranteedRenewalUntil'])(
  'a policy whose %s is the last day of the calendar is refused by its field',
  (field) => {
    const file = Object(exampleJson('ok/fourteen-policies.json'));
    const [policy, ...others] = file.policies;
    const far = { ...policy, [field]: '2300-12-31' };
    const read = readHousehold({ ...file, policies: [far, ...others] }, books);
    expect(read.ok ? [] : read.error).toMatchObject([
      { code: 'BAD_DATE', thing: `policies[0].${field}`, value: '2300-12-31' },
    ]);
  },
);

test('a good file with any of its values replaced never throws, and a refusal names a path', () => {
  const strange = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      0,
      -1,
      1e300,
      -0,
      '',
      '0',
      'NaN',
      '9999亿',
      '2026-11-01',
      null,
      {},
      [],
    ),
    fc.constantFrom<unknown>('1900-01-01', '2300-12-31', 'child', 'wife', 'locked', 'annuity', 105),
  );
  const base = fc.constantFrom(...goodFiles.map((file) => `ok/${file}`));
  fc.assert(
    fc.property(base, fc.array(fc.tuple(fc.nat(), strange), { maxLength: 4 }), (path, edits) => {
      const value = exampleJson(path);
      for (const [at, replacement] of edits) replaceLeaf(value, at, replacement);
      const read = readHousehold(value, books);
      if (read.ok) checkHousehold(read.value, []);
      else for (const refusal of read.error) expect(typeof refusal.thing).toBe('string');
    }),
    { numRuns: 1000 },
  );
});

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function example(): Fields {
  const value = exampleJson('ok/young-couple.json');
  if (!isFields(value)) throw new TypeError('an example is an object');
  return value;
}

function rows(list: string): readonly Fields[] {
  const value = example()[list];
  if (!Array.isArray(value)) throw new TypeError(`${list} is a list`);
  return value.filter(isFields);
}

function without(fields: Fields | undefined, key: string): Fields {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => name !== key));
}

function spoilt(edits: Fields) {
  const read = readHousehold({ ...example(), ...edits }, books);
  return read.ok ? [] : read.error.map(({ code, thing }) => [code, thing]);
}

/** Replaces the nth value of a tree, counted depth first. */
function replaceLeaf(root: unknown, nth: number, replacement: unknown): void {
  const places: (readonly [object, string])[] = [];
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node, key]);
      visit(Reflect.get(node, key));
    }
  };
  visit(root);
  const place = places[nth % Math.max(1, places.length)];
  if (place !== undefined) Reflect.set(place[0], place[1], replacement);
}
