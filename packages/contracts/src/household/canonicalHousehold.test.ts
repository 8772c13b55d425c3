import { expect, test } from 'vitest';
import fc from 'fast-check';
import { householdSchemaCanonical } from './canonicalHousehold.ts';
import { exampleJson, exampleOccupations, goodFiles } from './exampleFiles.ts';
import { readHousehold } from './householdFile.ts';

const books = { occupations: exampleOccupations() };

test.each(goodFiles)('%s read, written canonically and read again is the same family', (file) => {
  const read = readHousehold(exampleJson(`ok/${file}`), books);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const again: unknown = JSON.parse(JSON.stringify(read.value));
  expect(householdSchemaCanonical.parse(again)).toEqual(read.value);
});

test('any well-formed file survives the canonical form', () => {
  fc.assert(
    fc.property(fileArbitrary(), (file) => {
      const read = readHousehold(file, books);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      const again: unknown = JSON.parse(JSON.stringify(read.value));
      expect(householdSchemaCanonical.parse(again)).toEqual(read.value);
    }),
    { numRuns: 500 },
  );
});

test('a paper that promises nothing on death or disability survives it', () => {
  const file = Object(exampleJson('ok/fourteen-policies.json'));
  const policies = file.policies.map((policy: { readonly kind: string }) =>
    policy.kind === 'criticalIllness' ? { ...policy, deathShare: 0, disabilityShare: 0 } : policy,
  );
  const read = readHousehold({ ...file, policies }, books);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const again: unknown = JSON.parse(JSON.stringify(read.value));
  expect(householdSchemaCanonical.parse(again)).toEqual(read.value);
});

test('the canonical form takes nothing typed, nothing extra and nothing less', () => {
  const read = readHousehold(exampleJson('ok/young-couple.json'), books);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const spoilt = (edits: object) =>
    householdSchemaCanonical.safeParse({ ...read.value, ...edits }).success;
  expect(spoilt({})).toBe(true);
  expect(spoilt({ note: 'more' })).toBe(false);
  expect(spoilt({ costs: undefined })).toBe(false);
  expect(spoilt({ choices: { ...read.value.choices, budgetCents: '1.5万' } })).toBe(false);
  expect(spoilt({ choices: { budgetCents: null } })).toBe(false);
});

test.each([
  ['611005', true],
  ['medical-adult', true],
  ['A1B', true],
  ['Term A', false],
  ['主险', false],
])('a quoted rider may name %s as its main: %s', (riderOf, isName) => {
  const quote = {
    id: 'rider',
    kind: 'term',
    riderOf,
    product: '附加定寿',
    insurer: '示例保险公司（虚构）',
    policyholder: 'self',
    insured: 'self',
    beneficiary: '法定继承人',
    sumInsuredCents: '10万',
    annualPremiumCents: '100元',
    premiumYears: 10,
    coverYears: 10,
    quoteDate: '2026-10-20',
    expires: '2026-12-31',
    source: '示例报价',
  };
  const single = exampleJson('ok/single.json');
  if (typeof single !== 'object') throw new TypeError('no family');
  const read = readHousehold({ ...single, manualLines: [quote] }, books);
  if (!isName) {
    const limit: unknown = expect.stringContaining('或产品代码');
    const refusal = { code: 'BAD_ID', thing: 'manualLines[0].riderOf', value: riderOf, limit };
    expect(read).toMatchObject({ ok: false, error: [refusal] });
    return;
  }
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.manualLines.map((line) => line.riderOf)).toEqual([riderOf]);
  const again: unknown = JSON.parse(JSON.stringify(read.value));
  expect(householdSchemaCanonical.parse(again)).toEqual(read.value);
});

/** Files with every optional field now there, now left out, and money now typed, now in fen. */
function fileArbitrary() {
  const money = fc.oneof(
    fc.integer({ min: 0, max: 100_000_000_000_000 }),
    fc.integer({ min: 0, max: 9_999 }).map((n) => `${String(n)}万`),
  );
  const age = fc.integer({ min: 0, max: 105 });
  const years = fc.integer({ min: 0, max: 100 });
  const rate = fc.oneof(fc.constant(null), fc.constantFrom(-0.5, 0, 1e-9, 0.03, 1));
  const text = fc.stringMatching(/^[a-z中文]{1,20}$/);
  const person = fc.constantFrom('anna', 'bao');
  const income = fc.record(
    {
      label: text,
      kind: fc.constantFrom('work', 'pension', 'rent'),
      annualCents: money,
      fromAge: age,
      untilAge: age,
      growth: rate,
    },
    { requiredKeys: ['label', 'kind', 'annualCents'] },
  );
  const surviving = fc.record({
    annualIncomeCents: money,
    fromYear: years,
    extraCareAnnualCents: money,
    extraCareYears: years,
  });
  const pensionInsurance = fc.record({
    employment: fc.constantFrom('employed', 'flexible'),
    contributedMonths: fc.integer({ min: 0, max: 1_200 }),
    averageIndex: fc.constantFrom(0.6, 1, 3),
    accountBalanceCents: money,
    monthlyBaseCents: money,
  });
  const adult = (id: string) =>
    fc.record({
      id: fc.constant(id),
      name: text,
      sex: fc.constantFrom('male', 'female'),
      birthDate: fc.constantFrom('1988-02-29', '1990-11-01', '2000-01-31'),
      role: fc.constant('adult'),
      occupationCode: fc.constantFrom('000101', '080302', '000003'),
      socialMedical: fc.constantFrom('employee', 'resident', 'none'),
      incomes: fc.array(income, { maxLength: 3 }),
      ifSurviving: fc.option(surviving),
      originalRetirementAge: fc.constantFrom(undefined, null, 50, 55, 60),
      pensionInsurance: fc.option(pensionInsurance),
    });
  const rise = fc.constantFrom(0.01, 0.03, 0.05);
  const premium = fc.constantFrom('rises', 'stays');
  const growth = fc.oneof(
    fc.record({
      kind: fc.constant('fixed'),
      rate: rise,
      everyYears: fc.integer({ min: 1, max: 5 }),
      firstYear: fc.integer({ min: 1, max: 5 }),
      premium,
    }),
    fc.record({
      kind: fc.constant('cpi'),
      lagYears: fc.integer({ min: 0, max: 2 }),
      cap: fc.constantFrom(undefined, null, 0.05),
      floor: fc.constantFrom(undefined, null, 0),
      premium,
    }),
  );
  const cover = fc.record({
    insurer: text,
    product: text,
    policyholder: person,
    insured: person,
    beneficiary: text,
    sumInsuredCents: money,
    annualPremiumCents: money,
    premiumYears: years,
    coverUntilAge: fc.integer({ min: 60, max: 105 }),
    surrenderValueCents: money,
    growth: fc.option(growth),
    id: fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/),
  });
  const policy = fc.oneof(
    cover.map((c) => ({ ...c, kind: 'term' })),
    cover.map((c) => ({ ...c, kind: 'criticalIllness' })),
    fc.tuple(cover, money).map(([c, m]) => ({ ...c, kind: 'accident', accidentMedicalCents: m })),
    fc.tuple(cover, money, fc.constantFrom(0, 0.6, 1)).map(([c, m, share]) => ({
      ...c,
      growth: null,
      kind: 'medical',
      deductibleCents: m,
      limitCents: m,
      share,
    })),
    fc.tuple(cover, age).map(([c, annuityFromAge]) => ({
      ...c,
      growth: null,
      kind: 'annuity',
      annuityFromAge,
    })),
  );
  const cost = fc.record(
    {
      label: text,
      kind: fc.constantFrom('living', 'education', 'elderSupport', 'other'),
      layer: fc.constantFrom(1, 2, 3),
      person,
      annualCents: money,
      fromAge: age,
      untilAge: age,
      growth: rate,
    },
    { requiredKeys: ['label', 'kind', 'layer', 'annualCents'] },
  );
  const asset = fc.record(
    {
      label: text,
      valueCents: money,
      kind: fc.constantFrom('cash', 'sellable', 'locked', 'never'),
      owner: person,
      releasedAtAge: age,
      account: fc.constantFrom(null, 'housingFund', 'personalPension'),
    },
    { requiredKeys: ['label', 'valueCents', 'kind'] },
  );
  const debt = fc.record(
    {
      label: text,
      balanceCents: money,
      nominalRate: fc.constantFrom(0, 0.035, 1),
      remainingYears: years,
      repayment: fc.constantFrom('levelInstalment', 'equalPrincipal', 'interestOnly'),
      repaidOnDeathOf: fc.array(person, { maxLength: 2 }),
    },
    { requiredKeys: ['label', 'balanceCents', 'nominalRate', 'remainingYears', 'repayment'] },
  );
  const guarantee = fc.record(
    { label: text, guarantor: person, amountCents: money, remainingYears: fc.option(years) },
    { requiredKeys: ['label', 'guarantor', 'amountCents'] },
  );
  return fc.record(
    {
      format: fc.constant('cebao.household/1'),
      name: text,
      asOf: fc.constantFrom('2026-11-01', '2028-02-29'),
      region: text,
      persons: fc.tuple(adult('anna'), adult('bao')),
      costs: fc.array(cost, { maxLength: 4 }),
      debts: fc.array(debt, { maxLength: 2 }),
      assets: fc.array(asset, { maxLength: 4 }),
      guarantees: fc.array(guarantee, { maxLength: 2 }),
      policies: fc.array(policy, { maxLength: 4 }),
      choices: fc.record(
        {
          budgetCents: fc.option(money),
          bans: fc.array(text, { maxLength: 2 }),
          coreMedical: fc.boolean(),
          deathFirst: fc.boolean(),
          retention: fc.boolean(),
          tolerance: fc.constantFrom('low', 'medium', 'high'),
          assumptions: fc.dictionary(fc.constantFrom('cpi', 'poolReturn'), fc.constant(0.02), {
            noNullPrototype: true,
          }),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['format', 'name', 'asOf', 'region', 'persons', 'choices'] },
  );
}
