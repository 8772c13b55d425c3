/** What the next step of budget buys, and takes away: optima of neighbours are not nested. */
import { cents } from '@cebao/kernel';
import { premiumOf } from '../plan/bundle.ts';
import { linesOf, planKey, selectionOf, waiversOf, type P1, type Solved } from '../plan/pass.ts';
import { selectPlan } from '../plan/stability.ts';
import { waiverPremium, waiversWithin } from '../plan/waivers.ts';
import type { Candidate } from '../price/candidate.ts';
import type { LineChange, Step } from '../report.ts';

const fenPerYuan = 100;

export function nextStep(solved: Solved, p1: P1): Step | null {
  const step = p1.assumptions.nextStepYuan * fenPerYuan;
  const next = selectPlan(solved.front, solved.choices, selectionOf(p1, p1.budget + step));
  if (next === null) return null;
  const lines = linesOf(p1, next.bundles);
  const bare = premiumOf(lines);
  const waivers = waiversWithin(waiversOf(p1, lines), p1.budget + step - bare);
  return {
    budgetCents: cents(p1.budget + step),
    premiumCents: cents(bare + waiverPremium(waivers)),
    valueGain: next.value - solved.selected.value,
    changes: changesOf(solved.lines, lines),
  };
}

type Change = { readonly before: Candidate | null; readonly after: Candidate | null };

function changesOf(
  before: readonly Candidate[],
  after: readonly Candidate[],
): readonly LineChange[] {
  const key = (line: Candidate): string => `${line.cover.insured} ${line.choice}`;
  const changes = new Map<string, Change>();
  for (const line of before) changes.set(key(line), { before: line, after: null });
  for (const line of after) {
    changes.set(key(line), { before: changes.get(key(line))?.before ?? null, after: line });
  }
  return [...changes.values()].filter(isChange).flatMap(changeOf);
}

function isChange({ before, after }: Change): boolean {
  return before === null || after === null || planKey([before]) !== planKey([after]);
}

function changeOf({ before, after }: Change): readonly LineChange[] {
  const line = after ?? before;
  if (line === null) return [];
  const premium = (side: Candidate | null): number => side?.cover.annualPremiumCents ?? 0;
  const sum = (side: Candidate | null) => side?.cover.sumInsuredCents ?? cents(0);
  return [
    {
      insured: line.cover.insured,
      name: line.facts.name,
      term: [line.facts.planCode, line.facts.period, line.facts.payTerm].filter(Boolean).join('，'),
      kind: line.cover.kind,
      beforeCents: sum(before),
      afterCents: sum(after),
      premiumChangeCents: cents(premium(after) - premium(before)),
    },
  ];
}
