import { describe, expect, test } from 'vitest';
import { localDate } from '@cebao/kernel';
import type { LocalDate } from '@cebao/kernel';
import { toRefusals } from '../../zodRefusal.ts';
import { policyFileSchema } from './policyFile.ts';
import { policyFromFile } from './policyFromFile.ts';

const asOf = day('2026-11-26');
/** 40 years old on `asOf`. */
const insured = { birthDate: day('1986-06-01'), age: 40 };

const typed = {
  id: 'one',
  kind: 'criticalIllness',
  product: '示例终身重疾',
  insurer: '示例人寿（虚构）',
  policyholder: 'husband',
  insured: 'wife',
  beneficiary: '被保险人本人',
  sumInsuredCents: '50万',
  annualPremiumCents: '8,000',
};

function read(edits: object) {
  const file = policyFileSchema.parse({ ...typed, ...edits });
  return policyFromFile(file, { asOf, insured, thing: 'policies[0]' });
}

function policy(edits: object) {
  const result = read(edits);
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value;
}

function refusals(edits: object) {
  const input = { ...typed, ...edits };
  const parsed = policyFileSchema.safeParse(input);
  return parsed.success
    ? []
    : toRefusals(parsed.error, input).map(({ code, thing }) => [code, thing]);
}

describe('a policy as it is typed', () => {
  test('keeps what the paper says', () => {
    const given = policy({
      number: 'P2018-0001',
      deathBeneficiary: '丈夫 100%',
      effective: '2018-03-15',
      payUntil: '2038-03-15',
      wholeLife: true,
      waiver: 'both',
      waitingUntil: '2018-06-13',
      deathShare: 1,
      moderateShare: 0.6,
      mildShare: 0.3,
    });
    expect(given.contract).toEqual({
      product: '示例终身重疾',
      number: 'P2018-0001',
      deathBeneficiary: '丈夫 100%',
      status: 'inForce',
      effective: '2018-03-15',
      premiumMode: 'yearly',
      instalmentCents: 800_000,
      payUntil: '2038-03-15',
      coverUntil: null,
      guaranteedRenewalUntil: null,
      waiver: 'both',
      waitingUntil: '2018-06-13',
      graceUntil: null,
      endsWithWork: false,
      riderOf: null,
    });
    expect(given).toMatchObject({ coverYears: 66, premiumYears: 11, annualPremiumCents: 800_000 });
    expect(given.benefits.map((b) => [b.peril, b.pays])).toEqual(
      [
        ['criticalIllness', 1],
        ['moderateIllness', 0.6],
        ['mildIllness', 0.3],
        ['death', 1],
      ].map(([peril, share]) => [peril, { kind: 'share', share, capCents: null }]),
    );
  });

  test('counts an age to the first anniversary after the birthday', () => {
    const ends = (edits: object) => {
      const { payUntil, coverUntil } = policy({
        coverUntilAge: 70,
        payUntilAge: 60,
        ...edits,
      }).contract;
      return [payUntil, coverUntil];
    };
    expect(ends({})).toEqual(['2046-06-01', '2056-06-01']);
    expect(ends({ effective: '2018-03-15' })).toEqual(['2047-03-15', '2057-03-15']);
    expect(ends({ effective: '2018-09-15' })).toEqual(['2046-09-15', '2056-09-15']);
  });

  test('counts years from asOf', () => {
    expect(policy({ premiumYears: 5, coverYears: 20 }).contract).toMatchObject({
      payUntil: '2031-11-26',
      coverUntil: '2046-11-26',
    });
  });

  test('a monthly premium of 520.50 is 6,246 a year', () => {
    const monthly = policy({
      annualPremiumCents: null,
      premiumCents: '520.5',
      premiumMode: 'monthly',
      payUntil: '2028-01-26',
      wholeLife: true,
    });
    expect(monthly).toMatchObject({ annualPremiumCents: 624_600, premiumYears: 2 });
  });

  test('a single premium is paid: nothing is due any more', () => {
    const single = { annualPremiumCents: null, premiumCents: '10万', premiumMode: 'single' };
    expect(policy({ ...single, wholeLife: true })).toMatchObject({
      annualPremiumCents: 0,
      premiumYears: 0,
      contract: { instalmentCents: 10_000_000, payUntil: null },
    });
  });

  test.each<readonly [string, object]>([
    ['paid up', { status: 'paidUp' }],
    ['paid at once', { premiumMode: 'single' }],
    ['lapsed', { status: 'lapsed' }],
    ['with no years left to pay', { premiumYears: 0 }],
    ['paid until a day that is past', { payUntil: '2020-03-15' }],
    ['paid until an age that is past', { payUntilAge: 40 }],
  ])('a policy %s need not say what was paid', (_name, edits) => {
    const unstated = { annualPremiumCents: null, wholeLife: true };
    expect(policy({ ...unstated, ...edits })).toMatchObject({
      annualPremiumCents: 0,
      premiumYears: 0,
      contract: { instalmentCents: 0 },
    });
  });

  test.each<readonly [string, object]>([
    ['a day to come', { payUntil: '2028-03-15' }],
    ['an age to come', { payUntilAge: 60 }],
    ['the days of grace', { status: 'grace', graceUntil: '2026-12-20', payUntil: '2026-11-26' }],
  ])('a policy that is paid for until %s has to say its premium', (_name, edits) => {
    const result = read({ annualPremiumCents: null, wholeLife: true, ...edits });
    expect(result).toEqual({
      ok: false,
      error: {
        code: 'BAD_FIELD',
        thing: 'policies[0].premiumCents',
        value: '',
        limit: 'annualPremiumCents（每年）与 premiumCents（每期）填且只填一项',
      },
    });
  });

  test('a lapsed policy keeps its paper and pays nothing', () => {
    const lapsed = policy({ status: 'lapsed', wholeLife: true });
    expect(lapsed).toMatchObject({ coverYears: 0, premiumYears: 0 });
  });

  test('a yearly contract with guaranteed renewal is covered and paid to its end', () => {
    const yearly = { coverUntil: '2027-03-01', guaranteedRenewalUntil: '2043-03-01' };
    expect(policy(yearly)).toMatchObject({
      coverYears: 17,
      premiumYears: 16,
      contract: { payUntil: '2043-03-01' },
    });
  });
});

test('cover until an age already reached is refused with the age', () => {
  const result = read({ coverUntilAge: 40, premiumYears: 0 });
  expect(result.ok ? null : result.error).toEqual({
    code: 'AGE_OUT_OF_RANGE',
    thing: 'policies[0].coverUntilAge',
    value: '40',
    limit: '大于被保险人现在的 40 岁',
  });
});

const ends = { premiumYears: 5, wholeLife: true };

test.each<readonly [string, object, readonly (readonly string[])[]]>([
  ['two ends of cover', { ...ends, coverYears: 20 }, [['BAD_FIELD', 'coverUntil']]],
  ['no end of cover', { premiumYears: 5 }, [['BAD_FIELD', 'coverUntil']]],
  ['two ends of payment', { ...ends, payUntilAge: 60 }, [['BAD_FIELD', 'payUntil']]],
  ['no end of payment', { wholeLife: true }, [['BAD_FIELD', 'payUntil']]],
  ['two premiums', { ...ends, premiumCents: 1 }, [['BAD_FIELD', 'premiumCents']]],
  ['no premium', { ...ends, annualPremiumCents: null }, [['BAD_FIELD', 'premiumCents']]],
  [
    'no premium until a guaranteed renewal ends',
    { annualPremiumCents: null, coverYears: 5, guaranteedRenewalUntil: '2030-01-01' },
    [['BAD_FIELD', 'premiumCents']],
  ],
  [
    'a yearly premium of a monthly mode',
    { ...ends, premiumMode: 'monthly' },
    [['BAD_FIELD', 'annualPremiumCents']],
  ],
  ['a status nobody knows', { ...ends, status: 'sleeping' }, [['BAD_FIELD', 'status']]],
  [
    'mild illness in term cover',
    { ...ends, kind: 'term', mildShare: 0.3 },
    [['UNKNOWN_FIELD', 'mildShare']],
  ],
])('%s is refused by name', (_name, edits, expected) => {
  expect(refusals(edits)).toEqual(expected);
});

test.each([
  ['none', { ...ends, annualPremiumCents: null }, ''],
  ['both', { ...ends, annualPremiumCents: 5, premiumCents: 1 }, '5, 1'],
])('of the two premiums %s: what was given is said, and nothing else', (_name, edits, value) => {
  const input = { ...typed, ...edits };
  const parsed = policyFileSchema.safeParse(input);
  const found = parsed.success ? [] : toRefusals(parsed.error, input);
  expect(found.map((refusal) => refusal.value)).toEqual([value]);
});

function day(text: string): LocalDate {
  const date = localDate(text, 'test');
  if (!date.ok) throw new TypeError(text);
  return date.value;
}

describe('the kind of a policy', () => {
  test('life cover without an end is whole-life cover, however it was typed', () => {
    const life = { kind: 'term', premiumYears: 5, wholeLife: true };
    expect(policy(life).kind).toBe('wholeLife');
    expect(policy({ ...life, kind: 'wholeLife' }).kind).toBe('wholeLife');
    expect(policy({ kind: 'term', premiumYears: 5, coverUntilAge: 60 }).kind).toBe('term');
  });

  test.each<readonly [string, object, string, string]>([
    [
      'an account without a value',
      { kind: 'universal', sumInsuredCents: null },
      'MISSING_FIELD',
      'surrenderValueCents',
    ],
    [
      'a payment at the end of term cover',
      { kind: 'term', maturityCents: '1万' },
      'UNKNOWN_FIELD',
      'maturityCents',
    ],
    [
      'a payment at the end a thousand times the sum',
      { kind: 'endowment', maturityCents: '5亿' },
      'MONEY_RANGE',
      'maturityCents',
    ],
    [
      'care cover without a sum',
      { kind: 'care', sumInsuredCents: null },
      'MISSING_FIELD',
      'sumInsuredCents',
    ],
    ['cover of no kind we know', { kind: 'savings' }, 'BAD_FIELD', 'kind'],
  ])('%s is refused', (_, edits, code, field) => {
    const ends = { premiumYears: 5, coverUntilAge: 60 };
    expect(refusals({ ...ends, ...edits })).toEqual([[code, field]]);
  });
});
