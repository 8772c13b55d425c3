/** What the certificate proves, in plain words: of what was compared, under what was stated. */
import { yuan } from '@cebao/kernel';
import type { Report } from '@cebao/planning';
import type { Language, Say } from '../../../i18n/language.ts';
import { smallShare, valuePoints } from '../../../needs/report/figures.ts';
import { glanceMoney } from '../../../ui/money.ts';

type Proved = {
  readonly plan: { readonly certificate: Certificate };
  readonly assumptions: readonly Pick<Report['assumptions'][number], 'id' | 'value'>[];
};
type Certificate = Pick<
  Report['plan']['certificate'],
  'bestValue' | 'shownValue' | 'stabilityShare' | 'converged'
>;

/** What stability costs is said where the two values print as different. */
export function certificateText(
  { plan: { certificate }, assumptions }: Proved,
  { say, language }: { readonly say: Say; readonly language: Language },
): string {
  const { bestValue, shownValue, stabilityShare } = certificate;
  const yuanStep = assumptions.find(({ id }) => id === 'ladderStepYuan')?.value ?? 0;
  const step = glanceMoney(yuan(yuanStep), language);
  if (valuePoints(bestValue) === valuePoints(shownValue))
    return say('plan.certificatePlain', { step });
  return say('plan.certificateStable', { step, share: smallShare(stabilityShare) });
}

/** Where the passes do not repeat, the proof is about other premiums than the plan's. */
export function otherPremiumsText({ plan }: Proved, say: Say): string | null {
  return plan.certificate.converged ? null : say('plan.certificateOtherPremiums');
}
