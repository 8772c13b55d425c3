/**
 * What somebody could still do about gaps that no money closes today: ask an insurer, or get a quote of
 * medical cover that the catalogue does not have. By code, with those whom it would help.
 */
import type { PersonId } from '../../household/household.ts';
import type { Uncovered } from '../../report.ts';

export type StillPossible = {
  readonly action: 'askInsurer' | 'medicalQuote';
  readonly members: readonly PersonId[];
};

const missing: readonly Uncovered['reason'][] = ['noProduct', 'notInsurable'];

export function stillPossible(uncovered: readonly Uncovered[]): readonly StillPossible[] {
  const open = uncovered.filter(({ openCents }) => openCents > 0);
  const wanted = {
    askInsurer: open.filter(({ reason }) => reason === 'ask'),
    medicalQuote: open.filter(
      ({ peril, reason }) =>
        reason === 'noMedical' || (peril.startsWith('bill') && missing.includes(reason)),
    ),
  };
  return (['askInsurer', 'medicalQuote'] as const).flatMap((action) => {
    const members = [...new Set(wanted[action].map(({ member }) => member))];
    return members.length === 0 ? [] : [{ action, members }];
  });
}
