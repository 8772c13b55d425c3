import { expect, test } from 'vitest';
import { cents, localDate, zeroCents, type LocalDate } from '@cebao/kernel';
import type { Household, Person } from '../household.ts';
import { plainPolicy, type Contract, type Policy } from '../policy.ts';
import { policyFaults } from './policies.ts';

const asOf = day('2026-11-26');

test('a plain policy has no fault', () => {
  expect(faults({})).toEqual([]);
});

test.each<readonly [string, Partial<Contract>, string, string]>([
  ['begins tomorrow', { effective: day('2026-11-27') }, 'BAD_DATE', 'effective'],
  [
    'ends before it begins',
    { effective: day('2020-01-01'), coverUntil: day('2020-01-01'), payUntil: null },
    'BAD_DATE',
    'coverUntil',
  ],
  [
    'waits before it begins',
    { effective: day('2020-01-01'), waitingUntil: day('2019-12-31') },
    'BAD_DATE',
    'waitingUntil',
  ],
  ['begins before her birth', { effective: day('1989-12-31') }, 'BAD_DATE', 'effective'],
  [
    'ended before her birth',
    { coverUntil: day('1990-01-01'), payUntil: null },
    'BAD_DATE',
    'coverUntil',
  ],
  ['runs to her 111th year', { coverUntil: day('2100-01-02') }, 'BAD_DATE', 'coverUntil'],
  ['is paid longer than it covers', { payUntil: day('2046-11-27') }, 'BAD_DATE', 'payUntil'],
  ['is paid up, not yet paid', { status: 'paidUp' }, 'BAD_DATE', 'payUntil'],
  ['is in grace without an end', { status: 'grace' }, 'MISSING_FIELD', 'graceUntil'],
  [
    'is in grace that is over',
    { status: 'grace', graceUntil: day('2026-11-25') },
    'BAD_DATE',
    'graceUntil',
  ],
  ['has grace it does not need', { graceUntil: day('2026-12-31') }, 'BAD_FIELD', 'graceUntil'],
  ['waives a payer who is the insured', { waiver: 'payer' }, 'BAD_FIELD', 'waiver'],
  ['has another year’s premium', { instalmentCents: cents(11) }, 'BAD_MONEY', 'annualPremiumCents'],
  ['covers longer than its years', { coverUntil: day('2050-01-01') }, 'BAD_NUMBER', 'coverYears'],
  ['is paid longer than its years', { payUntil: day('2038-01-01') }, 'BAD_NUMBER', 'premiumYears'],
])('a policy that %s is one refusal', (_name, ...[edits, code, field]) => {
  expect(faults(edits)).toEqual([[code, `policies[0].${field}`]]);
});

test('a payer other than the insured may be waived', () => {
  expect(faults({ waiver: 'both' }, { policyholder: 'bao' })).toEqual([]);
});

function faults(edits: Partial<Contract>, cover: Partial<Policy> = {}) {
  const plain = plainPolicy(
    {
      id: 'one',
      kind: 'term',
      insurer: '示例',
      policyholder: 'anna',
      insured: 'anna',
      beneficiary: '法定继承人',
      sumInsuredCents: cents(100),
      annualPremiumCents: cents(12),
      premiumYears: 10,
      coverYears: 20,
      benefits: [],
      surrenderValueCents: zeroCents,
      growth: null,
    },
    asOf,
  );
  const policy = { ...plain, ...cover, contract: { ...plain.contract, ...edits } };
  return policyFaults(family(policy)).map(({ code, thing }) => [code, thing]);
}

function family(policy: Policy): Household {
  const nothing = { costs: [], debts: [], assets: [], manualLines: [] };
  const choices = {
    budgetCents: null,
    bans: [],
    locks: [],
    style: 'any',
    waiver: true,
    allowAsk: false,
    coreMedical: true,
    deathFirst: true,
    retention: false,
  } as const;
  return {
    name: '测试',
    asOf,
    region: '南京',
    persons: [person('anna'), person('bao')],
    policies: [policy],
    guarantees: [],
    liabilities: [],
    companies: [],
    scenes: [],
    factSources: [],
    ...nothing,
    choices: { ...choices, tolerance: 'medium', assumptions: {} },
  };
}

function person(id: string): Person {
  return {
    id,
    name: id,
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
  };
}

function day(text: string): LocalDate {
  const date = localDate(text, 'test');
  if (!date.ok) throw new TypeError(text);
  return date.value;
}
