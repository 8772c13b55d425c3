import type { ReactNode } from 'react';
import { textAt } from '../../draft/json.ts';
import type { Json } from '../../draft/json.ts';
import { useSay } from '../../i18n/language.ts';
import { today } from '../families/startFacts.ts';
import { daysFromTo } from '../report/days.ts';

const soonDays = 7;

/** Counted from today: an insurer's offer runs out by the calendar, not by the plan's day. */
export function Expiry({ item }: { readonly item: Json }): ReactNode {
  const say = useSay();
  const days = daysFromTo(today(), textAt(item, 'expires'));
  if (days === null) return null;
  if (days < 0) return <span className="chip chip-bad">{say('quotes.expired')}</span>;
  const word = say('quotes.daysLeft', { days });
  return <span className={days <= soonDays ? 'chip chip-warn' : 'chip'}>{word}</span>;
}
