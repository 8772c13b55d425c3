/** What whoever imports a table has to state, because files do not say it in a form to rely on. */
import type { Sex } from '@cebao/actuarial';
import type { AgeBasis } from '@cebao/kernel';

export type StatedIdentity<B extends AgeBasis> = {
  /** How the table counts ages; a file that says otherwise is refused. */
  readonly ageBasis: B;
  readonly sex: Sex | null;
};

/** Words by which tables state their count of age. */
const saidBy: readonly (readonly [RegExp, AgeBasis])[] = [
  [/age nearest( birthday)?|\bANB\b/i, 'nearest'],
  [/age last( birthday)?|\bALB\b/i, 'last'],
];

/** The count of age that a text names; null where it names none, or more than one. */
export function ageBasisIn(text: string): AgeBasis | null {
  const said = saidBy.filter(([words]) => words.test(text)).map(([, basis]) => basis);
  return said.length === 1 ? (said[0] ?? null) : null;
}
