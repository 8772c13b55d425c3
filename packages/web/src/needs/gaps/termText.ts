import type { Term } from '@cebao/planning';
import type { Say } from '../../i18n/language.ts';
import type { Names } from '../report/names.ts';

/** "收入：林志远". */
export function termText(
  { code, subject }: Pick<Term, 'code' | 'subject'>,
  names: Names,
  say: Say,
): string {
  const word = say(`code.term.${code}`);
  const about = names.of(subject);
  return about === '' ? word : say('report.about', { word, about });
}
