/**
 * What a survivor earns by its own work, from what it stated (METHOD §3, ADR 0071). Who works now goes on to
 * work as long, and the pay moves alike: stated x (work income of the step / work income now). More work
 * later than now does not multiply it: it is no more than what was stated, grown as the pay of today, or
 * what the person would have earned anyway, whichever is larger. "Nothing changes" changes nothing.
 */
import { powInt } from '@cebao/kernel';
import { workYears, type Member } from '../../household/family.ts';
import { workRow } from '../baseStreams.ts';
import type { FamilyContext } from '../context.ts';
import { growingRow } from '../stream.ts';

/** By step, fen; `statedFen`: a year, of today. */
export function survivorPay(
  member: Member,
  statedFen: number,
  context: FamilyContext,
): Float64Array {
  const work = workRow(member, context);
  const now = work[0] ?? 0;
  const { incomeGrowth, survivorWorkUntilAge } = context.assumptions;
  if (now <= 0) {
    const until = workLasts(member, survivorWorkUntilAge);
    const span = { annual: statedFen, growth: incomeGrowth, from: 0, until };
    return growingRow(context.family.horizonYears, span);
  }
  const growth = 1 + presentGrowth(member, incomeGrowth);
  const share = statedFen / now;
  return work.map((fen, t) => Math.min(fen * share, Math.max(statedFen * powInt(growth, t), fen)));
}

/** Of the work incomes that are received now the largest growth a year. */
function presentGrowth(member: Member, assumed: number): number {
  const present = member.person.incomes.filter(
    ({ kind, fromAge, untilAge }) =>
      kind === 'work' && (fromAge ?? 0) <= member.age && member.age < (untilAge ?? Infinity),
  );
  return Math.max(...present.map(({ growth }) => growth ?? assumed));
}

/** Of who does not work now: years until the latest work income ends; the assumption where none has an end. */
function workLasts(member: Member, assumedAge: number): number {
  const ends = member.person.incomes
    .filter((income) => income.kind === 'work')
    .map((income) => workYears(income, member))
    .filter((years) => years !== null);
  return ends.length === 0 ? assumedAge - member.age : Math.max(...ends);
}
