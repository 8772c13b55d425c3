/** The budget as typed: an amount to plan for, or the reason why it is none. */
import { parseMoney } from '@cebao/kernel';
import { faultText } from '../../api/problems.ts';
import type { Say } from '../../i18n/language.ts';

export type TypedBudget =
  { readonly ok: true; readonly fen: number } | { readonly ok: false; readonly reason: string };

export function readBudget(text: string, say: Say): TypedBudget {
  if (text.trim() === '') return { ok: false, reason: say('plan.budgetEmpty') };
  const read = parseMoney(text);
  if (!read.ok) return { ok: false, reason: faultText(read.error, say) };
  if (read.value <= 0) return { ok: false, reason: say('plan.budgetZero') };
  return { ok: true, fen: read.value };
}

/** Whether the field says what is planned for; null = nothing typed since. */
export function isPlanned(typed: string | null, budgetCents: number): boolean {
  if (typed === null) return true;
  const read = parseMoney(typed);
  return read.ok && read.value === budgetCents;
}
