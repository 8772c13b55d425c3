/**
 * How a term's grade is read, as in print: T is a published table or rate; what the family states of
 * itself and what a planner was quoted rests on their papers, and says so.
 */
import { familyTerms, shownLayers, type GapResult, type Term } from '@cebao/planning';
import type { Evidence } from '../../ui/GradeMark.tsx';
import type { Names } from './names.ts';

export function evidenceOf({ grade, code, subject }: Graded, { paper }: PaperNames): Evidence {
  if (grade !== 'T') return grade;
  if (familyTerms.has(code)) return 'family';
  return code === 'premium' ? (paper(subject) ?? 'T') : 'T';
}

type Graded = Pick<Term, 'grade' | 'code' | 'subject'>;
type PaperNames = Pick<Names, 'paper'>;

/** From the strongest to the weakest. */
const order: readonly Evidence[] = ['T', 'family', 'quote', 'P', 'A'];

/** The weakest of everything a gap is made of. */
export function gapEvidence(
  gap: Pick<GapResult, 'grade' | 'now' | 'wishes'>,
  names: PaperNames,
): Evidence {
  const terms = shownLayers(gap).flatMap(({ workings }) =>
    workings.filter(({ cents }) => cents !== 0),
  );
  const places = terms.map((term) => order.indexOf(evidenceOf(term, names)));
  return order[Math.max(order.indexOf(gap.grade), ...places)] ?? 'A';
}
