/**
 * Problem P1 as a mixed-integer program in LP format, min() linearised: what a script pays fills the
 * essentials (a), the present standard (b) and the wishes (c), each at most its gap, together at most what
 * is bought.
 *
 *     max  sum v^t p_t (w1 a + w2 b + w3 c)
 *     a + b + c <= core + sum paid y,   a <= G1,   b <= G2 - G1,   c <= G3 - G2
 *     sum premium y <= budget,      y = 0 or 1
 *
 * Of a kind one line, or a second one (z) from another product above one that stands at its cap; term
 * cover over the same years, or a ladder: a second term (r) over fewer years than the first, both
 * on the grid of ladders. Money in units of 10,000 yuan.
 */
import type { Line } from './line.ts';
import type { MemberProblem, Problem } from './problem.ts';
import { isCarriedBy } from './riders.ts';

const unit = 1e6;

export type Program = { readonly text: string; readonly binaries: number };

type Rows = {
  readonly objective: string[];
  readonly constraints: string[];
  readonly bounds: string[];
  readonly binaries: string[];
};

const stackable = ['term', 'criticalIllness'] as const;

export function programOf(problem: Problem, cuts: readonly string[] = []): Program {
  const rows: Rows = { objective: [], constraints: [], bounds: [], binaries: ['d'] };
  const premiums: string[] = [];
  for (const [at, member] of problem.members.entries()) {
    premiums.push(...memberRows(rows, { member, at, problem }));
  }
  if (premiums.length > 0) {
    rows.constraints.push(`${premiums.join(' ')} <= ${String(problem.budget / unit)}`);
  }
  rows.constraints.push(...cuts);
  if (!problem.members.some((member) => member.deathFirst !== null)) rows.bounds.push('d = 1');
  const text = [
    'Maximize',
    ` obj: ${rows.objective.length > 0 ? rows.objective.join('\n ') : '0 d'}`,
    'Subject To',
    ...rows.constraints.map((row, k) => ` c${String(k)}: ${row}`),
    'Bounds',
    ...rows.bounds.map((bound) => ` ${bound}`),
    'Binary',
    ` ${rows.binaries.join('\n ')}`,
    'End',
    '',
  ].join('\n');
  return { text, binaries: rows.binaries.length };
}

type MemberAt = {
  readonly member: MemberProblem;
  readonly at: number;
  readonly problem: Problem;
};

type Choice = {
  readonly name: string;
  readonly line: Line;
  readonly second: boolean;
  readonly rung: boolean;
};

/** First lines y, second lines z of kinds that may be stacked, lower rungs r of ladders. */
function choicesOf({ member, at }: Pick<MemberAt, 'member' | 'at'>): readonly Choice[] {
  return member.lines.flatMap((line, k): readonly Choice[] => {
    if (line.kind === 'medical' && !member.mayAddMedical) return [];
    const id = `${String(at)}_${String(k)}`;
    const first = { name: `y${id}`, line, second: false, rung: false };
    const isStackable = line.kind === 'term' || line.kind === 'criticalIllness';
    const second = { name: `z${id}`, line, second: true, rung: false };
    const rung = { name: `r${id}`, line, second: true, rung: true };
    const isRung = line.kind === 'term' && line.isRung;
    return isStackable ? [first, second, ...(isRung ? [rung] : [])] : [first];
  });
}

function memberRows(rows: Rows, here: MemberAt): readonly string[] {
  const choices = choicesOf(here);
  rows.binaries.push(...choices.map(({ name }) => name));
  stakeRows(rows, here, choices);
  kindRows(rows, choices);
  for (const kind of stackable)
    stackRows(
      rows,
      choices.filter(({ line, rung }) => line.kind === kind && !rung),
    );
  ladderRows(rows, choices);
  minorRows(rows, choices, here.member.minorLeft);
  riderRows(rows, choices, here.member.core);
  illnessRows(rows, here, choices);
  lockRows(rows, choices, here.member.locks);
  return choices.map(({ name, line }) => `+ ${String(line.premium / unit)} ${name}`);
}

function stakeRows(
  rows: Rows,
  { member, at, problem }: MemberAt,
  choices: readonly Choice[],
): void {
  const [w1, w2, w3] = problem.weights;
  for (const { script, year, weight, essentials, standard, wishes, core } of member.stakes) {
    if (weight <= 0 || essentials + standard + wishes <= 0) continue;
    const paying = choices.filter(({ line }) => (line.paid[script][year] ?? 0) > 0);
    if (paying.length === 0 && core <= 0) continue;
    const id = `${String(at)}_${script}_${String(year)}`;
    const [first, second, third] = [weight * w1, weight * w2, weight * w3].map(String);
    rows.objective.push(`+ ${first} a${id} + ${second} b${id} + ${third} c${id}`);
    const paid = paying.map(
      ({ name, line }) => `- ${String((line.paid[script][year] ?? 0) / unit)} ${name}`,
    );
    rows.constraints.push(`a${id} + b${id} + c${id} ${paid.join(' ')} <= ${String(core / unit)}`);
    rows.bounds.push(`0 <= a${id} <= ${String(essentials / unit)}`);
    rows.bounds.push(`0 <= b${id} <= ${String(standard / unit)}`);
    rows.bounds.push(`0 <= c${id} <= ${String(wishes / unit)}`);
  }
}

function plus(choices: readonly Choice[]): string {
  return choices.map(({ name }) => `+ ${name}`).join(' ');
}

/** One first line of a kind. */
function kindRows(rows: Rows, choices: readonly Choice[]): void {
  for (const kind of ['term', 'accident', 'criticalIllness', 'medical'] as const) {
    const first = choices.filter((c) => c.line.kind === kind && !c.second);
    if (first.length > 0) rows.constraints.push(`${plus(first)} <= 1`);
  }
}

/** What is locked is bought. */
function lockRows(rows: Rows, choices: readonly Choice[], locks: readonly number[]): void {
  for (const lock of locks) {
    const own = choices.filter(({ line }) => line.locks.includes(lock));
    rows.constraints.push(`${plus(own)} >= 1`);
  }
}

/** Death cover on a minor counts together. */
function minorRows(rows: Rows, choices: readonly Choice[], left: number | null): void {
  const counted = choices.filter(({ line }) => line.counted > 0);
  if (left === null || counted.length === 0) return;
  const sum = counted.map(({ name, line }) => `+ ${String(line.counted / unit)} ${name}`);
  rows.constraints.push(`${sum.join(' ')} <= ${String(Math.max(left, 0) / unit)}`);
}

/** A second line stands on a first one at its cap, from another product, for term over its years. */
function stackRows(rows: Rows, choices: readonly Choice[]): void {
  const seconds = choices.filter(({ second }) => second);
  if (seconds.length === 0) return;
  const caps = choices.filter(({ second, line }) => !second && line.atCap);
  const minus = (from: readonly Choice[]) => from.map(({ name }) => `- ${name}`).join(' ');
  rows.constraints.push(`${plus(seconds)} ${minus(caps)} <= 0`);
  for (const product of new Set(choices.map(({ line }) => line.product))) {
    const own = choices.filter(({ line }) => line.product === product);
    rows.constraints.push(`${plus(own)} <= 1`);
  }
  if (seconds[0]?.line.kind !== 'term') return;
  for (const years of new Set(seconds.map(({ line }) => line.coverYears))) {
    const of = (from: readonly Choice[]) => from.filter(({ line }) => line.coverYears === years);
    rows.constraints.push(`${plus(of(seconds))} ${minus(of(caps))} <= 0`);
  }
}

/**
 * At most one rung, on a first term of more years; where it stands the first is on the grid too,
 * and no stack beside it. Two of one product stay within its largest sum.
 */
function ladderRows(rows: Rows, choices: readonly Choice[]): void {
  const terms = choices.filter(({ line }) => line.kind === 'term');
  const rungs = terms.filter(({ rung }) => rung);
  if (rungs.length === 0) return;
  const seconds = terms.filter(({ second }) => second);
  rows.constraints.push(`${plus(seconds)} <= 1`);
  const onGrid = new Set(rungs.map(({ line }) => line));
  const firsts = terms.filter(({ second, line }) => !second && onGrid.has(line));
  for (const years of new Set(rungs.map(({ line }) => line.coverYears))) {
    const short = rungs.filter(({ line }) => line.coverYears === years);
    const long = firsts.filter(({ line }) => line.coverYears > years);
    rows.constraints.push(`${plus(short)} ${long.map(({ name }) => `- ${name}`).join(' ')} <= 0`);
  }
  for (const rung of rungs) {
    const unfit = firsts.filter(
      ({ line }) => line.sum > rung.line.mostBeside || rung.line.sum > line.mostBeside,
    );
    if (unfit.length > 0) rows.constraints.push(`${rung.name} ${plus(unfit)} <= 1`);
  }
  for (const product of new Set(rungs.map(({ line }) => line.product))) {
    const own = (from: readonly Choice[]) => from.filter(({ line }) => line.product === product);
    const largest = Math.max(...own(terms).map(({ line }) => line.sum));
    // The rung's sum, and the first one's: where the rung is of another product nothing is bound.
    for (const rung of own(rungs)) {
      const over = own(firsts).filter(({ line }) => line.sum + rung.line.sum > largest);
      if (over.length > 0) rows.constraints.push(`${rung.name} ${plus(over)} <= 1`);
    }
  }
}

/** A rider stands only where a line that carries it stands, first, second or rung. */
function riderRows(rows: Rows, choices: readonly Choice[], core: readonly Line[]): void {
  for (const { name, line } of choices) {
    if (line.need === null || core.some((main) => isCarriedBy(main, line))) continue;
    const mains = choices.filter((choice) => isCarriedBy(choice.line, line));
    const minus = mains.map((main) => `- ${main.name}`).join(' ');
    rows.constraints.push(`+ ${name} ${minus} <= 0`);
  }
}

function illnessRows(rows: Rows, here: MemberAt, choices: readonly Choice[]): void {
  const { member, problem } = here;
  const ill = choices.filter((c) => c.line.kind === 'criticalIllness' && !c.second);
  if (ill.length > 0 && !member.illnessFree) {
    const medical = choices.filter((c) => c.line.guaranteed);
    rows.constraints.push(`${plus(ill)} ${medical.map((c) => `- ${c.name}`).join(' ')} <= 0`);
  }
  if (member.deathFirst !== null) {
    const { fen, core } = member.deathFirst;
    // A contract pays once: what an illness ends does not open the way for illness cover.
    const now = ({ paid: { deathAfterIllness } }: Line): number => deathAfterIllness[0] ?? 0;
    const paid = choices
      .filter(({ line }) => now(line) > 0)
      .map(({ name, line }) => `+ ${String(now(line) / unit)} ${name}`);
    // A hair below, since the engine compares floats that come out of the same sums.
    const needed = Math.max(fen - core - 1, 0) / unit;
    if (needed > 0) rows.constraints.push(`${paid.join(' ')} - ${String(needed)} d >= 0`);
  }
  const waits = member.role === 'child' || problem.deathFirst;
  if (ill.length > 0 && waits) rows.constraints.push(`${plus(ill)} - d <= 0`);
  if (ill.length > 0 && member.role === 'child') childRows(rows, here, ill);
}

function childRows(rows: Rows, { problem }: MemberAt, ill: readonly Choice[]): void {
  for (const [at, adult] of problem.members.entries()) {
    if (!adult.illnessAwaited) continue;
    const own = choicesOf({ member: adult, at }).filter(
      (c) => c.line.kind === 'criticalIllness' && !c.second,
    );
    rows.constraints.push(`${plus(ill)} ${own.map(({ name }) => `- ${name}`).join(' ')} <= 0`);
  }
}
