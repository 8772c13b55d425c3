/** Premiums as a share of the family's income; without any income there is no share, and that is said. */
import type { Report } from '@cebao/planning';
import type { Say } from '../../i18n/language.ts';
import { percent } from './figures.ts';

type Shares = {
  readonly plan: Pick<Report['plan'], 'incomeShare'>;
  readonly family: Pick<Report['family'], 'annualIncomeCents'>;
};

export function incomeShareText({ plan, family }: Shares, say: Say): string {
  return family.annualIncomeCents > 0 ? percent(plan.incomeShare) : say('plan.noIncome');
}
