/** Costs, debts, assets, guarantees, cover and quotes: each fault is one refusal of the whole check. */
import { expect, test } from 'vitest';
import { cents, type Refusal } from '@cebao/kernel';
import { adult, asOf, child, cover, day, family, quote } from '../../../testdata/family.ts';
import { checkHousehold } from '../check.ts';
import type { Cover } from '../cover.ts';
import type { Cost, Household } from '../household.ts';
import { plainPolicy, type Policy } from '../policy.ts';

const faults = (edits: Partial<Household>): readonly Refusal[] => checkHousehold(family(edits), []);

test.each<readonly [string, Partial<Household>, string, string]>([
  [
    'costs of a stranger',
    { costs: [cost({ person: 'uncle' })] },
    'UNKNOWN_PERSON',
    'costs[0].person',
  ],
  ['ages without a child', { costs: [cost({ untilAge: 22 })] }, 'MISSING_FIELD', 'costs[0].person'],
  [
    'ages backwards',
    { costs: [cost({ person: 'anna', fromAge: 60, untilAge: 50 })] },
    'AGE_OUT_OF_RANGE',
    'costs[0]',
  ],
  [
    'support of a grown-up',
    { costs: [cost({ kind: 'elderSupport', person: 'anna' })] },
    'BAD_FIELD',
    'costs[0].person',
  ],
  [
    'support of a child',
    { persons: [adult(), child()], costs: [cost({ kind: 'elderSupport', person: 'kid' })] },
    'BAD_FIELD',
    'costs[0].person',
  ],
  [
    'support of a stranger',
    { costs: [cost({ kind: 'elderSupport', person: 'uncle' })] },
    'UNKNOWN_PERSON',
    'costs[0].person',
  ],
  [
    'support beyond the essentials',
    { costs: [cost({ kind: 'elderSupport', layer: 2 })] },
    'BAD_FIELD',
    'costs[0].kind',
  ],
  ['a debt without years', debt(0), 'BAD_NUMBER', 'debts[0].remainingYears'],
  ['an asset of a stranger', asset({ owner: 'uncle' }), 'UNKNOWN_PERSON', 'assets[0].owner'],
  ['released, not locked', asset({ releasedAtAge: 63 }), 'BAD_FIELD', 'assets[0].releasedAtAge'],
  [
    'released, nobody’s',
    asset({ kind: 'locked', releasedAtAge: 63 }),
    'MISSING_FIELD',
    'assets[0].owner',
  ],
  [
    'a guarantee by a stranger',
    { guarantees: [guarantee('uncle')] },
    'UNKNOWN_PERSON',
    'guarantees[0].guarantor',
  ],
  [
    'a guarantee by a child',
    { persons: [adult(), child()], guarantees: [guarantee('kid')] },
    'BAD_FIELD',
    'guarantees[0].guarantor',
  ],
  [
    'a debt due on the death of a stranger',
    { debts: debt(5).debts?.map((d) => ({ ...d, repaidOnDeathOf: ['uncle'] })) ?? [] },
    'UNKNOWN_PERSON',
    'debts[0].repaidOnDeathOf[0]',
  ],
  [
    'a housing fund in cash',
    asset({ account: 'housingFund', owner: 'anna' }),
    'BAD_FIELD',
    'assets[0].kind',
  ],
  [
    'nobody’s housing fund',
    asset({ account: 'housingFund', kind: 'locked' }),
    'MISSING_FIELD',
    'assets[0].owner',
  ],
  [
    'insured stranger',
    { policies: [policy({ insured: 'uncle' })] },
    'UNKNOWN_PERSON',
    'policies[0].insured',
  ],
  [
    'paying stranger',
    { policies: [policy({ policyholder: 'uncle' })] },
    'UNKNOWN_PERSON',
    'policies[0].policyholder',
  ],
  ['a policy twice', { policies: [policy({}), policy({})] }, 'DUPLICATE_ID', 'policies[1].id'],
])('%s is one refusal', (_name, ...[edits, code, thing]) => {
  expect(faults(edits).map((refusal) => [refusal.code, refusal.thing])).toEqual([[code, thing]]);
});

test('support is for an elder, or for elders elsewhere, in layer 1', () => {
  const mother = { ...adult(), id: 'mother', role: 'elder' } as const;
  const supports = (edits: Partial<Cost>) =>
    faults({
      persons: [adult(), mother],
      costs: [cost({ kind: 'elderSupport', ...edits })],
    });
  expect(supports({ person: 'mother' })).toEqual([]);
  expect(supports({ person: null })).toEqual([]);
  expect(supports({ person: 'anna', layer: 3 })).toEqual([
    {
      code: 'BAD_FIELD',
      thing: 'costs[0].person',
      value: 'anna',
      limit: '赡养支出的 person 是被赡养的老人（role 为 elder），老人不在成员中的不写',
    },
    {
      code: 'BAD_FIELD',
      thing: 'costs[0].kind',
      value: 'elderSupport',
      limit: '赡养支出是 layer 1，这一笔写了 layer 3',
    },
  ]);
});

test('an expired quote is no fault of the file', () => {
  const line = quote(cover({}));
  expect(faults({ manualLines: [line] })).toEqual([]);
  const undone = { ...line, expires: day('2019-12-31') };
  expect(faults({ manualLines: [undone] })).toMatchObject([
    { code: 'BAD_DATE', thing: 'manualLines[0].expires', value: '2019-12-31' },
  ]);
  const twice = faults({ policies: [policy({})], manualLines: [line] });
  expect(twice.map((refusal) => refusal.thing)).toEqual(['manualLines[0].id']);
});

test('a quote from before the insured was born is refused', () => {
  const quoted = (birthDate: string) => {
    const kid = child({ birthDate: day(birthDate) });
    return faults({ persons: [adult(), kid], manualLines: [quote(cover({ insured: 'kid' }))] });
  };
  expect(quoted('2020-01-02')).toEqual([
    {
      code: 'BAD_DATE',
      thing: 'manualLines[0].quoteDate',
      value: '2020-01-01',
      limit: '不早于被保险人出生 2020-01-02',
    },
  ]);
  expect(quoted('2020-01-01')).toEqual([]);
  expect(quoted('2026-11-02').map(({ thing }) => thing)).toEqual(['persons[1].birthDate']);
});

test.each(['term', 'accident'] as const)(
  'a %s quote that pays on an illness is illness cover',
  (kind) => {
    const benefits = [benefit('death'), benefit('criticalIllness')];
    const quoted = (own: Cover['kind']) =>
      faults({ manualLines: [quote(cover({ kind: own, benefits }))] });
    expect(quoted(kind)).toMatchObject([
      { code: 'BAD_FIELD', thing: 'manualLines[0].benefits[1].peril', value: 'criticalIllness' },
    ]);
    expect(quoted('criticalIllness')).toEqual([]);
  },
);

function benefit(peril: 'death' | 'criticalIllness'): Cover['benefits'][number] {
  return {
    id: peril,
    peril,
    pays: { kind: 'share', share: 1, capCents: null },
    fromAge: null,
    untilAge: null,
    sex: null,
    waitingDays: 0,
    endsContract: true,
    clause: '',
  };
}

function cost(edits: Partial<Cost>): Cost {
  return {
    label: '生活',
    kind: 'living',
    layer: 1,
    person: null,
    annualCents: cents(100),
    fromAge: null,
    untilAge: null,
    growth: null,
    ...edits,
  };
}

function policy(edits: Partial<Cover>): Policy {
  return plainPolicy(cover(edits), asOf);
}

function debt(remainingYears: number): Partial<Household> {
  const loan = { label: '贷款', balanceCents: cents(1), nominalRate: 0.03, remainingYears };
  return {
    debts: [{ ...loan, paymentsPerYear: 12, repayment: 'levelInstalment', repaidOnDeathOf: [] }],
  };
}

function asset(edits: Partial<Household['assets'][number]>): Partial<Household> {
  const savings = { label: '存款', valueCents: cents(1), kind: 'cash', owner: null } as const;
  return {
    assets: [{ ...savings, releasedAtAge: null, assetClass: null, account: null, ...edits }],
  };
}

function guarantee(guarantor: string): Household['guarantees'][number] {
  return { label: '担保', guarantor, amountCents: cents(1), remainingYears: null };
}
