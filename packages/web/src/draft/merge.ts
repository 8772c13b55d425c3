/**
 * Two people changed one family. Field by field: what only one side changed is taken; where both
 * changed the same field differently, a person decides. Rows that either side added stay.
 */
import { isList, isObject, sameJson } from './json.ts';
import type { Json, JsonObject, Step } from './json.ts';
import { matchRows } from './matchRows.ts';
import type { Lists, Row } from './matchRows.ts';

export type Side = 'mine' | 'theirs';

export type Difference = {
  /** Keys and item names from the top; stable however lists are reordered. */
  readonly key: string;
  readonly steps: readonly Step[];
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
  /** Who changed it; both = a conflict. */
  readonly by: Side | 'both';
};

export type Versions = { readonly base: Json; readonly mine: Json; readonly theirs: Json };
export type Merged = { readonly value: Json; readonly differences: readonly Difference[] };

type Three = {
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
};

/** `choice` answers conflicts by key; an unanswered conflict keeps mine in `value`. */
export function mergeVersions(
  versions: Versions,
  choice: (key: string) => Side | undefined = () => undefined,
): Merged {
  const differences: Difference[] = [];
  const value = merge(versions, [], { differences, choice });
  return { value: value ?? {}, differences };
}

type Run = {
  readonly differences: Difference[];
  readonly choice: (key: string) => Side | undefined;
};

function merge(three: Three, steps: readonly Step[], run: Run): Json | undefined {
  const { base, mine, theirs } = three;
  if (sameJson(mine, theirs)) return mine;
  if (isObject(mine) && isObject(theirs)) {
    return mergeObjects({ base: isObject(base) ? base : {}, mine, theirs }, steps, run);
  }
  if (isList(mine) && isList(theirs)) {
    return mergeLists({ base: isList(base) ? base : [], mine, theirs }, steps, run);
  }
  return decide(three, steps, run) === 'mine' ? mine : theirs;
}

function decide(three: Three, steps: readonly Step[], run: Run): Side {
  const { mine, theirs } = three;
  const by = changedBy(three);
  const key = steps.join('/');
  run.differences.push({ key, steps, mine, theirs, by });
  return by === 'both' ? (run.choice(key) ?? 'mine') : by;
}

function changedBy({ base, mine, theirs }: Three): Difference['by'] {
  if (sameJson(mine, base)) return 'theirs';
  return sameJson(theirs, base) ? 'mine' : 'both';
}

function mergeObjects(
  { base, mine, theirs }: { base: JsonObject; mine: JsonObject; theirs: JsonObject },
  steps: readonly Step[],
  run: Run,
): Json {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const entries = [...keys].flatMap((key) => {
    const three = { base: base[key], mine: mine[key], theirs: theirs[key] };
    const value = merge(three, [...steps, key], run);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

function mergeLists(lists: Lists, steps: readonly Step[], run: Run): Json {
  return matchRows(lists).flatMap((row) => {
    const value = mergeRow(row, [...steps, row.step], run);
    return value === undefined ? [] : [value];
  });
}

/** Two rows that may not be one are never mixed: where both sides changed, one stands as a whole. */
function mergeRow(row: Row, steps: readonly Step[], run: Run): Json | undefined {
  const isAsked = !row.sure && !sameJson(row.mine, row.theirs) && changedBy(row) === 'both';
  if (isAsked) return decide(row, steps, run) === 'mine' ? row.mine : row.theirs;
  return merge(row, steps, run);
}
