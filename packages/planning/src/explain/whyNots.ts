/**
 * Why each thing that could have been bought was not: refused, dominated, no gap to close, or what
 * forcing it into the plan at this budget would cost in V (solved again with that condition).
 */
import type { PersonId } from '../household/personId.ts';
import type { Candidate } from '../price/candidate.ts';
import { carries, needsMain } from '../price/rider.ts';
import { isOfStyle } from '../price/style.ts';
import type { WhyNot } from '../report.ts';
import { laneOf, type Ask } from '../plan/choices.ts';
import type { MemberOptions } from '../plan/options.ts';
import { deathFirst, roomOf, type Solved } from '../plan/pass.ts';
import type { SetUp } from '../plan/setUp.ts';
import { resolver } from '../plan/solve.ts';
import { leftOpen } from './open/leftOpen.ts';

export function whyNots(setUp: SetUp, solved: Solved): readonly WhyNot[] {
  const groups = [...setUp.offered].flatMap(([insured, lines]) =>
    notBought(lines, { insured, solved }),
  );
  const { p1 } = setUp;
  const limit = roomOf(p1, p1.budget);
  const resolve = resolver(solved.choices, { limit, deathFirst: deathFirst(p1) });
  const rejected = groups.map((group) => whyNot(group, { setUp, solved, resolve }));
  return [...setUp.refused, ...rejected.filter((w) => w !== null)];
}

/** One person's lines by product or quote, without those that are bought. */
function notBought(
  lines: readonly Candidate[],
  { insured, solved }: { readonly insured: PersonId; readonly solved: Solved },
): readonly (readonly Candidate[])[] {
  const own = solved.lines.filter(({ cover }) => cover.insured === insured);
  const bought = new Set(own.map(({ facts }) => facts.code));
  const groups = new Map<string, Candidate[]>();
  for (const line of lines) {
    const { code } = line.facts;
    if (bought.has(code)) continue;
    const group = groups.get(code) ?? [];
    group.push(line);
    groups.set(code, group);
  }
  return [...groups.values()];
}

type Again = {
  readonly setUp: SetUp;
  readonly solved: Solved;
  readonly resolve: ReturnType<typeof resolver>;
};

function whyNot(all: readonly Candidate[], { setUp, solved, resolve }: Again): WhyNot | null {
  const { style } = setUp.p1.family.household.choices;
  const group = all.filter((line) => isOfStyle(line, style));
  const first = group[0] ?? all[0];
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
  if (options === undefined) return not('crossRule', null);
  if (group.length === 0) return not('style', null);
  if (
    group.every((line) => options.dominated.has(line)) &&
    !standsOnBought(group, options, solved)
  ) {
    return not('dominated', null);
  }
  if (laneOf(first) === 'illness' && !mayHold(options, group)) {
    return not(ownRule(first, options), null);
  }
  return forced(group, { setUp, solved, resolve, not });
}

/** A dominated line may stand on a bought one that is at its cap: then its price is computed. */
function standsOnBought(
  group: readonly Candidate[],
  { stacks }: MemberOptions,
  solved: Solved,
): boolean {
  return stacks.some(
    (lines) =>
      lines.some((line) => group.includes(line)) &&
      lines.some((line) => solved.lines.includes(line)),
  );
}

/** Which rule of one person keeps a line for illness or bills out of every choice. */
function ownRule({ cover }: Candidate, { mayAddMedical }: MemberOptions): WhyNot['reason'] {
  if (cover.kind === 'criticalIllness') return 'noMedical';
  return mayAddMedical ? 'crossRule' : 'medicalHeld';
}

function mayHold({ illnesses }: MemberOptions, group: readonly Candidate[]): boolean {
  return illnesses.some(({ lines }) => lines.some((line) => group.includes(line)));
}

/** Sums of the same values in another order differ by less. */
const roundingShare = 1e-12;

const anything: Ask = { illness: 'any', closed: false };

/** The best plan at this budget that contains one of the group. */
function forced(
  group: readonly Candidate[],
  {
    setUp,
    solved,
    resolve,
    not,
  }: Again & {
    readonly not: (reason: WhyNot['reason'], valueLost: number | null) => WhyNot;
  },
): WhyNot {
  const { p1 } = setUp;
  const first = group[0];
  const own = solved.choices.find((choice) => choice.person.id === first?.cover.insured);
  if (first === undefined || own === undefined) return not('noGap', null);
  const members = new Set(group);
  const holds = (lines: readonly Candidate[]): boolean => lines.some((line) => members.has(line));
  const restricted = own.where({ [laneOf(first)]: holds });
  if (restricted.count === 0) return not('noGap', null);
  const cheapest = restricted.front(anything, roomOf(p1, p1.budget)).premiums;
  if (cheapest.length === 0) return not('overBudget', null);
  const best = resolve(restricted);
  if (best === null) return not('crossRule', null);
  const lost = solved.selected.value - best;
  const rounding = solved.selected.value * roundingShare;
  if (lost < -rounding) return not('stability', null);
  if (group.every((line) => wantsMain(line, solved))) {
    return not('mainNotChosen', Math.max(lost, 0));
  }
  if (lost > rounding) return not('lessValue', lost);
  return not(hasTwo(first, { setUp, solved }) ? 'twoOfKind' : 'noGap', 0);
}

/** Whether two of its kind leave a gap open that it would pay into, were there room for a third. */
function hasTwo(
  { cover: { insured, kind } }: Candidate,
  { setUp: { p1 }, solved }: Pick<Again, 'setUp' | 'solved'>,
): boolean {
  if (kind !== 'term' && kind !== 'criticalIllness') return false;
  const held = solved.lines.filter(({ cover }) => cover.insured === insured && cover.kind === kind);
  if (held.length < 2) return false;
  const peril = kind === 'term' ? 'death' : kind;
  const gap = solved.table.rows.find((r) => r.member === insured && r.peril === peril);
  return gap !== undefined && leftOpen(gap, { layer: 2, year: 0 }, { p1, solved }) > 0;
}

/** A rider whose main is in force or in the plan is judged by itself. */
function wantsMain(line: Candidate, { lines }: Solved): boolean {
  return needsMain(line) && !lines.some((main) => carries(main, line));
}
