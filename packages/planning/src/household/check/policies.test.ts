import { expect, test } from 'vitest';
import { cents } from '@cebao/kernel';
import { adult, cover, day, family } from '../../../testdata/family.ts';
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
  ['was paid before her birth', { payUntil: day('1989-12-31') }, 'BAD_DATE', 'payUntil'],
  ['waited before her birth', { waitingUntil: day('1989-12-31') }, 'BAD_DATE', 'waitingUntil'],
  [
    'was renewed before her birth',
    { guaranteedRenewalUntil: day('1989-12-31') },
    'BAD_DATE',
    'guaranteedRenewalUntil',
  ],
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

function faults(edits: Partial<Contract>, held: Partial<Policy> = {}) {
  const plain = plainPolicy(cover({ annualPremiumCents: cents(12), premiumYears: 10 }), asOf);
  const policy = { ...plain, ...held, contract: { ...plain.contract, ...edits } };
  const persons = [adult(), adult({ id: 'bao' })];
  return policyFaults(family({ asOf, persons, policies: [policy] })).map(({ code, thing }) => [
    code,
    thing,
  ]);
}
