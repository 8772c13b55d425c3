import type { Say } from '../../../i18n/language.ts';

/** As printed in the table, with the number of years where the print does not say it. */
export function spanText(printed: string, years: number, say: Say): string {
  if (printed === '') return say('report.years', { years });
  return printed.includes(String(years))
    ? printed
    : `${printed} (${say('report.years', { years })})`;
}
