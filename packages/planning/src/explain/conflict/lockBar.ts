/**
 * Why a lock cannot be met although nothing else is asked for: what the plan without it knows of the
 * line. Found in this order: refused for this person, not sold to them at all, another sum, a rule of the plan.
 */
import type { Refusal } from '@cebao/kernel';
import type { Lock } from '../../household/household.ts';
import { answers } from '../../plan/demands/locks.ts';
import type { Offers } from '../../plan/offers.ts';
import { solveWithSchedule } from '../../plan/pass.ts';
import type { SetUp } from '../../plan/setUp.ts';
import type { Candidate } from '../../price/candidate.ts';
import type { WhyNot } from '../../report.ts';
import { whyNots } from '../whyNots.ts';
import { otherSum } from './otherSum.ts';

export type LockBar = {
  readonly reason: LockRule | 'notOffered' | 'otherSum' | 'crossRule';
  /** What was asked and what is allowed, where a rule of the product says no. */
  readonly refusal: Refusal | null;
};

/** What else a why-not says (dearer, no gap) keeps a line out of a plan and forbids no lock. */
const rules = [
  'refused',
  'expired',
  'health',
  'ask',
  'style',
  'savings',
  'noMedical',
  'medicalHeld',
  'mainNotHeld',
  'mainOut',
  'mainTooShort',
] as const satisfies readonly WhyNot['reason'][];
type LockRule = (typeof rules)[number];

export function whyLockFails(
  lock: Lock,
  {
    offered,
    free,
    anySum,
  }: {
    readonly offered: Offers;
    readonly free: SetUp;
    /** Lines of the product in whatever sums it is sold to the insured. */
    readonly anySum: readonly Candidate[];
  },
): LockBar {
  const lines = offered.offered.get(lock.insured) ?? [];
  const refused = barIn(offered.refused, lock);
  if (!lines.some((line) => answers(line, lock))) {
    const sums = otherSum(lock, anySum);
    return sums === null ? (refused ?? bare('notOffered')) : { reason: 'otherSum', refusal: sums };
  }
  const solved = solveWithSchedule(free.p1);
  const known = solved === null ? null : barIn(whyNots(free, solved), lock);
  return known ?? bare(isHeld(lines, free) ? 'medicalHeld' : 'crossRule');
}

/** Without the lock a refusal of medical cover keeps the line off the offers: nothing is known of it there. */
function isHeld(lines: readonly Candidate[], { p1 }: SetUp): boolean {
  return lines.some(
    ({ cover: { kind, insured } }) =>
      kind === 'medical' &&
      p1.options.some((own) => own.person.id === insured && !own.mayAddMedical),
  );
}

function bare(reason: LockBar['reason']): LockBar {
  return { reason, refusal: null };
}

function barIn(all: readonly WhyNot[], { code, insured }: Lock): LockBar | null {
  for (const item of all.filter((one) => one.code === code && one.insured === insured)) {
    const reason = rules.find((rule) => rule === item.reason);
    if (reason !== undefined) return { reason, refusal: item.refusal };
  }
  return null;
}
