/**
 * The planner's sheet: what an experienced planner looks at first. Each row passes, names its
 * reason, or fails. Source: METHOD §6.
 */
import { familyIncome, memberOf, type Family } from '../household/family.ts';
import type { PersonId } from '../household/household.ts';
import { policiesInForce } from '../household/policy.ts';
import { zeroCents, type Cents } from '@cebao/kernel';
import { toCents } from '../gaps/curve.ts';
import type { GapRow } from '../gaps/gapTable.ts';
import type { Candidate } from '../price/candidate.ts';
import { candidatesFor } from '../price/candidates.ts';
import type { PlanLine, PlanResult, SheetId, SheetRow, Uncovered } from '../report.ts';
import { answers } from '../plan/demands/locks.ts';
import type { Solved } from '../plan/pass.ts';
import { hasLastingTerm, hasTerm, lastingCap } from '../plan/lanes/marketCap.ts';
import type { SetUp } from '../plan/setUp.ts';
import { premiumsInForce } from './custom.ts';
import { leftOpen } from './open/leftOpen.ts';
import { mayHold } from './open/openReason.ts';
import { paidAfterWork } from './paidAfterWork.ts';
import { openLoops } from './protectionLoop.ts';
import { termReach } from './termReach.ts';
import { paidOn } from './open/paidOn.ts';

export type SheetInput = {
  readonly setUp: SetUp;
  readonly solved: Solved;
  readonly plan: PlanResult;
  readonly uncovered: readonly Uncovered[];
};

type Reasons = SheetRow['reasons'];

export function plannersSheet(input: SheetInput): readonly SheetRow[] {
  return [
    deathBeforeIllness(input),
    breadwinnerBeforeChild(input),
    adultsBeforeChildren(input),
    medicalBeforeIllness(input),
    row('noSavings', [], savings(input)),
    waiver(input),
    protectionLoop(input),
    premiumShare(input),
    termReach(input),
    noIdleLine(input),
    partiesNamed(input),
    uncoveredFirst(input),
  ];
}

/** A waiver on whoever pays for others, where it is cheap; the price where it is not added. */
function waiver({ solved, setUp }: SheetInput): SheetRow {
  const { left } = solved.waivers;
  const { waiver: asked } = setUp.p1.family.household.choices;
  if (!asked) return row('waiver', [{ code: 'waiverNotAsked', subject: '', cents: null }], []);
  const codes = {
    notOffered: 'noWaiverProduct',
    banned: 'waiverBanned',
    askFirst: 'waiverAskFirst',
    health: 'waiverNotInsurable',
    dear: 'waiverDear',
    overBudget: 'waiverOverBudget',
  };
  const reasons = left.map(({ reason, policyholder, premiumCents }) => ({
    code: codes[reason],
    subject: policyholder,
    cents: premiumCents,
  }));
  return row('waiver', reasons, []);
}

/** No event, and no retirement of who pays for another, leaves premiums due and the income gone. */
function protectionLoop(input: SheetInput): SheetRow {
  const { solved, setUp, uncovered } = input;
  const codes = {
    death: 'loopOpenDeath',
    criticalIllness: 'loopOpenIllness',
    disability: 'loopOpenDisability',
  };
  const reasons = openLoops({ solved, setUp, uncovered }).map(({ member, peril, dueCents }) => ({
    code: codes[peril],
    subject: member,
    cents: dueCents,
  }));
  return row('protectionLoop', [...reasons, ...paidAfterWork(solved.lines, familyOf(input))], []);
}

function savings(input: SheetInput): readonly Candidate[] {
  return (['annuity', 'wholeLife', 'endowment'] as const).flatMap((kind) => linesOf(input, kind));
}

/** A row fails on its offenders; without them it passes or states its reasons. */
function row(id: SheetId, reasons: Reasons, offenders: readonly Candidate[]): SheetRow {
  const failed = offenders.map((line) => ({
    code: id,
    subject: `${line.facts.name} ${line.cover.insured}`,
    cents: line.cover.annualPremiumCents,
  }));
  if (failed.length > 0) return { id, verdict: 'fail', reasons: failed };
  return { id, verdict: reasons.length > 0 ? 'reason' : 'pass', reasons };
}

function linesOf(
  { solved }: SheetInput,
  kind: Candidate['cover']['kind'],
  insured?: (id: PersonId) => boolean,
): readonly Candidate[] {
  return solved.lines.filter(
    (l) => l.cover.kind === kind && (insured === undefined || insured(l.cover.insured)),
  );
}

function gapRow({ solved }: SheetInput, id: PersonId, peril: GapRow['peril']): GapRow | undefined {
  return solved.table.rows.find((r) => r.member === id && r.peril === peril);
}

function familyOf(input: SheetInput): Family {
  return input.setUp.p1.family;
}

/**
 * No critical illness while the breadwinner's essentials on death are open below the cap. A contract pays
 * once, so one that an illness ends does not count for them. A client may choose otherwise for grown-ups;
 * a child's illness line comes after them whatever is chosen.
 */
function deathBeforeIllness(input: SheetInput): SheetRow {
  const { id, open, mayBeClosed, isAtCap } = breadwinnersDeath(input);
  if (open <= 0) return row('deathBeforeIllness', [], []);
  if (!mayBeClosed) {
    const reason = { code: withoutTerm(input, id), subject: id, cents: open };
    return row('deathBeforeIllness', [reason], []);
  }
  const early = isAtCap ? [] : linesOf(input, 'criticalIllness');
  if (early.length === 0 || familyOf(input).household.choices.deathFirst) {
    return row('deathBeforeIllness', [], early);
  }
  const children = early.filter((line) => isChild(input)(line.cover.insured));
  const reason = { code: 'deathFirstNotAsked', subject: id, cents: open };
  return row('deathBeforeIllness', [reason], children);
}

type BreadwinnersDeath = {
  readonly id: PersonId;
  /** Of the essentials in the first year, without what an illness ends. */
  readonly open: Cents;
  /** Term cover that no illness ends can be had. */
  readonly mayBeClosed: boolean;
  readonly isAtCap: boolean;
};

function breadwinnersDeath(input: SheetInput): BreadwinnersDeath {
  const { id } = familyOf(input).breadwinner.person;
  const { p1 } = input.setUp;
  const lines = input.solved.lines.filter((line) => !line.endsOnIllness);
  const paid = paidOn(id, { peril: 'death', year: 0 }, { p1, solved: { lines } });
  const open = toCents((gapRow(input, id, 'death')?.g1[0] ?? 0) - paid);
  const options = p1.options.find(({ person }) => person.id === id);
  const mayBeClosed = options !== undefined && hasLastingTerm(options);
  return { id, open, mayBeClosed, isAtCap: mayBeClosed && paid >= lastingCap(options) };
}

/**
 * Why nobody waits for the breadwinner's death cover: the planner banned it, an insurer has to be asked
 * first, none can be had, or none that an illness leaves.
 */
function withoutTerm({ setUp }: SheetInput, id: PersonId): string {
  const options = setUp.p1.options.find(({ person }) => person.id === id);
  if (options !== undefined && hasTerm(options)) {
    return isLastingBanned(setUp, id) ? 'lastingTermBanned' : 'noLastingTerm';
  }
  const refused = setUp.refused.filter((why) => why.insured === id && why.kind === 'term');
  if (refused.some(({ reason }) => reason === 'banned')) return 'breadwinnerBanned';
  const asked = refused.some(({ reason }) => reason === 'ask');
  return asked ? 'breadwinnerAskFirst' : 'breadwinnerNotInsurable';
}

/** Whether term cover that no illness ends could be had but for a ban. */
function isLastingBanned({ p1 }: SetUp, id: PersonId): boolean {
  const { family, catalogue, assumptions } = p1;
  const { household } = family;
  const { choices } = household;
  if (choices.bans.length === 0) return false;
  const free = { ...family, household: { ...household, choices: { ...choices, bans: [] } } };
  const member = memberOf(family, id);
  const { candidates } = candidatesFor({ family: free, member, catalogue, assumptions });
  return candidates.some(
    ({ cover, facts, endsOnIllness }) =>
      cover.kind === 'term' && !endsOnIllness && choices.bans.includes(facts.code),
  );
}

function isChild(input: SheetInput): (id: PersonId) => boolean {
  const children = familyOf(input).members.filter((m) => m.person.role === 'child');
  return (id) => children.some((m) => m.person.id === id);
}

/** A child's illness cover waits until the breadwinner's essentials are closed or stand at the cap, whatever is chosen. */
function breadwinnerBeforeChild(input: SheetInput): SheetRow {
  const { id, open, mayBeClosed, isAtCap } = breadwinnersDeath(input);
  const isOpen = open > 0 && !isAtCap;
  const early = isOpen ? linesOf(input, 'criticalIllness', isChild(input)) : [];
  if (early.length === 0 || mayBeClosed) return row('breadwinnerBeforeChild', [], early);
  const reason = { code: withoutTerm(input, id), subject: id, cents: open };
  return row('breadwinnerBeforeChild', [reason], []);
}

/** Who may hold none, having no medical line, is named; it does not keep the child waiting. */
function adultsBeforeChildren(input: SheetInput): SheetRow {
  const early = linesOf(input, 'criticalIllness', isChild(input));
  if (early.length === 0) return row('adultsBeforeChildren', [], []);
  const bare = familyOf(input)
    .members.filter(({ person }) => person.role === 'adult')
    .map(({ person }) => person.id)
    .filter((id) => isOffered(input, id, 'criticalIllness'))
    .filter((id) => linesOf(input, 'criticalIllness', (i) => i === id).length === 0)
    .map((id) => ({ id, open: illnessOpen(input, id) }))
    .filter(({ open }) => open > 0);
  const options = (id: PersonId) => input.setUp.p1.options.find(({ person }) => person.id === id);
  const mayHoldIllness = (id: PersonId): boolean => {
    const own = options(id);
    return own !== undefined && mayHold(own, 'criticalIllness');
  };
  const waiting = bare.filter(({ id }) => mayHoldIllness(id));
  const reasons = bare
    .filter(({ id }) => !mayHoldIllness(id))
    .map(({ id, open }) => ({ code: 'adultWithoutMedical', subject: id, cents: open }));
  return row('adultsBeforeChildren', reasons, waiting.length > 0 ? early : []);
}

function isOffered(input: SheetInput, id: PersonId, kind: Candidate['cover']['kind']): boolean {
  return (input.setUp.offered.get(id) ?? []).some(({ cover }) => cover.kind === kind);
}

/** What the plan leaves open of a critical illness in the first year. */
function illnessOpen(input: SheetInput, id: PersonId): Cents {
  const gap = gapRow(input, id, 'criticalIllness');
  if (gap === undefined) return zeroCents;
  const { setUp, solved } = input;
  return leftOpen(gap, { layer: 2, year: 0 }, { p1: setUp.p1, solved });
}

function medicalBeforeIllness(input: SheetInput): SheetRow {
  const { household } = familyOf(input);
  const covered = (id: PersonId): boolean =>
    input.solved.lines.some((l) => l.cover.insured === id && l.guaranteedMedical) ||
    holdsMedical(familyOf(input), id);
  const bare = linesOf(input, 'criticalIllness').filter((l) => !covered(l.cover.insured));
  const refusedBy = (id: PersonId): string | null =>
    household.persons.find((p) => p.id === id)?.medicalRefused ?? null;
  const reasonOf = (id: PersonId): string | null => {
    if (refusedBy(id) !== null) return 'medicalRefused';
    return input.setUp.withoutMedical.has(id) ? 'medicalNotInsurable' : null;
  };
  // Of several lines on one person the reason is one.
  const reasons = [...new Set(bare.map((l) => l.cover.insured))].flatMap((id) => {
    const code = reasonOf(id);
    return code === null ? [] : [{ code, subject: id, cents: null }];
  });
  const offenders = bare.filter((l) => reasonOf(l.cover.insured) === null);
  return row('medicalBeforeIllness', reasons, offenders);
}

/**
 * Between the low and the high share of income; below with its reason. Above is red, unless medical
 * cover makes it so and the rest is at most the low share: what medical cover costs at high ages is
 * no choice of the plan. (Allowing the rest the high share hides premiums paid after death: tried.)
 * Where premiums in force bring the share into the range or above it, that is the reason.
 */
function premiumShare(input: SheetInput): SheetRow {
  const { plan, setUp } = input;
  const { assumptions, budget, family } = setUp.p1;
  const { premiumShareLow, premiumShareHigh } = assumptions;
  const income = familyIncome(family);
  const id = 'premiumShare';
  const reason = (code: string, fen: number): Reasons => [
    { code, subject: '', cents: toCents(fen) },
  ];
  if (plan.incomeShare > premiumShareHigh) {
    const medical = medicalPremium(plan);
    return plan.premiumCents - medical <= income * premiumShareLow
      ? { id, verdict: 'reason', reasons: reason('medicalAboveShare', medical) }
      : { id, verdict: 'fail', reasons: reason('aboveShare', income * premiumShareHigh) };
  }
  if (income === 0)
    return { id, verdict: 'reason', reasons: reason('noIncome', plan.premiumCents) };
  const inForce = premiumsInForce(family);
  const all = (plan.premiumCents + inForce) / income;
  if (all > premiumShareHigh) {
    return { id, verdict: 'reason', reasons: reason('inForceAboveShare', inForce) };
  }
  if (plan.incomeShare >= premiumShareLow) return { id, verdict: 'pass', reasons: [] };
  if (all >= premiumShareLow) {
    return { id, verdict: 'reason', reasons: reason('inForceWithinShare', inForce) };
  }
  const reasons = wouldBuyMore(input)
    ? reason('belowShareBudget', budget)
    : reason('belowShare', plan.premiumCents);
  return { id, verdict: 'reason', reasons };
}

/** A larger budget would buy more: the next step of it, or what this one is too small for. */
function wouldBuyMore({ plan, uncovered }: SheetInput): boolean {
  return (plan.nextStep?.valueGain ?? 0) > 0 || uncovered.some((u) => u.reason === 'budget');
}

function medicalPremium({ lines }: PlanResult): number {
  const medical = lines.filter((line) => line.kind === 'medical');
  return medical.reduce((sum, line) => sum + line.premiumCents, 0);
}

/**
 * What stands idle by rule (core; death or medical cover that has to come before illness cover) or
 * because the planner locked it, or a rider on it, has its reason.
 */
function noIdleLine({ plan, solved, setUp }: SheetInput): SheetRow {
  const { family } = setUp.p1;
  const { locks } = family.household.choices;
  const comesFirst = ({ kind, insured }: PlanLine): boolean =>
    kind === 'term' &&
    insured === family.breadwinner.person.id &&
    plan.lines.some((line) => line.kind === 'criticalIllness');
  const isLocked = (id: string): boolean =>
    solved.lines.some((l) => l.cover.id === id && locks.some((lock) => answers(l, lock)));
  const idle = plan.lines.filter((line) => line.value <= 0 && line.waives.length === 0);
  const reasonOf = (line: PlanLine): Reasons[number] | null => {
    const cents = line.premiumCents;
    if (line.core) return { code: 'core', subject: line.insured, cents };
    if (comesFirst(line)) return { code: 'heldBeforeIllness', subject: line.insured, cents };
    if (isOnlyMedical(line, { plan, family })) {
      return { code: 'medicalFirst', subject: line.insured, cents };
    }
    if (![line.id, ...line.carries].some(isLocked)) return null;
    return { code: 'locked', subject: `${line.name} ${line.insured}`, cents };
  };
  const reasons = idle.map(reasonOf).filter((reason) => reason !== null);
  const offenders = solved.lines.filter((l) =>
    idle.some((line) => line.id === l.cover.id && reasonOf(line) === null),
  );
  return row('noIdleLine', reasons, offenders);
}

/** Without medical cover nobody may hold illness cover: of who holds no other it is no idle line. */
function isOnlyMedical(
  { kind, insured }: PlanLine,
  { plan, family }: { readonly plan: PlanResult; readonly family: Family },
): boolean {
  const own = plan.lines.filter((line) => line.insured === insured);
  return (
    kind === 'medical' &&
    own.some((line) => line.kind === 'criticalIllness') &&
    own.filter((line) => line.kind === 'medical').length === 1 &&
    !holdsMedical(family, insured)
  );
}

function holdsMedical({ household }: Family, id: PersonId): boolean {
  return policiesInForce(household).some((p) => p.insured === id && p.kind === 'medical');
}

/** All lines of the plan, waivers too: of those it is said that they pay nobody. */
function partiesNamed({ plan }: SheetInput): SheetRow {
  const id = 'partiesNamed';
  const reasons = plan.lines
    .filter(({ policyholder, insured, beneficiary }) => !policyholder || !insured || !beneficiary)
    .map((line) => ({
      code: id,
      subject: `${line.name} ${line.insured}`,
      cents: line.premiumCents,
    }));
  return { id, verdict: reasons.length > 0 ? 'fail' : 'pass', reasons };
}

/** Every gap that stays open is in the list that the proposal shows first. */
function uncoveredFirst({ solved, uncovered, setUp }: SheetInput): SheetRow {
  const missing = solved.table.rows.filter((r) => {
    const open = leftOpen(r, { layer: 2, year: 0 }, { p1: setUp.p1, solved }) > 0;
    return open && !uncovered.some((u) => u.member === r.member && u.peril === r.peril);
  });
  const reasons = missing.map((r) => ({ code: r.peril, subject: r.member, cents: null }));
  return { id: 'uncoveredFirst', verdict: missing.length > 0 ? 'fail' : 'pass', reasons };
}
