/** The budget as typed: an amount to plan for, or the reason why it is none. */
import { cents, formatYuan, parseMoney } from '@cebao/kernel';
import { faultText } from '../../api/problems.ts';
import { moneyText } from '../../draft/wire.ts';
import type { Language, Say } from '../../i18n/language.ts';

export type TypedBudget =
  { readonly ok: true; readonly fen: number } | { readonly ok: false; readonly reason: string };

export function readBudget(text: string, say: Say): TypedBudget {
  if (text.trim() === '') return { ok: false, reason: say('plan.budgetEmpty') };
  const read = parseMoney(text);
  if (!read.ok) return { ok: false, reason: faultText(read.error, say) };
  if (read.value <= 0) return { ok: false, reason: say('plan.budgetZero') };
  return { ok: true, fen: read.value };
}

/** As it is typed in each language: 6万, 6萬, 60,000. */
export function budgetText(fen: number, language: Language): string {
  if (language === 'en') return formatYuan(cents(fen)).replace(/\.00$/, '');
  const text = moneyText(fen);
  return language === 'zh-TW' ? text.replaceAll('万', '萬') : text;
}

/** Whether the field says what is planned for; null = nothing typed since. */
export function isPlanned(typed: string | null, budgetCents: number): boolean {
  if (typed === null) return true;
  const read = parseMoney(typed);
  return read.ok && read.value === budgetCents;
}
