/**
 * How long a family needs anything after deaths: a child until it is independent, a grown-up all years,
 * elders elsewhere as long as they are supported. Where only their support is left the whole horizon
 * counts: what the heirs keep is owed by schedule (ADR 0009).
 */
import { dependentYears, type Member } from '../household/family.ts';
import type { Stream } from './stream.ts';

export type Span = {
  readonly horizonYears: number;
  /** Of elders elsewhere, by `supportYears`. */
  readonly supportYears: number;
};

/** Steps in which one of those who are left needs anything, the horizon at most. */
export function needYears(left: readonly Member[], { horizonYears, supportYears }: Span): number {
  if (left.length === 0) return supportYears > 0 ? horizonYears : 0;
  return left.reduce(
    (most, member) => Math.max(most, neededYears(member, horizonYears)),
    supportYears,
  );
}

/** Until when a member needs anything, while it lives. */
export function neededYears(member: Member, horizonYears: number): number {
  return Math.min(dependentYears(member) ?? horizonYears, horizonYears);
}

/** Steps until the last support of elders. */
export function supportYears(streams: readonly Stream[]): number {
  let years = 0;
  for (const { role, amounts } of streams) {
    if (role === 'elderSupport') {
      years = Math.max(years, amounts.findLastIndex((fen) => fen !== 0) + 1);
    }
  }
  return years;
}
