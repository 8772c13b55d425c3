/**
 * P1 against every set of lines there is, on small families that may choose among a few quotes alone:
 * all subsets, the rules written out, the value summed script by script.
 */
import { describe, expect, it } from 'vitest';
import { checkHousehold, planFamily, type Household } from '@cebao/planning';
import { facts, quotesAlone } from '../families.ts';
import { patience, runs } from '../proof/nightly.ts';
import { randomFamily, ranges } from '../randomFamily.ts';
import { randomQuotes } from '../random/covers.ts';
import { diceOf } from '../random/dice.ts';
import { withRiders } from '../random/riders.ts';
import { wishing } from '../random/wishes.ts';
import { allCarried, leftWithout } from './riders.ts';
import type { Line } from './line.ts';
import { problemOf, type MemberProblem, type Problem } from './problem.ts';

const instances = runs(200, 20);
const mostLines = 11;
/** Of the quotes, about so many ask for a main. */
const riderShare = 0.5;

type Choice = { readonly member: MemberProblem; readonly line: Line };

function smallFamily(seed: number): Household {
  const household = randomFamily(seed);
  const dice = diceOf(seed);
  const quotes = Array.from({ length: 3 }, () => randomQuotes(dice, household.persons)).flat();
  const manualLines = quotes.slice(0, mostLines).map((quote, at) => ({
    ...quote,
    cover: { ...quote.cover, id: `quote${String(at)}` },
  }));
  const { choices, policies } = household;
  const hung = withRiders({ manualLines, policies }, { dice, share: riderShare });
  const small = { ...household, ...hung, choices: { ...choices, bans: [], allowAsk: true } };
  return seed % 3 === 0 ? wishing(small) : small;
}

function subsets(choices: readonly Choice[]): readonly (readonly Choice[])[] {
  return choices.reduce<readonly (readonly Choice[])[]>(
    (sets, choice) => [...sets, ...sets.map((set) => [...set, choice])],
    [[]],
  );
}

const linesOf = (set: readonly Choice[], member: MemberProblem): readonly Line[] =>
  set.filter((choice) => choice.member === member).map(({ line }) => line);
const ofKind = (lines: readonly Line[], kind: Line['kind']) => lines.filter((l) => l.kind === kind);
const lastingNow = (lines: readonly Line[]) =>
  lines.reduce((sum, line) => sum + (line.paid.deathAfterIllness[0] ?? 0), 0);

function valueOf(member: MemberProblem, lines: readonly Line[], [w1, w2, w3]: Problem['weights']) {
  return member.stakes.reduce(
    (sum, { script, year, weight, essentials, standard, wishes, core }) => {
      const paid = core + lines.reduce((total, line) => total + (line.paid[script][year] ?? 0), 0);
      const first = Math.min(paid, essentials);
      const second = Math.min(paid - first, standard);
      const third = Math.min(paid - first - second, wishes);
      return sum + weight * (w1 * first + w2 * second + w3 * third);
    },
    0,
  );
}

function inIllness(member: MemberProblem, lines: readonly Line[]): number {
  const stakes = member.stakes.filter(({ script }) => script === 'criticalIllness');
  return valueOf({ ...member, stakes }, lines, [1, 1, 1]);
}

/** What one person may hold. */
function mayHold(member: MemberProblem, lines: readonly Line[]): boolean {
  return (
    ofKind(lines, 'term').length <= 2 &&
    ofKind(lines, 'accident').length <= 1 &&
    ofKind(lines, 'medical').length <= (member.mayAddMedical ? 1 : 0) &&
    allCarried(lines, member.core) &&
    isWithinMinorLimit(member, lines) &&
    mayHoldIllness(member, lines) &&
    member.locks.every((lock) => lines.some((line) => line.locks.includes(lock)))
  );
}

function isWithinMinorLimit({ minorLeft }: MemberProblem, lines: readonly Line[]): boolean {
  const counted = lines.reduce((sum, line) => sum + line.counted, 0);
  return minorLeft === null || counted === 0 || counted <= minorLeft;
}

/** It rests on medical cover, and each that nobody locked adds to what is left without it and the riders it carries. */
function mayHoldIllness(member: MemberProblem, lines: readonly Line[]): boolean {
  const ill = ofKind(lines, 'criticalIllness');
  if (ill.length === 0) return true;
  const rests = member.illnessFree || lines.some((line) => line.guaranteed);
  const adds = (line: Line): boolean => line.locks.length > 0 || isOfUse(line, { member, lines });
  return rests && ill.length <= 2 && ill.every(adds);
}

function isOfUse(
  line: Line,
  { member, lines }: { readonly member: MemberProblem; readonly lines: readonly Line[] },
): boolean {
  return inIllness(member, lines) > inIllness(member, leftWithout(line, lines));
}

function mayStand(set: readonly Choice[], { members, deathFirst }: Problem): boolean {
  const isIll = (member: MemberProblem) =>
    ofKind(linesOf(set, member), 'criticalIllness').length > 0;
  const closed = members.every((member) => {
    if (member.deathFirst === null) return true;
    const { fen, core } = member.deathFirst;
    // A contract pays once: what an illness ends does not open the way for illness cover.
    return core + lastingNow(linesOf(set, member)) >= fen - 1;
  });
  const child = members.some((member) => member.role === 'child' && isIll(member));
  if (child && !members.every((member) => !member.illnessAwaited || isIll(member))) return false;
  return closed || !(child || (deathFirst && members.some(isIll)));
}

function bestOf(problem: Problem): number {
  const choices = problem.members.flatMap((member) =>
    member.lines.map((line): Choice => ({ member, line })),
  );
  const values = subsets(choices)
    .filter((set) => set.reduce((sum, { line }) => sum + line.premium, 0) <= problem.budget)
    .filter((set) => problem.members.every((member) => mayHold(member, linesOf(set, member))))
    .filter((set) => mayStand(set, problem))
    .map((set) =>
      problem.members.reduce(
        (sum, member) => sum + valueOf(member, linesOf(set, member), problem.weights),
        0,
      ),
    );
  return Math.max(...values);
}

/** Whether what is locked adds nothing to the others that were bought. */
function isIdleIn(
  { members }: Problem,
  of: { readonly id: string; readonly insured: string; readonly bought: readonly string[] },
): boolean {
  const member = members.find(({ id }) => id === of.insured);
  const lines = member?.lines.filter(({ product }) => of.bought.includes(product)) ?? [];
  const locked = lines.find(({ product }) => product === of.id);
  return member !== undefined && locked !== undefined && !isOfUse(locked, { member, lines });
}

describe(`P1 of ${String(instances)} small families`, () => {
  it(
    'has the best value of all sets of quotes',
    () => {
      const wrong: string[] = [];
      let found = 0;
      let riders = 0;
      for (let seed = 400_000; found < instances; seed++) {
        const household = smallFamily(seed);
        expect(checkHousehold(household, ranges)).toEqual([]);
        const budgetCents = diceOf(seed + 1).int(500, 30_000) * 100;
        const report = planFamily({ ...facts, catalogue: quotesAlone, household, budgetCents });
        if (!report.ok) continue;
        const problem = problemOf(household, { catalogue: quotesAlone, report: report.value });
        const ours = report.value.plan.certificate.bestValue;
        const best = bestOf(problem);
        found += 1;
        riders += report.value.plan.lines.filter((line) => line.riderOf !== null).length;
        if (Math.abs(best - ours) > 1e-9 * Math.max(best, 1)) {
          wrong.push(`${String(seed)}: ${String(ours)} is ${String(best)}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(riders).toBeGreaterThan(instances / 10);
    },
    patience,
  );

  it(
    'has the best value of all sets with the illness line that is locked, of use or not',
    () => {
      const wrong: string[] = [];
      let found = 0;
      let idle = 0;
      for (let seed = 500_000; found < instances; seed++) {
        const free = smallFamily(seed);
        const quote = free.manualLines.find(({ cover }) => cover.kind === 'criticalIllness');
        if (quote === undefined) continue;
        const { id, insured } = quote.cover;
        const locks = [{ insured, code: id, sumInsuredCents: null }];
        const household = { ...free, choices: { ...free.choices, locks } };
        const budgetCents = diceOf(seed + 1).int(3_000, 30_000) * 100;
        const report = planFamily({ ...facts, catalogue: quotesAlone, household, budgetCents });
        if (!report.ok) continue;
        const problem = problemOf(household, { catalogue: quotesAlone, report: report.value });
        const { lines, certificate } = report.value.plan;
        const best = bestOf(problem);
        found += 1;
        expect(lines.map((line) => line.code)).toContain(id);
        idle += isIdleIn(problem, { id, insured, bought: lines.map((line) => line.id) }) ? 1 : 0;
        if (Math.abs(best - certificate.bestValue) > 1e-9 * Math.max(best, 1)) {
          wrong.push(`${String(seed)}: ${String(certificate.bestValue)} is ${String(best)}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(idle).toBeGreaterThan(0);
    },
    patience,
  );
});
