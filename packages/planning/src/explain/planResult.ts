/** The certified plan as it is shown. */
import { cents, sumCents, type Cents } from '@cebao/kernel';
import { familyIncome, type Family } from '../household/family.ts';
import type { Certificate, PlanResult } from '../report.ts';
import { premiumByYear } from '../price/lineSums.ts';
import { bestWithin } from '../plan/front.ts';
import { roomOf, type P1, type Solved } from '../plan/pass.ts';
import { planLines } from './lines/planLines.ts';
import { waiverLines } from './lines/waiverLines.ts';
import { nextStep } from './nextStep.ts';
import { preferencePrices } from './preference.ts';
import type { SetUp } from '../plan/setUp.ts';
import { weightsOf } from '../plan/value.ts';

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

function certificateOf(solved: Solved, p1: P1): Certificate {
  const { assumptions: a, family } = p1;
  const { value, top } = solved.selected;
  const limit = roomOf(p1, p1.limit);
  return {
    weights: weightsOf(a),
    valueYears: family.valueYears,
    shownValue: value,
    bestValue: top.value,
    bound: top.value,
    reserveCents: cents(p1.reserve),
    stabilityShare: top.value > 0 ? (top.value - value) / top.value : 0,
    passes: solved.passes,
    converged: solved.converged,
    schedule: solved.schedule,
    options: solved.choices.map((choice) => ({
      member: choice.person.id,
      considered: choice.count,
      kept: choice.front({ illness: 'any', closed: false }, limit).premiums.length,
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
