/** The rows of a golden.csv: quotes printed in a manual, or computed apart from the engine. */
import type { QuoteRequest } from '@cebao/actuarial';
import { cents } from '@cebao/kernel';
import { integerOf, textOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';
import { valueOf } from './given.ts';

export const goldenColumns = [
  'plan',
  'sex',
  'age',
  'period',
  'payTerm',
  'annuityStartAge',
  'socialMedical',
  'chosenCents',
  'sumInsuredCents',
  'premiumCents',
  'printedIn',
  'note',
];

export function goldenRequest(row: CsvRow): QuoteRequest {
  const start = textOf(row, 'annuityStartAge');
  return {
    plan: textOf(row, 'plan'),
    sex: textOf(row, 'sex') === 'male' ? 'male' : 'female',
    age: valueOf(integerOf(row, 'age', { min: 0, max: 105 })),
    period: textOf(row, 'period'),
    payTerm: textOf(row, 'payTerm'),
    socialMedical: textOf(row, 'socialMedical') === 'yes',
    annuityStartAge: start === '' ? null : Number(start),
    chosenCents: cents(goldenAmount(row, 'chosenCents')),
  };
}

export function goldenAmount(row: CsvRow, column: string): number {
  return valueOf(integerOf(row, column, { min: 1, max: Number.MAX_SAFE_INTEGER }));
}
