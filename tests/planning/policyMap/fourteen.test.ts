/** Fourteen policies at six insurers, every figure worked out by hand from the papers. */
import { describe, expect, it } from 'vitest';
import { addYears } from '@cebao/kernel';
import { policyMapOf, type MapPeril, type Policy, type PolicyMap } from '@cebao/planning';
import { facts, must, present, sampleFamily } from '../families.ts';

const map: PolicyMap = must(policyMapOf(sampleFamily('fourteen-policies'), facts.catalogue));

const cell = (person: string, peril: MapPeril) =>
  present(present(map.persons.find((p) => p.id === person)).cells.find((c) => c.peril === peril));
const wan = (n: number) => n * 1_000_000;
const yuan = (n: number) => Math.round(n * 100);

describe('who is covered for what today', () => {
  it.each<readonly [string, Partial<Record<MapPeril, number>>]>([
    [
      'husband',
      {
        deathIllness: 250, // term 200 + critical illness paid on death 50
        deathAccident: 350, // and accident 100
        accidentDisability: 100,
        severeIllness: 50,
        moderateIllness: 30, // 60 %
        mildIllness: 15, // 30 %
      },
    ],
    // Pension and illness policy pay their surrender value on death: 78,000 and 19,000 beside the term's million.
    ['wife', { deathIllness: 109.7, deathAccident: 109.7, severeIllness: 30, mildIllness: 6 }],
    ['daughter', { deathIllness: 30, deathAccident: 30, severeIllness: 50 }],
    ['son', { deathAccident: 20 }],
    ['mother', {}],
  ])('%s', (person, expected) => {
    const own = present(map.persons.find((p) => p.id === person));
    const sums = own.cells
      .filter((c) => c.nowCents !== null && c.nowCents > 0)
      .map((c) => [c.peril, c.nowCents]);
    expect(Object.fromEntries(sums)).toEqual(
      Object.fromEntries(Object.entries(expected).map(([peril, n]) => [peril, wan(n)])),
    );
  });

  it('the family together: 3.897 million on death by illness, 5.097 by accident, 1.3 on severe illness', () => {
    const totals = Object.fromEntries(map.totals.map(({ peril, cents }) => [peril, cents]));
    expect(totals).toEqual({
      deathIllness: wan(389.7),
      deathAccident: wan(509.7),
      totalDisability: 0,
      accidentDisability: wan(100),
      severeIllness: wan(130),
      moderateIllness: wan(30),
      mildIllness: wan(21),
      longTermCare: 0,
      pension: 0,
    });
  });

  it('a lapsed policy is in the list and in no cell', () => {
    expect(map.policies).toHaveLength(14);
    expect(map.policies.find((p) => p.id === 'w-ci-old')).toMatchObject({
      status: 'lapsed',
      dueCents: 0,
    });
    expect(cell('wife', 'severeIllness').layers.map((l) => l.policy)).toEqual(['w-ci']);
  });

  it('bills have layers with their terms and no sum', () => {
    expect(cell('husband', 'medical')).toMatchObject({
      nowCents: null,
      layers: [
        {
          policy: 'h-med',
          cents: wan(200),
          until: '2043-04-01',
          untilAge: 58,
          terms: {
            deductibleCents: wan(1),
            shareLow: 1,
            shareHigh: 1,
            guaranteedRenewalUntil: '2043-04-01',
          },
        },
        {
          policy: 'h-small-med',
          cents: wan(2),
          until: '2027-01-01',
          terms: { deductibleCents: 0, shareLow: 0.8, guaranteedRenewalUntil: null },
        },
      ],
    });
  });
});

describe('until when', () => {
  it('death cover on the husband falls from 2.5 million to 500,000 on 15 June 2044, at 60', () => {
    expect(cell('husband', 'deathIllness').steps).toEqual([
      { from: '2026-11-26', age: 42, cents: wan(250) },
      { from: '2044-06-15', age: 60, cents: wan(50) },
    ]);
  });

  it('an age is counted to the anniversary after the birthday: 60 on 1 September 2047', () => {
    expect(cell('wife', 'deathIllness').steps.at(-1)).toEqual({
      from: '2047-09-01',
      age: 60,
      // Of her pension and her illness policy, which pay their surrender value for life.
      cents: wan(9.7),
    });
  });

  it('what surrender would pay on death is said to be that of today; a sum of the paper is not', () => {
    const layers = cell('wife', 'deathIllness').layers;
    expect(layers.filter(({ asOfToday }) => asOfToday).map(({ policy }) => policy)).toEqual([
      'w-ci',
      'w-pension',
    ]);
  });

  it('a term policy of which nobody said what disability pays is named, not counted as nothing', () => {
    expect(cell('husband', 'totalDisability')).toMatchObject({
      layers: [],
      notEntered: ['h-term'],
    });
    expect(cell('husband', 'deathIllness').notEntered).toEqual([]);
  });

  it('a pension of 12,000 a year begins on her 60th birthday', () => {
    expect(cell('wife', 'pension').steps).toEqual([
      { from: '2046-09-21', age: 60, cents: yuan(12_000) },
    ]);
  });
});

describe('what it costs', () => {
  const year = (n: number) => present(map.premiums.years.find((y) => y.year === n));

  it('what is left of 2026: a month of term, medical, half a year of pension, the overdue one', () => {
    expect(year(2026)).toMatchObject({
      cents: yuan(8_688.5),
      byPolicy: [
        { policy: 'w-term', cents: yuan(128.5) },
        { policy: 'w-med', cents: yuan(560) },
        { policy: 'w-pension', cents: yuan(6_000) },
        { policy: 'c1-life', cents: yuan(2_000) },
      ],
      byPayer: [{ person: 'wife', cents: yuan(8_688.5) }],
    });
  });

  it('2027: 36,730, of which the husband pays 20,628 and the wife 16,102', () => {
    // 3,200 + 9,860 + 618 + 5,430 + 4 x 380; 12 x 128.50 + 560 + 2 x 6,000 + 2,000.
    expect(year(2027).cents).toBe(yuan(36_730));
    expect(Object.fromEntries(year(2027).byPayer.map((p) => [p.person, p.cents]))).toEqual({
      husband: yuan(20_628),
      wife: yuan(16_102),
    });
  });

  it('the last payment is the guaranteed medical premium of 2042', () => {
    expect(map.premiums.years.at(-1)).toMatchObject({ year: 2042, cents: yuan(618) });
    expect(map.premiums.years).toHaveLength(17);
  });

  it.each([
    ['h-term', 41_600, '2027-06-15'], // 13 x 3,200
    ['h-ci', 108_460, '2027-03-15'], // 11 x 9,860
    ['h-med', 9_888, '2027-04-01'], // 16 x 618
    ['h-small-med', 0, null],
    ['h-acc', 0, null],
    ['w-term', 22_744.5, '2026-12-01'], // 177 x 128.50
    ['w-ci', 54_300, '2027-05-20'], // 10 x 5,430
    ['w-ci-old', 0, null],
    ['w-med', 8_960, '2026-12-20'], // 16 x 560
    ['w-pension', 36_000, '2026-11-30'], // 6 x 6,000
    ['c1-ci', 6_080, '2027-02-01'], // 16 x 380
    ['c1-life', 12_000, '2026-11-26'], // the overdue one and 5 more
    ['c2-acc', 0, null],
    ['m-cancer', 0, null],
  ])('%s costs another %d, next on %s', (id, due, nextDue) => {
    const policy = map.policies.find((p) => p.id === id);
    expect(policy).toMatchObject({ dueCents: yuan(due), nextDue });
  });

  it('300,032.50 in all', () => {
    expect(map.premiums.totalCents).toBe(yuan(300_032.5));
  });
});

it('what a careful reader points at, the most urgent first', () => {
  expect(map.findings).toEqual([
    { code: 'inGrace', policy: 'c1-life', until: '2026-12-25', cents: yuan(2_000) },
    { code: 'lapsed', policy: 'w-ci-old' },
    {
      code: 'minorDeathLimit',
      person: 'daughter',
      cents: wan(30),
      limitCents: wan(50),
      belowAge: 18,
      exceeded: false,
      policies: ['c1-life'],
    },
    {
      code: 'minorDeathLimit',
      person: 'son',
      cents: wan(20),
      limitCents: wan(20),
      belowAge: 10,
      exceeded: false,
      policies: ['c2-acc'],
    },
    {
      code: 'renewsSoon',
      policy: 'h-med',
      on: '2027-04-01',
      guaranteedUntil: '2043-04-01',
    },
    { code: 'endsSoon', policy: 'h-small-med', on: '2027-01-01' },
    { code: 'endsSoon', policy: 'h-acc', on: '2027-03-01' },
    {
      code: 'renewsSoon',
      policy: 'w-med',
      on: '2026-12-20',
      guaranteedUntil: '2042-12-20',
    },
    { code: 'endsSoon', policy: 'c2-acc', on: '2027-09-01' },
    { code: 'endsSoon', policy: 'm-cancer', on: '2027-08-08' },
    {
      code: 'duplicateIndemnity',
      person: 'husband',
      peril: 'medical',
      policies: ['h-med', 'h-small-med'],
    },
    { code: 'payerWithoutWaiver', policy: 'w-ci', payer: 'husband', cents: yuan(54_300) },
    { code: 'payerWithoutWaiver', policy: 'c1-life', payer: 'wife', cents: yuan(12_000) },
    ...[
      { person: 'husband', until: '2043-04-01' },
      { person: 'wife', until: '2042-12-20' },
      { person: 'mother', until: '2027-08-08' },
    ].map((ends) => ({
      code: 'endsBeforeNeed',
      peril: 'medical',
      needUntil: null,
      reason: 'life',
      ...ends,
    })),
    { code: 'notValued', policy: 'h-ci', what: ['valueLocked'] },
    { code: 'notValued', policy: 'w-ci', what: ['deathAsToday', 'valueLocked'] },
    {
      code: 'notValued',
      policy: 'w-pension',
      what: ['annuityIncome', 'deathAsToday', 'valueLocked'],
    },
    { code: 'notValued', policy: 'c1-life', what: ['sumAsToday'] },
  ]);
});

describe('premiums that another pays without a waiver', () => {
  const household = sampleFamily('fourteen-policies');
  const named = (edits: Partial<Policy['contract']>) => {
    const policies = household.policies.map((policy) =>
      policy.id === 'w-ci' ? { ...policy, contract: { ...policy.contract, ...edits } } : policy,
    );
    const { findings } = must(policyMapOf({ ...household, policies }, facts.catalogue));
    return findings.some((f) => f.code === 'payerWithoutWaiver' && f.policy === 'w-ci');
  };
  const inYears = (years: number) => addYears(household.asOf, years);
  const monthly = { premiumMode: 'monthly', payUntil: inYears(1) } as const;

  it('are named of contracts of many years, in their last one too', () => {
    expect(named({})).toBe(true);
    expect(named({ ...monthly, effective: inYears(-9), coverUntil: inYears(1) })).toBe(true);
    expect(named({ ...monthly, effective: null, coverUntil: inYears(2) })).toBe(true);
  });

  it('are not named of contracts of one year, renewed by guarantee or not', () => {
    const year = { ...monthly, coverUntil: inYears(1) };
    expect(named({ ...year, effective: inYears(0) })).toBe(false);
    expect(named({ ...year, effective: null })).toBe(false);
    const renewed = { effective: inYears(-4), guaranteedRenewalUntil: inYears(15) };
    expect(named({ ...year, ...renewed, payUntil: inYears(15) })).toBe(false);
  });
});
