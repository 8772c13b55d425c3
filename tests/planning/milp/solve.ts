/**
 * P1 solved by HiGHS, which knows nothing of our lists. One rule is not linear, that an illness line
 * must add value in scripts of illness beside the medical line unless it is locked: a solution that breaks it is cut off
 * and the program solved again.
 */
import loader from 'highs';
import type { Line, ScriptId } from './line.ts';
import type { MemberProblem, Problem } from './problem.ts';
import { programOf } from './lpText.ts';
import { leftWithout } from './riders.ts';

type Solution = {
  readonly value: number;
  readonly lines: readonly Bought[];
  readonly cuts: number;
};
type Bought = { readonly member: string; readonly line: Line; readonly second: boolean };

// Its types describe a CommonJS module; what is imported at run time is the function itself.
const highs = await (loader as unknown as typeof loader.default)();
const unit = 1e6;
const mostCuts = 60;
const isOn = 0.5;

/** `timed` is handed every call of HiGHS on a program that stands written. */
export function solveByHighs(
  problem: Problem,
  timed: <T>(call: () => T) => T = (call) => call(),
): Solution {
  const cuts: string[] = [];
  for (;;) {
    const { text } = programOf(problem, cuts);
    const answer = timed(() => highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0 }));
    if (answer.Status !== 'Optimal') throw new TypeError(`HiGHS: ${answer.Status}`);
    const chosen = Object.entries<{ readonly Primal: number }>(answer.Columns).flatMap(
      ([name, column]) => (/^[yz]/.test(name) && column.Primal > isOn ? [name] : []),
    );
    const bought = chosen.map((name) => ({ name, ...boughtBy(name, problem) }));
    const idle = problem.members.flatMap((member) => idleOf(member, bought));
    if (idle.length === 0) {
      const lines = bought.map(({ member, line, second }) => ({ member, line, second }));
      return { value: answer.ObjectiveValue * unit, lines, cuts: cuts.length };
    }
    if (cuts.length >= mostCuts) throw new TypeError('too many cuts');
    cuts.push(...idle);
  }
}

function boughtBy(name: string, { members }: Problem): Bought {
  const [, at, k] = /^[yz](\d+)_(\d+)$/.exec(name) ?? [];
  const member = members[Number(at)];
  const line = member?.lines[Number(k)];
  if (member === undefined || line === undefined) throw new TypeError(`no line ${name}`);
  return { member: member.id, line, second: name.startsWith('z') };
}

/**
 * A cut for each illness line that adds nothing, with the riders it carries, to what the others pay in
 * scripts of illness, and for all that would add nothing in its place.
 */
function idleOf(
  member: MemberProblem,
  bought: readonly (Bought & { readonly name: string })[],
): readonly string[] {
  const own = bought.filter((b) => b.member === member.id);
  return own
    .filter(({ line }) => line.kind === 'criticalIllness')
    .flatMap((last): readonly string[] => {
      const others = own.filter((b) => b !== last);
      const isIdle = (line: Line): boolean => {
        const all = [...others.map((b) => b.line), line];
        const left = leftWithout(line, all);
        const value = (lines: readonly Line[]) => valueIn(member, 'criticalIllness', lines);
        return value(all) <= value(left);
      };
      if (!mustAdd(last.line) || !isIdle(last.line)) return [];
      const prefix = last.name.slice(0, last.name.indexOf('_') + 1);
      const idle = member.lines.flatMap((line, k) =>
        line.kind === 'criticalIllness' && mustAdd(line) && isIdle(line)
          ? [`+ ${prefix}${String(k)}`]
          : [],
      );
      const beside = others.filter((b) => b.line.paid.criticalIllness.some((fen) => fen > 0));
      const names = [...idle, ...beside.map(({ name }) => `+ ${name}`)];
      return [`${names.join(' ')} <= ${String(beside.length)}`];
    });
}

function mustAdd({ locks }: Line): boolean {
  return locks.length === 0;
}

function valueIn({ stakes }: MemberProblem, script: ScriptId, lines: readonly Line[]): number {
  return stakes
    .filter((stake) => stake.script === script)
    .reduce((sum, { year, weight, essentials, standard, wishes, core }) => {
      const paid = core + lines.reduce((total, line) => total + (line.paid[script][year] ?? 0), 0);
      return sum + weight * Math.min(paid, essentials + standard + wishes);
    }, 0);
}
