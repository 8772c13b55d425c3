/** What a file may state beside the family's own money, read with its bounds. */
import { expect, test } from 'vitest';
import { canonicalJson } from '@cebao/kernel';
import { householdSchemaCanonical } from './canonicalHousehold.ts';
import { exampleJson, exampleOccupations } from './exampleFiles.ts';
import { readHousehold } from './householdFile.ts';

const books = { occupations: exampleOccupations() };
const single = exampleJson('ok/single.json') as Record<string, unknown>;
const read = (facts: object) => readHousehold({ ...single, ...facts }, books);
const company = {
  label: 'works',
  owner: 'self',
  share: 0.5,
  form: 'limited',
  bookValueCents: '40万',
};
const liability = { label: 'car', kind: 'driving', person: 'self' };
const facts = {
  liabilities: [liability],
  companies: [company],
  scenes: [{ id: 'newBaby' }, { id: 'mortgage', parameters: { loanYuan: 900_000 } }],
  factSources: [{ subject: 'loan', source: 'bank', date: '2026-01-01' }],
};

test('what is not known is left out and becomes null, zero or empty', () => {
  const household = read(facts);
  expect(household.ok && household.value).toMatchObject({
    liabilities: [{ amountCents: null, coverCents: 0, coverUntil: null }],
    companies: [
      { equityAsset: null, guarantees: [], debtsCents: 0, shareholderLoanCents: 0, incomes: [] },
    ],
    scenes: [
      { id: 'newBaby', parameters: {} },
      { id: 'mortgage', parameters: { loanYuan: 900_000 } },
    ],
  });
});

test('the canonical form reads back to the same family', () => {
  const household = read(facts);
  const text = household.ok ? canonicalJson(household.value) : '';
  expect(canonicalJson(householdSchemaCanonical.parse(JSON.parse(text)))).toBe(text);
});

test('a file that states none of it is read as before', () => {
  const household = read({});
  expect(household.ok && household.value).toMatchObject({
    liabilities: [],
    companies: [],
    scenes: [],
    factSources: [],
  });
});

test.each<[string, object, string]>([
  [
    'a kind that nobody knows',
    { liabilities: [{ ...liability, kind: 'space' }] },
    'liabilities[0].kind',
  ],
  ['a share above one', { companies: [{ ...company, share: 1.2 }] }, 'companies[0].share'],
  ['a tag that is no id', { scenes: [{ id: 'New Baby' }] }, 'scenes[0].id'],
  [
    'a day that is none',
    { factSources: [{ subject: 'a', source: 'b', date: '2026-02-30' }] },
    'factSources[0].date',
  ],
  [
    'an asset of no class',
    { assets: [{ label: 'a', valueCents: 1, kind: 'cash', assetClass: 'gold' }] },
    'assets[0].assetClass',
  ],
])('%s is refused by its path', (_, given, thing) => {
  const household = read(given);
  expect(household.ok ? [] : household.error.map((refusal) => refusal.thing)).toEqual([thing]);
});

test('care cover needs its sum: once, or yearly for the years given', () => {
  const care = {
    id: 'care',
    kind: 'care',
    product: 'care',
    insurer: 'invented',
    policyholder: 'self',
    insured: 'self',
    beneficiary: '被保险人本人',
    annualPremiumCents: 200_000,
    premiumYears: 5,
    coverUntilAge: 80,
  };
  const without = read({ policies: [care] });
  expect(without.ok ? [] : without.error.map(({ code, thing }) => `${code} ${thing}`)).toEqual([
    'MISSING_FIELD policies[0].sumInsuredCents',
  ]);
  const once = read({ policies: [{ ...care, sumInsuredCents: 3_000_000 }] });
  expect(once.ok && once.value.policies[0]?.benefits).toMatchObject([
    { peril: 'longTermCare', pays: { kind: 'share', share: 1 } },
  ]);
  const complete = read({
    policies: [{ ...care, sumInsuredCents: 3_000_000, guaranteedYears: 5 }],
  });
  expect(complete.ok && complete.value.policies[0]?.benefits).toMatchObject([
    { peril: 'longTermCare', pays: { kind: 'annuity', share: 1, guaranteedYears: 5 } },
  ]);
});
