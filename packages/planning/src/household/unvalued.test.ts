import { expect, test } from 'vitest';
import { cents, localDate, zeroCents } from '@cebao/kernel';
import type { Benefit, ProductKind } from '@cebao/actuarial';
import { plainPolicy, type Policy } from './policy.ts';
import { maturityCents, unvaluedOf } from './unvalued.ts';

const onDeath: Benefit = {
  id: 'death',
  peril: 'death',
  pays: { kind: 'cashValue' },
  fromAge: null,
  untilAge: null,
  sex: null,
  waitingDays: 0,
  endsContract: true,
  clause: 'policy',
};

test('protection alone is valued whole', () => {
  for (const kind of ['term', 'criticalIllness', 'medical', 'accident'] as const) {
    expect(unvaluedOf(held(kind))).toEqual([]);
  }
});

test.each<readonly [ProductKind, readonly string[]]>([
  ['wholeLife', ['sumAsToday']],
  ['endowment', ['sumAsToday']],
  ['universal', ['accountAsToday']],
  ['investmentLinked', ['accountAsToday']],
  ['care', ['careBenefit']],
  ['annuity', ['annuityIncome', 'deathNotGiven']],
])('of %s is said %s', (kind, said) => {
  expect(unvaluedOf(held(kind))).toEqual(said);
});

test('a surrender value is said to be locked, and settles what an annuity pays on death', () => {
  const surrenderValueCents = cents(5_000_000);
  expect(unvaluedOf({ ...held('term'), surrenderValueCents })).toEqual(['valueLocked']);
  const benefits = [onDeath];
  expect(unvaluedOf({ ...held('annuity'), surrenderValueCents, benefits })).toEqual([
    'annuityIncome',
    'deathAsToday',
    'valueLocked',
  ]);
});

test('a policy without a death clause says that it pays its value of today; an account says it already', () => {
  const worth = { surrenderValueCents: cents(5_000_000), benefits: [onDeath] };
  for (const kind of ['criticalIllness', 'medical', 'accident'] as const) {
    expect(unvaluedOf({ ...held(kind), ...worth })).toEqual(['deathAsToday', 'valueLocked']);
  }
  expect(unvaluedOf({ ...held('universal'), ...worth })).toEqual(['accountAsToday', 'valueLocked']);
});

test('a payment at maturity is named where there is one', () => {
  const survival: Benefit = {
    id: 'survival',
    peril: 'survival',
    pays: { kind: 'share', share: 1.2, capCents: null },
    fromAge: null,
    untilAge: null,
    sex: null,
    waitingDays: 0,
    endsContract: true,
    clause: 'policy',
  };
  const policy = { ...held('endowment'), benefits: [survival] };
  expect(maturityCents(policy)).toBe(120_000_000);
  expect(unvaluedOf(policy)).toEqual(['maturity', 'sumAsToday']);
});

test('of what is not in force nothing is said', () => {
  expect(unvaluedOf({ ...held('annuity'), coverYears: 0 })).toEqual([]);
});

function held(kind: ProductKind): Policy {
  const asOf = localDate('2026-11-26', 'test');
  if (!asOf.ok) throw new TypeError('a day');
  const cover = {
    id: 'one',
    kind,
    insurer: '示例',
    policyholder: 'anna',
    insured: 'anna',
    beneficiary: '法定继承人',
    sumInsuredCents: cents(100_000_000),
    annualPremiumCents: cents(12),
    premiumYears: 10,
    coverYears: 20,
    benefits: [],
    surrenderValueCents: zeroCents,
    growth: null,
  };
  return plainPolicy(cover, asOf.value);
}
