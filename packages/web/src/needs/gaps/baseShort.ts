/** What is short even without any event, by layer: income and saving cure it, insurance does not. */
import type { Report } from '@cebao/planning';
import type { Language, Say } from '../../i18n/language.ts';
import { glanceMoney } from '../../ui/money.ts';

export function baseShortTexts(
  { goalGaps }: Pick<Report['baseline'], 'goalGaps'>,
  say: Say,
  language: Language,
): readonly string[] {
  return goalGaps.map((gap) =>
    say('gaps.goal', {
      layer: gap.layer,
      first: gap.firstShortYear,
      worst: gap.worstYear,
      amount: glanceMoney(gap.todayCents, language),
    }),
  );
}
