/** The sums there are, where a lock names one that is not sold: those next to it, or the least or largest. */
import { formatYuan, refuse, type Refusal } from '@cebao/kernel';
import { candidatesFor } from '../../price/candidates.ts';
import type { Candidate } from '../../price/candidate.ts';
import { memberOf } from '../../household/family.ts';
import type { Lock } from '../../household/household.ts';
import type { OffersInput } from '../../plan/offers.ts';
import { answers } from '../../plan/demands/locks.ts';

/** What the insured could have of the product: a lock takes sums, too, that nobody would propose. */
export function inAnySum(lock: Lock, setting: OffersInput): readonly Candidate[] {
  const { family, catalogue } = setting;
  const { household } = family;
  const any = { ...lock, sumInsuredCents: null };
  const choices = { ...household.choices, locks: [any] };
  const assumptions = { ...setting.assumptions, illnessLeastSumYuan: 0 };
  const { candidates } = candidatesFor({
    family: { ...family, household: { ...household, choices } },
    member: memberOf(family, lock.insured),
    catalogue,
    assumptions,
  });
  return candidates.filter((line) => answers(line, any));
}

export function otherSum({ sumInsuredCents }: Lock, lines: readonly Candidate[]): Refusal | null {
  const [first] = lines;
  if (first === undefined || sumInsuredCents === null) return null;
  const { code, name } = first.facts;
  return refuse('SUM_OUT_OF_RANGE', {
    thing: `${code} ${name}`,
    value: `${formatYuan(sumInsuredCents)} 元`,
    limit: sumsNear(sumInsuredCents, lines),
  }).error;
}

function sumsNear(asked: number, lines: readonly Candidate[]): string {
  const sums = [...new Set(lines.map(({ cover }) => cover.sumInsuredCents))].toSorted(
    (a, b) => a - b,
  );
  const below = sums.findLast((sum) => sum < asked);
  const above = sums.find((sum) => sum > asked);
  const [least = above ?? below] = sums;
  if (sums.length === 1 && least !== undefined) return `只有 ${formatYuan(least)} 元`;
  if (below === undefined) return above === undefined ? '' : `不少于 ${formatYuan(above)} 元`;
  if (above === undefined) return `不超过 ${formatYuan(below)} 元`;
  return `${formatYuan(below)} 元或 ${formatYuan(above)} 元`;
}
