/** The certified plan as it is shown. */
import { assert, cents, sumCents, type Cents } from '@cebao/kernel';
import { familyIncome, type Family } from '../household/family.ts';
import type { Certificate, PlanLine, PlanResult } from '../report.ts';
import { withBills } from '../risks/lives.ts';
import { coverFacts, type Candidate } from '../price/candidate.ts';
import { premiumByYear, sumsOfLine } from '../price/lineSums.ts';
import { mainAmong } from '../price/rider.ts';
import { bestWithin } from '../plan/front.ts';
import { addedValue } from './lineValue.ts';
import { planKey, roomOf, solveUnder, type P1, type Solved } from '../plan/pass.ts';
import { nextStep } from './nextStep.ts';
import { preferencePrices } from './preference.ts';
import type { SetUp } from '../plan/setUp.ts';
import { weightsOf } from '../plan/value.ts';
import { waiverLines } from './waiverLines.ts';
import { whyNots } from './whyNots.ts';

export function planResult(setUp: SetUp, solved: Solved): PlanResult {
  const { p1 } = setUp;
  const lines = [...planLines(solved, p1), ...waiverLines(solved.waivers, p1.family)];
  const premiumCents = sumCents(lines.map((line) => line.premiumCents));
  return {
    budgetCents: cents(p1.budget),
    premiumCents,
    unspentCents: cents(p1.budget - premiumCents),
    incomeShare: shareOf(premiumCents, p1.family),
    totalPremiumCents: sumCents(lines.map((line) => line.totalPremiumCents)),
    lines,
    premiumByYear: premiumByYear(lines, p1.assumptions.cpi),
    certificate: certificateOf(solved, p1),
    frontier: frontierOf(solved, p1),
    nextStep: nextStep(solved, p1),
    whyNots: whyNots(setUp, solved),
    preferences: preferencePrices(setUp, solved),
  };
}

function shareOf(premiumCents: number, family: Family): number {
  const income = familyIncome(family);
  return income > 0 ? premiumCents / income : 0;
}

const billFactors = { half: 1 / 2, double: 2 };

/** Each line with what it adds, and whether it would change if bills were rarer or more frequent. */
function planLines(solved: Solved, p1: P1): readonly PlanLine[] {
  const core = new Set([...p1.core.values()].flat());
  const otherwise = (['half', 'double'] as const).map((side) => ({
    side,
    keys: keysWithBills(solved, { p1, factor: billFactors[side] }),
  }));
  return solved.lines.map((line) => ({
    ...coverFacts(line.cover),
    ...line.facts,
    ...sumsOfLine(line.cover, p1.assumptions.cpi),
    core: core.has(line),
    waives: [],
    riderOf: mainOf(line, solved.lines),
    carries: solved.lines
      .filter((other) => mainAmong(other, solved.lines) === line)
      .map(({ cover }) => cover.id),
    value: addedValue(line, solved.lines, { p1, table: solved.table }),
    unstable: otherwise.filter((o) => !o.keys.has(planKey([line]))).map((o) => o.side),
  }));
}

function mainOf(line: Candidate, lines: readonly Candidate[]): PlanLine['riderOf'] {
  if (line.rider === null) return null;
  const { policy } = line.rider;
  if (policy !== null) return { id: policy.id, name: policy.name, inForce: true };
  const main = mainAmong(line, lines);
  assert(main !== undefined, `${line.cover.id} without its main`);
  return { id: main.cover.id, name: main.facts.name, inForce: false };
}

function keysWithBills(
  solved: Solved,
  { p1, factor }: { readonly p1: P1; readonly factor: number },
): ReadonlySet<string> {
  const billProbabilityFactor = p1.assumptions.billProbabilityFactor * factor;
  const assumptions = { ...p1.assumptions, billProbabilityFactor };
  const lives = new Map([...p1.lives].map(([id, own]) => [id, withBills(own, factor)]));
  const other = solveUnder(
    { ...p1, assumptions, lives },
    {
      table: solved.table,
      schedule: solved.schedule,
      passes: 1,
      // Bills have no part in what a payment on death is worth.
      knownDeaths: solved.knownDeaths,
    },
  );
  return new Set((other?.lines ?? []).map((line) => planKey([line])));
}

function certificateOf(solved: Solved, p1: P1): Certificate {
  const { assumptions: a, family } = p1;
  const { value, best } = solved.selected;
  return {
    weights: weightsOf(a),
    valueYears: family.valueYears,
    shownValue: value,
    bestValue: best,
    bound: best,
    reserveCents: cents(p1.reserve),
    stabilityShare: best > 0 ? (best - value) / best : 0,
    passes: solved.passes,
    converged: solved.converged,
    schedule: solved.schedule,
    options: solved.choices.map((choice) => ({
      member: choice.person.id,
      considered: choice.count,
      kept: choice.front({ illness: 'any', closed: false }, p1.limit).premiums.length,
    })),
    constraints: constraints.filter((c) => isObeyed(c, p1)),
    leftOut: [...leftOut],
  };
}

/** What is a preference stands only where the client holds it; rising sums only where there are any. */
function isObeyed(constraint: (typeof constraints)[number], { family }: P1): boolean {
  if (constraint === 'sums') return hasRisingSum(family);
  const { coreMedical, deathFirst } = family.household.choices;
  if (constraint === 'coreMedical') return coreMedical;
  return constraint === 'deathFirst' ? deathFirst : true;
}

function hasRisingSum({ household }: Family): boolean {
  const quoted = household.manualLines.map(({ cover }) => cover);
  return [...household.policies, ...quoted].some(({ growth }) => growth !== null);
}

/** Hard rules that the solution obeys, and what V does not count: codes for the presenter. */
const constraints = [
  'eligibility',
  'secondLineAboveCap',
  'twoRungs',
  'riderNeedsMain',
  'noDuplicateIndemnity',
  'minorDeathLimit',
  'insurerGate',
  'underwritingOutlook',
  'bans',
  'illnessNeedsMedical',
  'deathFirst',
  'childIllnessAfterAdults',
  'illnessMustAddValue',
  'coreMedical',
  'payTerm',
  'premiumNearSum',
  'premiumTooSmall',
  'sums',
] as const;
const leftOut = [
  'waiver',
  'returnedPremiums',
  'cashValues',
  'mildIllness',
  'waitingPeriods',
  'disability',
] as const;

const frontierPoints = 24;

/** Best value at evenly spread premiums, the core included. */
function frontierOf(solved: Solved, p1: P1): PlanResult['frontier'] {
  const points: { premiumCents: Cents; value: number }[] = [];
  const { premiums, values } = solved.front;
  const room = spreadOver(roomOf(p1, p1.limit), premiums.at(-1) ?? 0);
  for (let k = 0; k <= frontierPoints; k++) {
    const index = bestWithin(solved.front, (room * k) / frontierPoints);
    const premium = premiums[index];
    if (premium === undefined) continue;
    const premiumCents = cents(premium + p1.corePremium + p1.reserve);
    if (points.at(-1)?.premiumCents === premiumCents) continue;
    points.push({ premiumCents, value: values[index] ?? 0 });
  }
  return points;
}

/** Up to the dearest plan where it leaves steps empty: far beyond it all points would lie at its end. */
function spreadOver(room: number, dearest: number): number {
  return dearest < room - room / frontierPoints ? dearest : room;
}
