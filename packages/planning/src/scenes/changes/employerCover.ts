/** Whoever leaves a job loses the group cover of the employer, at once and for good. */
import type { Household } from '../../household/household.ts';
import type { SceneChange } from '../scene.ts';
import { targets, type Stage } from '../stage.ts';

export function withoutEmployerCover(
  { who }: Extract<SceneChange, { op: 'endEmployerCover' }>,
  household: Household,
  stage: Stage,
): Household {
  const leavers = targets(who, household, stage);
  return {
    ...household,
    policies: household.policies.filter(
      ({ contract, insured }) => !(contract.endsWithWork && leavers.includes(insured)),
    ),
  };
}
