/** What is asked about one entry, with what it was held against. */
import type { ReactNode } from 'react';
import { hasLimit, isAgeLimit, type Doubt } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { exactMoney } from '../../ui/money.ts';

export function DoubtText({ doubt }: { readonly doubt: Doubt }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { code, value, limit } = doubt;
  if (!hasLimit(doubt)) return say(`code.doubt.${code}`);
  const shown = (x: number): string => (code === 'bodyMass' ? String(x) : exactMoney(x, language));
  const most = isAgeLimit(doubt) ? `${String(limit)} ${say('unit.age')}` : shown(limit);
  const held = say('doubt.held', { value: shown(value), limit: most });
  return `${say(`code.doubt.${code}`)}${say('app.colon')}${held}`;
}
