/** Lines that the planner has locked: the plan must hold them, whatever V says. Source: METHOD §6. */
import type { Lock, PersonId } from '../../household/household.ts';
import type { Candidate } from '../../price/candidate.ts';
import { laneOf, type Keeps, type Lane } from '../choices.ts';

export function locksOn(locks: readonly Lock[], insured: PersonId): readonly Lock[] {
  return locks.filter((lock) => lock.insured === insured);
}

export function answers({ cover, facts }: Candidate, lock: Lock): boolean {
  return (
    cover.insured === lock.insured &&
    facts.code === lock.code &&
    (lock.sumInsuredCents === null || cover.sumInsuredCents === lock.sumInsuredCents)
  );
}

/** A sum that the planner chose, whatever the steps of sums are: others may stand beside it. */
export function isPinned(line: Candidate, locks: readonly Lock[]): boolean {
  return locks.some((lock) => lock.sumInsuredCents !== null && answers(line, lock));
}

/** What of a person's choices stays under its locks; a lock that the core answers asks nothing more. */
export function keptByLocks(
  locks: readonly Lock[],
  {
    offered,
    core,
  }: { readonly offered: readonly Candidate[]; readonly core: readonly Candidate[] },
): Keeps {
  const open = locks.filter((lock) => !core.some((line) => answers(line, lock)));
  const lanes = open.map((lock) => {
    const line = offered.find((candidate) => answers(candidate, lock));
    // What is not offered stands in no lane: then nothing is left to choose from.
    return { lock, lane: line === undefined ? ('death' as const) : laneOf(line) };
  });
  const keeps = (lane: Lane): Keeps[Lane] => {
    const own = lanes.filter((entry) => entry.lane === lane);
    if (own.length === 0) return undefined;
    return (lines) => own.every(({ lock }) => lines.some((line) => answers(line, lock)));
  };
  const [death, illness] = [keeps('death'), keeps('illness')];
  return { ...(death && { death }), ...(illness && { illness }) };
}
