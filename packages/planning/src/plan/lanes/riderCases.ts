/**
 * Riders need their main, which may stand in the other lane. What a person may choose from is cut into
 * cases by which riders the options of each lane carry: within a case every option of the one lane may
 * stand with every option of the other, so that lanes stay apart and their lists exact; no pair stands
 * in two cases. Without riders there is one case that holds everything.
 */
import { carries, needsMain } from '../../price/rider.ts';
import type { Candidate } from '../../price/candidate.ts';

export type LaneCase<Illness> = {
  /** Death options by rising premium. */
  readonly deaths: Int32Array;
  readonly illnesses: readonly Illness[];
};

/** Riders alike in what can carry them count as one. */
export type Riders = {
  readonly count: number;
  /** All of them, in their order. */
  readonly lines: readonly Candidate[];
  /** The group of a rider that needs a line bought with it; undefined of everything else. */
  readonly groupOf: (line: Candidate) => number | undefined;
  /** Groups that the line, bought, carries. */
  readonly carriedBy: (line: Candidate) => readonly number[];
};

const nothing: readonly number[] = [];

export function ridersAmong(lines: readonly Candidate[]): Riders {
  const groups = new Map<string, { readonly at: number; readonly first: Candidate }>();
  const groupOf = new Map<Candidate, number>();
  for (const line of lines) {
    if (line.rider === null || !needsMain(line)) continue;
    const { insurer, coverYears, premiumYears } = line.cover;
    const { asked, onEnding } = line.rider;
    const { codes, names } = asked;
    const key = JSON.stringify([insurer, coverYears, premiumYears, codes, names, onEnding]);
    const group = groups.get(key) ?? { at: groups.size, first: line };
    groups.set(key, group);
    groupOf.set(line, group.at);
  }
  if (groups.size === 0) {
    return { count: 0, lines: [], groupOf: () => undefined, carriedBy: () => nothing };
  }
  const all = [...groups.values()];
  const carried = new Map(
    lines.map((main) => [
      main,
      all.filter(({ first }) => carries(main, first)).map(({ at }) => at),
    ]),
  );
  return {
    count: groups.size,
    lines: [...groupOf.keys()],
    groupOf: (line) => groupOf.get(line),
    carriedBy: (line) => carried.get(line) ?? nothing,
  };
}

/**
 * Whether a line may take another one's place in any plan as far as riders go: it carries what the
 * other carries, and asks for no main that the other does not ask for.
 */
export function mayReplace(a: Candidate, b: Candidate, riders: Riders): boolean {
  if (riders.count === 0) return true;
  const own = riders.groupOf(a);
  const carried = riders.carriedBy(a);
  return (
    (own === undefined || own === riders.groupOf(b)) &&
    riders.carriedBy(b).every((group) => carried.includes(group))
  );
}

type Lanes<Illness> = {
  readonly deaths: {
    readonly lines: readonly (readonly Candidate[])[];
    readonly byPremium: Int32Array;
  };
  readonly illnesses: readonly (Illness & { readonly lines: readonly Candidate[] })[];
  /** Bought in any case. */
  readonly core: readonly Candidate[];
};

export function laneCases<Illness>(
  { deaths, illnesses, core }: Lanes<Illness>,
  riders: Riders,
): readonly LaneCase<Illness>[] {
  if (riders.count === 0) return [{ deaths: deaths.byPremium, illnesses }];
  const carriedBy = (lines: readonly Candidate[]): readonly number[] =>
    [...new Set(lines.flatMap(riders.carriedBy))].toSorted((a, b) => a - b);
  const always = carriedBy(core);
  const linesOf = (death: number): readonly Candidate[] => deaths.lines[death] ?? [];
  const deathGroups = grouped([...deaths.byPremium], (death) => carriedBy(linesOf(death)));
  const illnessGroups = grouped(illnesses, ({ lines }) => carriedBy(lines));
  return deathGroups.flatMap(([byDeath, some]) =>
    illnessGroups.flatMap(([byIllness, pairs]): readonly LaneCase<Illness>[] => {
      const carried = new Set([...always, ...byDeath, ...byIllness]);
      const stands = (lines: readonly Candidate[]): boolean =>
        lines.every((line) => {
          const group = riders.groupOf(line);
          return group === undefined || carried.has(group);
        });
      const own = {
        deaths: Int32Array.from(some.filter((death) => stands(linesOf(death)))),
        illnesses: pairs.filter(({ lines }) => stands(lines)),
      };
      return own.deaths.length === 0 || own.illnesses.length === 0 ? [] : [own];
    }),
  );
}

/** By what they carry, in their order. */
function grouped<T>(
  items: readonly T[],
  carriedBy: (item: T) => readonly number[],
): readonly (readonly [readonly number[], readonly T[]])[] {
  const groups = new Map<string, [readonly number[], T[]]>();
  for (const item of items) {
    const carried = carriedBy(item);
    const key = carried.join(' ');
    const group = groups.get(key) ?? [carried, []];
    group[1].push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}
