/** Cells that answer one question twice: equal ones are one, different ones are a conflict. */
import type { PlacedCell } from './placed.ts';
import { questionOf } from './placed.ts';

/** All cells that answer some question in common with different values, or overlap in age. */
export type Conflict = { readonly cells: readonly PlacedCell[] };

export type Sorted = {
  readonly kept: readonly PlacedCell[];
  readonly conflicts: readonly Conflict[];
  /** Further cells that say the same as one that was kept. */
  readonly repeated: number;
};

export function sortConflicts(cells: readonly PlacedCell[]): Sorted {
  const kept: PlacedCell[] = [];
  const conflicts: Conflict[] = [];
  let repeated = 0;
  for (const asked of grouped(cells, ({ cell }) => questionOf(cell)).values()) {
    for (const together of overlapping(asked)) {
      const [first] = together;
      if (first === undefined) continue;
      if (together.every((other) => saysTheSame(first, other))) {
        kept.push(first);
        repeated += together.length - 1;
      } else conflicts.push({ cells: together });
    }
  }
  return { kept, conflicts, repeated };
}

function saysTheSame({ cell: a }: PlacedCell, { cell: b }: PlacedCell): boolean {
  return a.value === b.value && a.ageFrom === b.ageFrom && a.ageTo === b.ageTo;
}

/** Runs of cells whose ages touch, directly or by way of another. */
function overlapping(cells: readonly PlacedCell[]): readonly (readonly PlacedCell[])[] {
  const runs: PlacedCell[][] = [];
  let highest = -1;
  for (const placed of cells.toSorted((a, b) => a.cell.ageFrom - b.cell.ageFrom)) {
    const run = runs.at(-1);
    if (run === undefined || placed.cell.ageFrom > highest) runs.push([placed]);
    else run.push(placed);
    highest = Math.max(highest, placed.cell.ageTo);
  }
  return runs;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
