/** A pension that counts as none because nobody said anything of it. */
import type { Member } from '../family.ts';

/** Neither an amount (0 where there will be none) nor the insurance record that it follows from. */
export function isPensionUnsaid({ person, state }: Member): boolean {
  const isEntered = person.incomes.some(({ kind }) => kind === 'pension');
  return person.role === 'adult' && !isEntered && state.pension === null;
}
