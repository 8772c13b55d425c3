/** The two days that are compared: a version of the family, or a saved plan with its own tables. */
import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { planStateQuery, versionQuery } from '../../api/queries.ts';
import type { AskedState } from '../../engine/messages.ts';
import type { SavedFamily } from '../../needs/report/ReportGate.tsx';

/** "v3": the third version; "p…": a saved plan by its id. */
export type StateKey = string;

export const versionKey = (version: number): StateKey => `v${String(version)}`;
export const planKey = (planId: string): StateKey => `p${planId}`;

export type PlanEntry = { readonly id: string; readonly householdVersion: number };

/**
 * What a planner looks back to: the newest plan of an earlier version, else the version before; null
 * where there is nothing earlier.
 */
export function lastReview(version: number, plans: readonly PlanEntry[]): StateKey | null {
  const plan = plans.find(({ householdVersion }) => householdVersion < version);
  if (plan !== undefined) return planKey(plan.id);
  return version > 1 ? versionKey(version - 1) : null;
}

export type ReadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Facts of then that today's reader refuses. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'state'; readonly state: AskedState };

export function useDatedState(family: SavedFamily, key: StateKey): ReadState {
  const isPlan = key.startsWith('p');
  const version = isPlan ? family.version : Number(key.slice(1));
  const isNow = version === family.version;
  const planned = useQuery({ ...planStateQuery(key.slice(1)), enabled: isPlan });
  const versioned = useQuery({
    ...versionQuery(family.id, version),
    enabled: !isPlan && !isNow,
  });
  if (isPlan) return readingOf(planned, (state) => state);
  if (isNow) return { kind: 'state', state: { household: family.household } };
  return readingOf(versioned, ({ household, obstacles }) =>
    household === null || obstacles.length > 0 ? null : { household },
  );
}

function readingOf<T>(
  { data, error }: Pick<UseQueryResult<T>, 'data' | 'error'>,
  stateOf: (data: T) => AskedState | null,
): ReadState {
  if (error !== null) return { kind: 'failed', error };
  if (data === undefined) return { kind: 'waiting' };
  const state = stateOf(data);
  return state === null ? { kind: 'unreadable' } : { kind: 'state', state };
}
