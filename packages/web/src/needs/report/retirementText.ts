/** When somebody retires: years and months of age, months only where there are any. */
import type { Report } from '@cebao/planning';
import type { Say } from '../../i18n/say.ts';

type Retirement = NonNullable<Report['state']['members'][number]['retirement']>;

export function retirementText(
  { month, ageYears, ageMonths }: Pick<Retirement, 'month' | 'ageYears' | 'ageMonths'>,
  say: Say,
): string {
  if (ageMonths === 0) return say('state.retirementWhole', { month, years: ageYears });
  return say('state.retirement', { month, years: ageYears, months: ageMonths });
}
