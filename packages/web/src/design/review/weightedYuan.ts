/** Values of a certificate are weighted fen with fractions: shown to the fen, halves up. */
import { cents, round } from '@cebao/kernel';
import type { Language } from '../../i18n/language.ts';
import { exactMoney } from '../../ui/money.ts';

export function weightedYuan(value: number, language: Language): string {
  return exactMoney(cents(round.halfUp(value)), language);
}
