/**
 * Death cover on a minor is limited over all insurers: what is bought together counts together. A case
 * of riders is cut further by what its death options count, so that within a case every option of the
 * one lane may still stand with every option of the other. Source: METHOD §6 (hard rules);
 * 保监发〔2015〕90号.
 */
import type { ProductKind } from '@cebao/actuarial';
import { countedDeath } from '../../household/minors.ts';
import type { Candidate } from '../../price/candidate.ts';
import type { LaneCase } from './riderCases.ts';

/** How a person's lines count, where together they can go beyond what is left of the limit. */
export type MinorRoom = {
  /** What the limit leaves beside what is held anyway, fen; below 0 where that alone is more. */
  readonly fen: number;
  readonly counted: (line: Candidate) => number;
};

/** Lines of a kind that may be bought for one person. */
const mostOfKind: Partial<Record<ProductKind, number>> = { term: 2, criticalIllness: 2 };

/** null: of age, or whatever is bought stays within the limit. */
export function minorRoom(
  candidates: readonly Candidate[],
  { age, leftFen }: { readonly age: number; readonly leftFen: number | null },
): MinorRoom | null {
  if (leftFen === null) return null;
  const counted = (line: Candidate): number => countedDeath(line.cover, age);
  const most = new Map<ProductKind, number>();
  for (const line of candidates) {
    const { kind } = line.cover;
    most.set(kind, Math.max(most.get(kind) ?? 0, counted(line)));
  }
  let together = 0;
  for (const [kind, fen] of most) together += fen * (mostOfKind[kind] ?? 1);
  return together <= leftFen ? null : { fen: leftFen, counted };
}

/** Whether one line may take another one's place: it counts no more. */
export function countsNoMore(a: Candidate, b: Candidate, room: MinorRoom | null): boolean {
  return room === null || room.counted(a) <= room.counted(b);
}

type DeathLines = { readonly lines: readonly (readonly Candidate[])[] };

export function withinMinorLimit<Illness extends { readonly lines: readonly Candidate[] }>(
  cases: readonly LaneCase<Illness>[],
  { deaths, room }: { readonly deaths: DeathLines; readonly room: MinorRoom | null },
): readonly LaneCase<Illness>[] {
  if (room === null) return cases;
  const countedOf = (lines: readonly Candidate[]): number =>
    lines.reduce((sum, line) => sum + room.counted(line), 0);
  return cases.flatMap((own) => {
    const byCounted = new Map<number, number[]>();
    for (const death of own.deaths) {
      const fen = countedOf(deaths.lines[death] ?? []);
      const alike = byCounted.get(fen) ?? [];
      byCounted.set(fen, alike);
      alike.push(death);
    }
    return [...byCounted].flatMap(([fen, some]): readonly LaneCase<Illness>[] => {
      // What counts nothing is allowed even where cover in force alone goes beyond the limit.
      const illnesses = own.illnesses.filter(({ lines }) => {
        const together = fen + countedOf(lines);
        return together === 0 || together <= room.fen;
      });
      return illnesses.length === 0 ? [] : [{ deaths: Int32Array.from(some), illnesses }];
    });
  });
}
