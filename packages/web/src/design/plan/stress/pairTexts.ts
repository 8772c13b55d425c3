import { round } from '@cebao/kernel';
import type { LifeCounts } from '@cebao/planning';
import type { Say } from '../../../i18n/language.ts';

/** How the same lives differ with a plan: ruined only with it, saved by it, and how sure that is. */
export function pairTexts(
  { newly, spared, differenceStandardError }: LifeCounts,
  say: Say,
): readonly string[] {
  // "±0" would say that no other lives could differ either.
  if (newly === 0 && spared === 0) return [say('stress.noneDiffers')];
  return [
    say('stress.newly', { newly }),
    say('stress.spared', { spared }),
    `±${String(round.halfUp(differenceStandardError))}`,
  ];
}
