/** What the next step of budget buys, and takes away: optima of neighbours are not nested. */
import { cents, subtractCents, zeroCents } from '@cebao/kernel';
import { premiumOf } from '../plan/bundle.ts';
import { linesOf, planKey, selectionOf, waiversOf, type P1, type Solved } from '../plan/pass.ts';
import { selectPlan } from '../plan/stability.ts';
import { waiverPremium, waiversWithin } from '../plan/waivers.ts';
import { coverFacts, type Candidate } from '../price/candidate.ts';
import type { LineChange, PlanLine, Step } from '../report.ts';
import { waiverLines } from './lines/waiverLines.ts';

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
    changes: [
      ...lineChanges(solved.lines, lines),
      ...waiverChanges(waiverLines(solved.waivers, p1.family), waiverLines(waivers, p1.family)),
    ],
  };
}

function lineChanges(
  before: readonly Candidate[],
  after: readonly Candidate[],
): readonly LineChange[] {
  const key = (line: Candidate): string => `${line.cover.insured} ${line.choice}`;
  return sidesOf(before, after, key)
    .filter(({ before, after }) => !before || !after || planKey([before]) !== planKey([after]))
    .flatMap((sides) => changeOf({ before: shownOf(sides.before), after: shownOf(sides.after) }));
}

function waiverChanges(
  before: readonly PlanLine[],
  after: readonly PlanLine[],
): readonly LineChange[] {
  return sidesOf(before, after, ({ id }) => id)
    .filter(
      ({ before, after }) =>
        before?.sumInsuredCents !== after?.sumInsuredCents ||
        before?.premiumCents !== after?.premiumCents,
    )
    .flatMap(changeOf);
}

type Sides<Line> = { readonly before: Line | null; readonly after: Line | null };

function sidesOf<Line>(
  before: readonly Line[],
  after: readonly Line[],
  keyOf: (line: Line) => string,
): readonly Sides<Line>[] {
  const sides = new Map<string, Sides<Line>>();
  for (const line of before) sides.set(keyOf(line), { before: line, after: null });
  for (const line of after) {
    sides.set(keyOf(line), { before: sides.get(keyOf(line))?.before ?? null, after: line });
  }
  return [...sides.values()];
}

type Shown = Pick<
  PlanLine,
  | 'insured'
  | 'name'
  | 'planCode'
  | 'period'
  | 'payTerm'
  | 'kind'
  | 'waives'
  | 'sumInsuredCents'
  | 'premiumCents'
>;

function shownOf(line: Candidate | null): Shown | null {
  return line === null ? null : { ...coverFacts(line.cover), ...line.facts, waives: [] };
}

function changeOf({ before, after }: Sides<Shown>): readonly LineChange[] {
  const line = after ?? before;
  if (line === null) return [];
  return [
    {
      insured: line.insured,
      name: line.name,
      term: [line.planCode, line.period, line.payTerm].filter(Boolean).join('，'),
      kind: line.kind,
      waives: line.waives,
      beforeCents: before?.sumInsuredCents ?? zeroCents,
      afterCents: after?.sumInsuredCents ?? zeroCents,
      premiumChangeCents: subtractCents(
        after?.premiumCents ?? zeroCents,
        before?.premiumCents ?? zeroCents,
      ),
    },
  ];
}
