import { expect, test } from 'vitest';
import {
  coverKind,
  foreignFields,
  isPaidPolicy,
  kindFields,
  mayRise,
  namedKind,
  policyKinds,
  quoteKinds,
} from './coverFields.ts';

test('what a kind does not have is cleared when it is chosen, and nothing of its own', () => {
  for (const kind of policyKinds) {
    const own = kindFields[kind].map(({ key }) => key);
    expect(foreignFields(kind).filter((key) => own.includes(key))).toEqual([]);
  }
  expect(foreignFields('medical')).toContain('sumInsuredCents');
  expect(foreignFields('term')).toContain('limitCents');
  expect(coverKind('savings')).toBeNull();
});

test('a life cover for the whole life is called so; other kinds keep their name', () => {
  expect(namedKind({ kind: 'term', wholeLife: true })).toBe('wholeLife');
  expect(namedKind({ kind: 'term', coverUntilAge: '60' })).toBe('term');
  expect(namedKind({ kind: 'criticalIllness', wholeLife: true })).toBe('criticalIllness');
  expect(namedKind({ wholeLife: true })).toBeNull();
});

test.each([
  [{ status: 'paidUp' }, true],
  [{ status: 'lapsed' }, true],
  [{ premiumMode: 'single' }, true],
  [{ premiumYears: '0' }, true],
  [{ payUntil: '2026-11-01' }, true],
  [{ payUntil: '2026-11-02' }, false],
  [{ premiumYears: '10' }, false],
  [{ status: 'inForce' }, false],
  [{}, false],
])('%j need not say its premium: %s', (policy, isPaid) => {
  expect(isPaidPolicy(policy, '2026-11-01')).toBe(isPaid);
});

test('quotes are asked for what may be proposed or judged, and every policy has a kind', () => {
  expect(policyKinds).toHaveLength(10);
  expect(quoteKinds.every((kind) => policyKinds.includes(kind))).toBe(true);
  expect(quoteKinds).not.toContain('universal');
});

test('a surrender value outlives a change of kind: any policy may have one', () => {
  expect(policyKinds.flatMap(foreignFields)).not.toContain('surrenderValueCents');
  expect(foreignFields('term')).toContain('maturityCents');
});

test('a sum may rise where a sum was agreed, and nowhere else', () => {
  expect(policyKinds.filter((kind) => !mayRise(kind))).toEqual([
    'medical',
    'annuity',
    'universal',
    'investmentLinked',
  ]);
  expect(mayRise(null)).toBe(false);
});
