/**
 * 消费型 or 返还型: whether illness cover may end without any payment, or pays in any case: at an age, or
 * on a death that cover for life does not miss. Read from the typed benefits. Lines of other kinds have
 * no style. Source: MISSION C39.
 */
import type { Choices } from '../household/household.ts';
import type { Candidate } from './candidate.ts';

export function styleOf({ cover, forLife }: Candidate): 'pure' | 'returning' | null {
  if (cover.kind !== 'criticalIllness') return null;
  const pays = (peril: 'survival' | 'death'): boolean =>
    cover.benefits.some((benefit) => benefit.peril === peril);
  return pays('survival') || (forLife && pays('death')) ? 'returning' : 'pure';
}

export function isOfStyle(line: Candidate, asked: Choices['style']): boolean {
  const own = styleOf(line);
  return asked === 'any' || own === null || own === asked;
}
