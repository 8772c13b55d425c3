import type { TermCode } from './gapView.ts';

/** Terms that are facts of the family file: amounts, years and policies that the family states. */
export const familyTerms: ReadonlySet<TermCode> = new Set<TermCode>([
  'pool',
  'soldAssets',
  'lockedReleased',
  'income',
  'survivorIncome',
  'cost',
  'survivorCare',
  'debt',
  'debtRepaid',
  'guarantee',
  'liability',
  'liabilityCover',
  'benefit',
  'billIndemnity',
  'retention',
  'baseShortfall',
]);
