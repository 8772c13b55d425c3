/** Whether a scene is near to a family: listed unasked when all of its conditions hold. */
import { workIncome, type Family } from '../household/family.ts';
import type { Scene, SceneCondition } from './scene.ts';
import { partnersOf } from './stage.ts';

export function appliesTo({ applies }: Scene, family: Family): boolean {
  return applies.every((condition) => holds(condition, family));
}

function holds(condition: SceneCondition, family: Family): boolean {
  const { household, members, breadwinner } = family;
  switch (condition.fact) {
    case 'adult':
    case 'child':
    case 'elder':
      return members.some(
        ({ person, age }) =>
          person.role === condition.fact && age >= condition.fromAge && age < condition.untilAge,
      );
    case 'partner':
      return partnersOf(family).length > 0;
    case 'noPartner':
      return partnersOf(family).length === 0;
    case 'debt':
      return household.debts.length > 0;
    case 'working':
      return workIncome(breadwinner) > 0;
    case 'noHome':
      return !household.assets.some(
        ({ kind, assetClass }) =>
          kind === 'never' && (assetClass === 'property' || assetClass === null),
      );
  }
}
