import { expect, test } from 'vitest';
import { canonicalJson } from '@cebao/kernel';
import { exampleJson, exampleOccupations } from '../household/exampleFiles.ts';
import { readHousehold } from '../household/householdFile.ts';
import { toRefusals } from '../zodRefusal.ts';
import { planInputSchema } from './planInputSchema.ts';
import { sealedFrameSchema } from './sealedFrame.ts';

const perSex = (table: (sex: string) => object) => ({
  male: table('male'),
  female: table('female'),
});
const named = { name: '表', firstAge: 0, lastAge: 2 };
const cell = {
  plan: '',
  sex: 'male',
  ageFrom: 30,
  ageTo: 30,
  period: '20年',
  payTerm: '20年交',
  annuityStartAge: null,
  socialMedical: '',
  purchase: '',
  value: '14.24',
};
const benefit = {
  id: 'death',
  peril: 'death',
  pays: { kind: 'share', share: 1, capCents: null },
  fromAge: null,
  untilAge: null,
  sex: null,
  waitingDays: 90,
  endsContract: true,
  clause: '示例',
};
const product = {
  code: '000001',
  name: '示例定期寿险',
  insurer: '示例保险公司',
  kind: 'term',
  riderOf: { products: [], names: ['主险'] },
  status: 'terms',
  chosenBy: 'sumInsured',
  perCents: 1_000_000,
  eligibility: {
    minAge: 18,
    maxAge: 60,
    minDays: null,
    requires: [],
    maxOccupationClass: null,
    clause: '示例',
  },
  steps: {
    minCents: 10_000_000,
    stepCents: 10_000_000,
    maxCents: 100_000_000,
    evidence: 'assumption',
    reason: '示例',
  },
  plans: [{ code: '', benefits: [benefit] }],
  coolingOffDays: 15,
  graceDays: 60,
  guaranteedRenewalYears: null,
  untranslatable: [],
};

function household(): unknown {
  const read = readHousehold(exampleJson('ok/young-couple.json'), {
    occupations: exampleOccupations(),
  });
  return read.ok ? read.value : null;
}

const good = {
  household: household(),
  assumptionDefaults: { cpi: 0.02, horizonYears: 0 },
  basis: {
    id: 'basis',
    tableIds: ['life'],
    life: perSex((sex) => ({ id: 'life', ...named, sex, ageBasis: 'last', qx: [0.01, 0.02, 1] })),
    incidence: perSex((sex) => ({ id: 'ci', ...named, sex, ix: [0.01, 0.02, 0.03] })),
    k: perSex((sex) => ({ id: 'k', ...named, sex, kx: [0.1, 0.2, 0.3] })),
    accident: {
      id: 'accident',
      knots: [
        { age: 0, male: 0.001, female: 0.001 },
        { age: 5, male: 0.002, female: 0.001 },
      ],
      factors: [{ occupationClass: 1, factor: 1 }],
    },
    social: {
      id: 'social',
      rules: [{ rule: 'S001', effective: '2025-01-01', until: null, value: null }],
      retirement: [
        {
          rule: 'S001',
          category: 'male',
          originalAgeYears: 60,
          firstBirthMonth: 23_580,
          birthMonthsPerStep: 4,
          maxDelayMonths: 36,
        },
      ],
      minimumMonths: [
        { fromYear: 0, months: 180 },
        { fromYear: 2030, months: 186 },
      ],
      divisors: [{ age: 60, months: 139 }],
      survivorMonths: [{ years: 0, months: 3 }],
    },
  },
  catalogue: {
    version: 'a'.repeat(64),
    products: [{ product, rates: { code: '000001', ageBasis: 'last', cells: [cell] } }],
    insurerGates: { 示例保险公司: 'unknown' },
    waivers: [],
    minorDeathLimits: [{ belowAge: 10, limitCents: 20_000_000 }],
    outlook: {
      rules: [
        {
          id: 'U01',
          fact: 'bmi',
          from: 28,
          until: 32,
          label: '肥胖',
          verdicts: {
            term: 'standard',
            criticalIllness: 'ask',
            medical: 'ask',
            accident: 'standard',
            annuity: 'standard',
            cancerOnly: 'standard',
            cityMedical: 'standard',
          },
          reason: '常要求体检',
        },
      ],
      products: { '115033': 'cancerOnly' },
    },
  },
  budgetCents: 1_500_000,
};

const firstThing = (input: unknown): string => {
  const parsed = planInputSchema.safeParse(input);
  return parsed.success ? 'read' : (toRefusals(parsed.error, input)[0]?.thing ?? '');
};

test('inputs come back to the last field', () => {
  const parsed = planInputSchema.safeParse(good);
  expect(parsed.success && canonicalJson(parsed.data)).toBe(canonicalJson(good));
});

const withProduct = (change: object, rates: object = {}) => ({
  ...good,
  catalogue: {
    ...good.catalogue,
    products: [
      {
        product: { ...product, ...change },
        rates: { code: '000001', ageBasis: 'last', cells: [cell], ...rates },
      },
    ],
  },
});
const withBasis = (change: object) => ({ ...good, basis: { ...good.basis, ...change } });
const withSocial = (change: object) => withBasis({ social: { ...good.basis.social, ...change } });
const male = good.basis.life.male;

test.each([
  ['a field nobody knows', { ...good, note: 1 }, 'note'],
  ['a budget in words', { ...good, budgetCents: '1.5万' }, 'budgetCents'],
  ['a negative budget', { ...good, budgetCents: -1 }, 'budgetCents'],
  [
    'an assumption that is no number',
    { ...good, assumptionDefaults: { cpi: '2%' } },
    'assumptionDefaults.cpi',
  ],
  [
    'a version that is no hash',
    { ...good, catalogue: { ...good.catalogue, version: '1' } },
    'catalogue.version',
  ],
  [
    'a life table that ends below 1',
    withBasis({ life: { ...good.basis.life, male: { ...male, qx: [0.01, 0.02, 0.9] } } }),
    'basis.life.male',
  ],
  [
    'a table of the other sex',
    withBasis({ life: { ...good.basis.life, male: { ...male, sex: 'female' } } }),
    'basis.life.male.sex',
  ],
  [
    'a table that says another last age',
    withBasis({ life: { ...good.basis.life, male: { ...male, lastAge: 9 } } }),
    'basis.life.male',
  ],
  [
    'a probability above 1',
    withBasis({
      incidence: {
        ...good.basis.incidence,
        male: { id: 'ci', ...named, sex: 'male', ix: [0, 2, 0] },
      },
    }),
    'basis.incidence.male',
  ],
  [
    'accident ages that fall',
    withBasis({
      accident: { ...good.basis.accident, knots: good.basis.accident.knots.toReversed() },
    }),
    'basis.accident',
  ],
  ['a basis without the rules of the state', withBasis({ social: undefined }), 'basis.social'],
  [
    'a rule from no day',
    withSocial({ rules: [{ rule: 'S001', effective: '2025-02-30', until: null, value: null }] }),
    'basis.social.rules[0].effective',
  ],
  [
    'a table of minimum months that falls',
    withSocial({ minimumMonths: good.basis.social.minimumMonths.toReversed() }),
    'basis.social.minimumMonths',
  ],
  [
    'a category nobody knows',
    withSocial({ retirement: [{ ...good.basis.social.retirement[0], category: 'female60' }] }),
    'basis.social.retirement[0].category',
  ],
  ['a rule more', withSocial({ note: 'x' }), 'basis.social.note'],
  [
    'a rate of zero',
    withProduct({}, { cells: [{ ...cell, value: '0.00' }] }),
    'catalogue.products[0].rates.cells[0].value',
  ],
  [
    'a period that no table prints',
    withProduct({}, { cells: [{ ...cell, period: '一阵子' }] }),
    'catalogue.products[0].rates.cells[0].period',
  ],
  [
    'rates of another product',
    withProduct({}, { code: '000002' }),
    'catalogue.products[0].rates.code',
  ],
  [
    'steps without end',
    withProduct({ steps: { ...product.steps, minCents: 1, stepCents: 1, maxCents: 100_000_000 } }),
    'catalogue.products[0].product.steps',
  ],
])('%s is refused by its path', (_, input, thing) => {
  expect(firstThing(input)).toContain(thing);
});

test('the frame of a sealed plan has its parts and its hashes, and nothing else', () => {
  const hash = '0'.repeat(64);
  const sections = {
    household: hash,
    assumptionDefaults: hash,
    basis: hash,
    catalogue: hash,
    budget: hash,
  };
  const seal = { inputHash: hash, resultHash: hash, sections };
  const frame = { format: 'cebao.proposal/1', inputs: {}, report: {}, seal };
  expect(sealedFrameSchema.safeParse(frame).success).toBe(true);
  for (const bad of [
    { ...frame, format: 'cebao.proposal/2' },
    { ...frame, note: '' },
    { ...frame, report: [] },
    { ...frame, seal: { ...seal, inputHash: 'A'.repeat(64) } },
    { ...frame, seal: { ...seal, sections: { ...sections, budget: '' } } },
  ]) {
    expect(sealedFrameSchema.safeParse(bad).success).toBe(false);
  }
});
