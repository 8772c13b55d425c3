/** What a stress test of the family of `likeMc.ts` is asked, in whatever thread. */
import { loadPlanningFacts, stressAssumptions } from '@cebao/dossiers';
import type { StressInput } from '@cebao/planning';
import { given } from '../benchCase.ts';
import { likeMc } from './likeMc.ts';

/** How uncertain the economy is, as the dossier says. */
export function spread(): Readonly<Record<string, number>> {
  return Object.fromEntries(given(stressAssumptions()).map((a) => [a.id, a.default]));
}

export function stressInput(paths: number): Omit<StressInput, 'seed'> {
  const { assumptionDefaults, basis } = given(loadPlanningFacts());
  return { assumptionDefaults, basis, household: likeMc, lines: [], spread: spread(), paths };
}
