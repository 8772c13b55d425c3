/** Whose premiums the gaps count as spending: what sets them apart from the matrix of risks above. */
import type { PlanResult } from '@cebao/planning';
import type { Language, Say } from '../../i18n/language.ts';
import { exactMoney } from '../../ui/money.ts';

type Counted = Pick<PlanResult, 'premiumCents'> & {
  readonly certificate: Pick<PlanResult['certificate'], 'converged'>;
};

export function premiumText(
  { premiumCents, certificate }: Counted,
  say: Say,
  language: Language,
): string {
  if (!certificate.converged) return say('gaps.otherPremiums');
  if (premiumCents === 0) return say('gaps.noPremiums');
  return say('gaps.withPremiums', { premium: exactMoney(premiumCents, language) });
}
