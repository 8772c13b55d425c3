import type { TermCode } from '@cebao/planning';

/** Facts of the family: amounts, years and policies that it states. */
export const familyFacts: ReadonlySet<TermCode> = new Set<TermCode>([
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
