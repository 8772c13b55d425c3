/** What custom would say beside ours. Both count what is in force; premiums are those of a year. */
import type { Report } from '@cebao/planning';
import type { Language, Say } from '../../i18n/language.ts';
import { glanceMoney } from '../../ui/money.ts';

export function customText(rule: Report['custom'][number], say: Say, language: Language): string {
  const [low, high, ours] = [rule.customLowCents, rule.customHighCents, rule.oursCents].map((fen) =>
    glanceMoney(fen, language),
  );
  return say(rule.kind === 'premium' ? 'report.customPremium' : 'report.custom', {
    rule: say(`code.custom.${rule.rule}`),
    range: low === high ? (low ?? '') : `${low ?? ''} – ${high ?? ''}`,
    ours: ours ?? '',
  });
}
