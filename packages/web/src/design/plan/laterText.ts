/** The later years in which essentials stay open, and what ended before: the report counts from 0, people from 1. */
import type { Uncovered } from '@cebao/planning';
import type { Say } from '../../i18n/language.ts';

type Open = Pick<Uncovered, 'openFromYear' | 'openUntilYear' | 'coverEndsYear'>;

export function laterText({ coverEndsYear, ...open }: Open, say: Say): string {
  const years = yearsText(open, say);
  if (coverEndsYear === null) return years;
  return `${say('plan.coverEnds', { year: coverEndsYear })}${say('app.semicolon')}${years}`;
}

function yearsText({ openFromYear, openUntilYear }: Omit<Open, 'coverEndsYear'>, say: Say): string {
  if (openFromYear === null) return '';
  const from = openFromYear + 1;
  if (openUntilYear === null) return say('plan.openFrom', { from });
  const until = openUntilYear + 1;
  return from === until
    ? say('plan.openIn', { year: from })
    : say('plan.openBetween', { from, until });
}
