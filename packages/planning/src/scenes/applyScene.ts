/**
 * A family's facts as they would be in a scene: every change of the scene in its order, each a pure
 * function of the facts before it. What a scene asks for and the family does not have (a partner, a
 * child, the money) is a refusal by name; nothing is left out silently.
 */
import { ok, refuse, type Result } from '@cebao/kernel';
import type { Household } from '../household/household.ts';
import { addPersonal, isPersonal } from './changes/personal.ts';
import { withoutEmployerCover } from './changes/employerCover.ts';
import { addMoney } from './changes/money.ts';
import { partnerLeaves } from './changes/partnerLeaves.ts';
import type { Scene, SceneChange, SceneTarget } from './scene.ts';
import { targets, type Stage } from './stage.ts';

export function applyScene(household: Household, scene: Scene, stage: Stage): Result<Household> {
  let changed = household;
  for (const change of scene.changes) {
    const missing = missingTarget(change, changed, stage);
    if (missing !== null) return missing;
    const next = applyChange(change, changed, stage);
    if (!next.ok) return next;
    changed = next.value;
  }
  return ok(changed);
}

function missingTarget(
  change: SceneChange,
  household: Household,
  stage: Stage,
): Result<never> | null {
  const who = neededBy(change);
  if (who === null || targets(who, household, stage).length > 0) return null;
  return refuse('NO_SUCH_MEMBER', { thing: `scenes.${stage.sceneId}`, value: who, limit: '' });
}

function neededBy(change: SceneChange): SceneTarget | null {
  if (change.op === 'partnerLeaves') return change.needed ? 'partner' : null;
  return 'who' in change ? change.who : null;
}

function applyChange(change: SceneChange, household: Household, stage: Stage): Result<Household> {
  if (change.op === 'partnerLeaves') return ok(partnerLeaves(change, household, stage));
  if (change.op === 'endEmployerCover') {
    return ok(withoutEmployerCover(change, household, stage));
  }
  return isPersonal(change)
    ? ok(addPersonal(change, household, stage))
    : addMoney(change, household, stage);
}
