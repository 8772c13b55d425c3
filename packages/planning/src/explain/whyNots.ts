/**
 * Why each thing that could have been bought was not: refused, dominated, no gap to close, or what
 * forcing it into the plan at this budget would cost in V (solved again with that condition).
 */
import type { Candidate } from '../price/candidate.ts';
import type { WhyNot } from '../report.ts';
import { bestWithin } from '../plan/front.ts';
import { deathFirst, type Solved } from '../plan/pass.ts';
import type { SetUp } from '../plan/setUp.ts';
import { solveP1 } from '../plan/solve.ts';

export function whyNots(setUp: SetUp, solved: Solved): readonly WhyNot[] {
  const bought = new Set(solved.lines.map(keyOf));
  const groups = new Map<string, Candidate[]>();
  for (const candidate of [...setUp.offered.values()].flat()) {
    const key = keyOf(candidate);
    if (bought.has(key)) continue;
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const rejected = [...groups.values()].map((group) => whyNot(group, { setUp, solved }));
  return [...setUp.refused, ...rejected.filter((w) => w !== null)];
}

function keyOf(candidate: Candidate): string {
  return `${candidate.facts.code} ${candidate.cover.insured}`;
}

function whyNot(
  group: readonly Candidate[],
  { setUp, solved }: { readonly setUp: SetUp; readonly solved: Solved },
): WhyNot | null {
  const first = group[0];
  if (first === undefined) return null;
  const not = (reason: WhyNot['reason'], valueLost: number | null): WhyNot => ({
    code: first.facts.code,
    name: first.facts.name,
    insured: first.cover.insured,
    kind: first.cover.kind,
    reason,
    refusal: null,
    valueLost,
  });
  const options = setUp.p1.options.find((o) => o.person.id === first.cover.insured);
  const dominated = options?.dominated ?? [];
  const all = [...(options?.deaths ?? []), ...(options?.illnesses ?? [])];
  const pairs = all.filter((pair) => pair.lines.some((line) => group.includes(line)));
  // A dominated line may stand on a bought one that is at its cap: then its price is computed.
  const onBought = pairs.some(({ lines }) =>
    lines.some((line) => line.cover.kind === first.cover.kind && solved.lines.includes(line)),
  );
  if (group.every((candidate) => dominated.includes(candidate)) && !onBought) {
    return not('dominated', null);
  }
  if (pairs.length === 0) {
    return not(first.cover.kind === 'criticalIllness' ? 'noMedical' : 'crossRule', null);
  }
  return forced(group, { setUp, solved, not });
}

/** The best plan at this budget that contains one of the group. */
function forced(
  group: readonly Candidate[],
  {
    setUp,
    solved,
    not,
  }: {
    readonly setUp: SetUp;
    readonly solved: Solved;
    readonly not: (reason: WhyNot['reason'], valueLost: number | null) => WhyNot;
  },
): WhyNot {
  const { p1 } = setUp;
  const insured = group[0]?.cover.insured;
  const budget = p1.budget - p1.corePremium;
  const choices = solved.choices.map((choice) =>
    choice.person.id === insured
      ? {
          ...choice,
          bundles: choice.bundles.filter((b) => b.lines.some((line) => group.includes(line))),
        }
      : choice,
  );
  const restricted = choices.find((choice) => choice.person.id === insured);
  if (restricted === undefined || restricted.bundles.length === 0) return not('noGap', null);
  if (restricted.bundles.every((b) => b.premiumCents > budget)) return not('overBudget', null);
  const front = solveP1(choices, { limit: budget, deathFirst: deathFirst(p1) });
  const best = bestWithin(front, budget);
  if (best < 0) return not('crossRule', null);
  const lost = solved.selected.value - (front.values[best] ?? 0);
  if (lost < 0) return not('stability', null);
  return not(lost > 0 ? 'lessValue' : 'noGap', lost);
}
