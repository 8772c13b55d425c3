/**
 * Why no plan is possible under locks: a smallest set of demands that contradict each other. Found by
 * deletion: a demand without which there is still no plan is no part of the conflict, so that the ones
 * that are left can be met together once any one of them is given up. Demands outside may contradict
 * each other still. Source: METHOD §6.
 */
import type { Cents } from '@cebao/kernel';
import type { Choices, Lock } from '../../household/household.ts';

export type Demand =
  | { readonly kind: 'lock'; readonly lock: Lock }
  | { readonly kind: 'ban'; readonly code: string }
  | { readonly kind: 'budget'; readonly cents: Cents }
  | { readonly kind: 'noAsk' | 'coreMedical' | 'deathFirst' };

/**
 * What the client asks for and could give up. The budget stands first: what contradicts itself at any
 * budget is said without it.
 */
export function demandsOf(choices: Choices, budgetCents: Cents): readonly Demand[] {
  return [
    { kind: 'budget', cents: budgetCents },
    ...choices.locks.map((lock): Demand => ({ kind: 'lock', lock })),
    ...choices.bans.map((code): Demand => ({ kind: 'ban', code })),
    ...(choices.allowAsk ? [] : [{ kind: 'noAsk' } as const]),
    ...(choices.coreMedical ? [{ kind: 'coreMedical' } as const] : []),
    ...(choices.deathFirst ? [{ kind: 'deathFirst' } as const] : []),
  ];
}

/** The choices that make these demands and no others; a budget of null binds nothing. */
export function choicesWith(
  demands: readonly Demand[],
  choices: Choices,
): { readonly choices: Choices; readonly budgetCents: Cents | null } {
  const has = (kind: Demand['kind']): boolean => demands.some((demand) => demand.kind === kind);
  const budget = demands.find((demand) => demand.kind === 'budget');
  return {
    choices: {
      ...choices,
      locks: demands.flatMap((demand) => (demand.kind === 'lock' ? [demand.lock] : [])),
      bans: demands.flatMap((demand) => (demand.kind === 'ban' ? [demand.code] : [])),
      allowAsk: !has('noAsk'),
      coreMedical: has('coreMedical'),
      deathFirst: has('deathFirst'),
    },
    budgetCents: budget?.cents ?? null,
  };
}

/**
 * Of demands that cannot be met together, those that cannot even among themselves, and none more. What was
 * needed for the conflict before another demand fell may not be after it: deletion goes on until none falls.
 */
export function smallestConflict(
  demands: readonly Demand[],
  isPossible: (demands: readonly Demand[]) => boolean,
): readonly Demand[] {
  const left = demands.reduce<readonly Demand[]>((sofar, demand) => {
    const without = sofar.filter((other) => other !== demand);
    return isPossible(without) ? sofar : without;
  }, demands);
  return left.length === demands.length ? left : smallestConflict(left, isPossible);
}
