/**
 * How a term's grade is read: T is a published table or rate; what the family states of itself and
 * what a planner was quoted rests on their papers, and says so.
 */
import { familyTerms, shownLayers, type GapResult, type Term } from '@cebao/planning';
import type { ProposalBundle } from '../../bundle.ts';
import type { Evidence } from '../../words/zhCN.ts';

export function evidenceOf(bundle: ProposalBundle, term: Omit<Term, 'cents'>): Evidence {
  if (term.grade !== 'T') return term.grade;
  if (familyTerms.has(term.code)) return '家庭';
  return term.code === 'premium' ? premiumEvidence(bundle, term.subject) : 'T';
}

/** A premium is printed in a table, quoted, or that of a policy in force. */
function premiumEvidence({ report, household }: ProposalBundle, subject: string): Evidence {
  if (household.policies.some(({ id }) => id === subject)) return '家庭';
  const line = report.plan.lines.find(({ id }) => id === subject);
  return line?.source === 'manual' ? '报价' : 'T';
}

/** From the strongest to the weakest. */
const order: readonly Evidence[] = ['T', '家庭', '报价', 'P', 'A'];

export function weakest(all: readonly Evidence[]): Evidence {
  return order[Math.max(0, ...all.map((evidence) => order.indexOf(evidence)))] ?? 'A';
}

/** The weakest of everything a gap is made of. */
export function gapEvidence(
  bundle: ProposalBundle,
  gap: Pick<GapResult, 'grade' | 'now' | 'wishes'>,
): Evidence {
  const terms = shownLayers(gap).flatMap(({ workings }) =>
    workings.filter(({ cents }) => cents !== 0),
  );
  return weakest([gap.grade, ...terms.map((term) => evidenceOf(bundle, term))]);
}
