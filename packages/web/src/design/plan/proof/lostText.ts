/** What forcing a product into the plan would cost, in words. */
import type { WhyNot } from '@cebao/planning';
import type { Say } from '../../../i18n/language.ts';
import { valuePoints } from '../../../needs/report/figures.ts';

const notForced: readonly WhyNot['reason'][] = ['stability', 'savings', 'noGap'];

/** As in print: not everything without a figure is impossible. */
export function lostText(
  { reason, valueLost }: Pick<WhyNot, 'reason' | 'valueLost'>,
  say: Say,
): string {
  if (valueLost === 0) return say('plan.valueKept');
  if (valueLost !== null) return say('plan.valueLost', { value: valuePoints(valueLost) });
  if (reason === 'dominated') return say('plan.notMore');
  return notForced.includes(reason) ? '—' : say('plan.cannotForce');
}
