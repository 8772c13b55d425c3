/** From when a benefit is paid, and where it is written: the dossiers' short names of papers, spelt out. */
import type { PlanLine } from '@cebao/planning';
import type { Say } from '../../../i18n/language.ts';

type Conditions = Pick<PlanLine['benefits'][number], 'waitingDays' | 'clause'>;

export function conditionsText({ waitingDays, clause }: Conditions, say: Say): string {
  const waiting = waitingDays > 0 ? say('plan.waitingDays', { days: waitingDays }) : '';
  return [waiting, clauseText(clause, say)].filter((text) => text !== '').join(' · ');
}

/** Lines made from typed facts carry no clause: their source is the policy or the quote. */
function clauseText(clause: string, say: Say): string {
  if (clause === 'quote' || clause === 'policy') return say(`plan.clause.${clause}`);
  return clause
    .replaceAll(/\btk\b/g, say('plan.clause.terms'))
    .replaceAll(/\bsms\b/g, say('plan.clause.guide'));
}
