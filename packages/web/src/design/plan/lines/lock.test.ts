import { expect, test } from 'vitest';
import { cents } from '@cebao/kernel';
import type { PersonId } from '@cebao/planning';
import { holdsLine, lockOf, withLock, withoutLock } from './lock.ts';

const line = { insured: 'mother' as PersonId, code: '111013', sumInsuredCents: cents(50_000_000) };
const shorter = { ...line, sumInsuredCents: cents(20_000_000) };
const fathers = { insured: 'father', code: '111013' };

test('a lock holds the line with its sum, and any sum where it names none', () => {
  expect(lockOf(line)).toEqual({ insured: 'mother', code: '111013', sumInsuredCents: '50万' });
  expect(holdsLine(lockOf(line), line)).toBe(true);
  expect(holdsLine(lockOf(line), shorter)).toBe(false);
  expect(holdsLine({ insured: 'mother', code: '111013' }, shorter)).toBe(true);
  expect(holdsLine(fathers, line)).toBe(false);
});

test('a person has one lock on a product: the newer sum stands, others stay', () => {
  const locks = withLock([fathers, lockOf(line)], shorter);
  expect(locks).toEqual([fathers, lockOf(shorter)]);
  expect(withoutLock(locks, line)).toEqual([fathers]);
});
