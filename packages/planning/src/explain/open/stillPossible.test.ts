import { cents } from '@cebao/kernel';
import { expect, test } from 'vitest';
import type { Uncovered } from '../../report.ts';
import { stillPossible } from './stillPossible.ts';

const open = (
  member: string,
  peril: Uncovered['peril'],
  reason: Uncovered['reason'],
  fen = 100,
): Uncovered => ({
  member,
  peril,
  layer: 1,
  gapCents: cents(100),
  paidCents: cents(100 - fen),
  openCents: cents(fen),
  openFromYear: null,
  openUntilYear: null,
  coverEndsYear: null,
  reason,
});

test('an insurer can be asked, and a medical quote be got, for those whom it would help, each once', () => {
  expect(
    stillPossible([
      open('he', 'death', 'ask'),
      open('he', 'criticalIllness', 'ask'),
      open('she', 'criticalIllness', 'noMedical'),
      open('child', 'billSerious', 'notInsurable'),
    ]),
  ).toEqual([
    { action: 'askInsurer', members: ['he'] },
    { action: 'medicalQuote', members: ['she', 'child'] },
  ]);
});

test('nothing is known that could be done where cover is at its limit, or refused, or nobody sells it', () => {
  expect(
    stillPossible([
      open('he', 'billSerious', 'deductible'),
      open('he', 'disability', 'noProduct'),
      open('she', 'death', 'budget'),
      open('she', 'billSerious', 'medicalRefused'),
      open('she', 'death', 'ask', 0),
    ]),
  ).toEqual([]);
});
