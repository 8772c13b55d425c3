/** Premiums as a share of the family's income; without any income there is no share, and that is said. */
import type { Report } from '@cebao/planning';
import { percent } from './text.ts';

type Shares = {
  readonly plan: Pick<Report['plan'], 'incomeShare'>;
  readonly family: Pick<Report['family'], 'annualIncomeCents'>;
};

const noIncome = '没有家庭收入，不算占比';

export function incomeShareText({ plan, family }: Shares): string {
  return family.annualIncomeCents > 0 ? percent(plan.incomeShare) : noIncome;
}

/** The same within a sentence. */
export function ofIncomeText(shares: Shares): string {
  const text = incomeShareText(shares);
  return text === noIncome ? text : `占家庭年收入 ${text}`;
}
