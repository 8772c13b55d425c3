/**
 * How long a family needs anything after deaths: a child until it is independent, a grown-up to the end of
 * the life table, elders elsewhere as long as they are supported. With the last member who needs anything the household
 * ends, and its shared costs with it. Where elders elsewhere are supported beyond that the whole horizon
 * counts: what the heirs keep is owed by schedule (ADR 0009, 0068).
 */
import { dependentYears, type Member } from '../household/family.ts';
import { afterLastAge } from '../household/policy.ts';
import type { Stream } from './stream.ts';

export type Span = {
  readonly horizonYears: number;
  /** Of elders elsewhere, by `supportYears`. */
  readonly supportYears: number;
};

/** Steps in which one of these members needs anything, if nobody else dies. */
export function householdYears(members: readonly Member[], horizonYears: number): number {
  return members.reduce((most, member) => Math.max(most, neededYears(member, horizonYears)), 0);
}

/** The last year's end that counts where the household ends at the start of this step. */
export function lastNeed({ horizonYears, supportYears }: Span, end: number): number {
  return supportYears > end ? horizonYears : end;
}

/** Until when a member needs anything, while it lives. */
export function neededYears(member: Member, horizonYears: number): number {
  return Math.min(dependentYears(member) ?? afterLastAge - member.age, horizonYears);
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
