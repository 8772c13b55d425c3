/**
 * Death cover on a minor is limited over all insurers: what is bought together counts together, in
 * every step until the person has come of age. A case of riders is cut further by what its death
 * options count, so that within a case every option of the one lane may still stand with every option
 * of the other. Source: METHOD §6 (hard rules); 保监发〔2015〕90号.
 */
import type { ProductKind } from '@cebao/actuarial';
import type { Cover } from '../../household/cover.ts';
import {
  countedIn,
  minorLimitAt,
  type MinorDeathLimit,
  type MinorMoment,
} from '../../household/minors.ts';
import type { Candidate } from '../../price/candidate.ts';
import type { LaneCase } from './riderCases.ts';

/** What the limit leaves in one step beside what is held anyway, fen; below 0 where that alone is more. */
export type MinorLeft = MinorMoment & { readonly fen: number };

export type MinorSetting = {
  readonly age: number;
  readonly cpi: number;
  readonly limits: readonly MinorDeathLimit[];
  /** In force on the person, and the default core. */
  readonly held: readonly Cover[];
  /** What may be bought. */
  readonly offered: readonly Cover[];
};

/**
 * Of the steps until the person has come of age those in which a limit may be reached first: today;
 * where sums rise or benefits begin later each of them. Of those who are of age none.
 */
export function minorLeft({ age, cpi, limits, held, offered }: MinorSetting): readonly MinorLeft[] {
  if (minorLimitAt(age, limits) === undefined) return [];
  const isLevel = [...held, ...offered].every(neverCountsMore);
  const left: MinorLeft[] = [];
  let before = -Infinity;
  for (let year = 0; ; year++) {
    const limit = minorLimitAt(age + year, limits);
    if (limit === undefined) return left;
    const { limitCents } = limit;
    // What never counts more than today could only be stopped later by a lower limit.
    const mayBind = year === 0 || !isLevel || limitCents < before;
    before = limitCents;
    if (!mayBind) continue;
    const moment = { age: age + year, year, cpi };
    const counted = held.reduce((sum, cover) => sum + countedIn(cover, moment), 0);
    left.push({ ...moment, fen: limitCents - counted });
  }
}

/** Its sum does not rise, and no benefit on death begins at a later age. */
function neverCountsMore({ growth, benefits }: Cover): boolean {
  return growth === null && benefits.every(({ fromAge }) => fromAge === null);
}

/** How a person's lines count, where together they can go beyond what is left of the limit. */
export type MinorRoom = {
  readonly left: readonly MinorLeft[];
  /** By step of `left`, fen. */
  readonly counted: (line: Candidate) => readonly number[];
};

/** Lines of a kind that may be bought for one person. */
const mostOfKind: Partial<Record<ProductKind, number>> = { term: 2, criticalIllness: 2 };

/** null: of age, or whatever is bought stays within the limit. */
export function minorRoom(
  candidates: readonly Candidate[],
  left: readonly MinorLeft[],
): MinorRoom | null {
  const known = new Map<Candidate, readonly number[]>();
  const counted = (line: Candidate): readonly number[] => {
    const before = known.get(line);
    if (before !== undefined) return before;
    const own = left.map((moment) => countedIn(line.cover, moment));
    known.set(line, own);
    return own;
  };
  const isFree = left.every(({ fen }, at) => mostTogether(candidates, counted, at) <= fen);
  return isFree ? null : { left, counted };
}

function mostTogether(
  candidates: readonly Candidate[],
  counted: MinorRoom['counted'],
  at: number,
): number {
  const most = new Map<ProductKind, number>();
  for (const line of candidates) {
    const { kind } = line.cover;
    const fen = counted(line)[at] ?? 0;
    if (fen > (most.get(kind) ?? 0)) most.set(kind, fen);
  }
  let together = 0;
  for (const [kind, fen] of most) together += fen * (mostOfKind[kind] ?? 1);
  return together;
}

/** Whether one line may take another one's place: it counts no more in any step. */
export function countsNoMore(a: Candidate, b: Candidate, room: MinorRoom | null): boolean {
  if (room === null) return true;
  const most = room.counted(b);
  return room.counted(a).every((fen, at) => fen <= (most[at] ?? 0));
}

type DeathLines = { readonly lines: readonly (readonly Candidate[])[] };

export function withinMinorLimit<Illness extends { readonly lines: readonly Candidate[] }>(
  cases: readonly LaneCase<Illness>[],
  { deaths, room }: { readonly deaths: DeathLines; readonly room: MinorRoom | null },
): readonly LaneCase<Illness>[] {
  if (room === null) return cases;
  return cases.flatMap((own) => {
    const byCounted = new Map<string, { readonly counted: readonly number[]; some: number[] }>();
    for (const death of own.deaths) {
      const counted = countedOf(deaths.lines[death] ?? [], room);
      const key = counted.join(' ');
      const alike = byCounted.get(key) ?? { counted, some: [] };
      byCounted.set(key, alike);
      alike.some.push(death);
    }
    return [...byCounted.values()].flatMap(({ counted, some }): readonly LaneCase<Illness>[] => {
      const illnesses = own.illnesses.filter(({ lines }) =>
        isWithin(room, counted, countedOf(lines, room)),
      );
      return illnesses.length === 0 ? [] : [{ deaths: Int32Array.from(some), illnesses }];
    });
  });
}

function countedOf(lines: readonly Candidate[], { left, counted }: MinorRoom): readonly number[] {
  return left.map((_, at) => lines.reduce((sum, line) => sum + (counted(line)[at] ?? 0), 0));
}

/** What counts nothing is allowed even where cover in force alone goes beyond the limit. */
function isWithin({ left }: MinorRoom, a: readonly number[], b: readonly number[]): boolean {
  return left.every(({ fen }, at) => {
    const together = (a[at] ?? 0) + (b[at] ?? 0);
    return together === 0 || together <= fen;
  });
}
