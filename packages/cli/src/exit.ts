/** What the program hands back to a script. The numbers are a promise: `--help` prints them. */
import type { Refusal, RefusalCode, Result } from '@cebao/kernel';

export const exits = {
  ok: 0,
  usage: 2,
  refused: 3,
  noPlan: 4,
  notVerified: 5,
  unwritable: 6,
  bug: 70,
} as const;

export type Exit = (typeof exits)[keyof typeof exits];

export const exitWords: readonly (readonly [Exit, string])[] = [
  [exits.ok, '成功'],
  [exits.usage, '命令或选项写错'],
  [exits.refused, '家庭文件或请求被拒绝（逐条写明哪一处、写的是什么、应该怎样）'],
  [exits.noPlan, '没有方案：NO_OPEN_GAP、BUDGET_TOO_SMALL、NO_PLAN、CONFLICT、BUDGET_ZERO'],
  [exits.notVerified, '核验不通过'],
  [exits.unwritable, '写不了文件'],
  [exits.bug, '程序自己的错误，请告诉我们'],
];

/** Why a command ended otherwise than well; each refusal becomes one line. */
export type Failure = { readonly exit: Exit; readonly refusals: readonly Refusal[] };
export type Outcome<T = null> = Result<T, Failure>;

export const done: Outcome = { ok: true, value: null };

export function fail(exit: Exit, ...refusals: readonly Refusal[]): Outcome<never> {
  return { ok: false, error: { exit, refusals } };
}

const noPlanCodes: ReadonlySet<RefusalCode> = new Set([
  'NO_OPEN_GAP',
  'BUDGET_TOO_SMALL',
  'NO_PLAN',
  'CONFLICT',
  'BUDGET_ZERO',
]);

/** A family that is sound and still gets no plan is told apart from a file that is not. */
export function failInput(refusals: readonly Refusal[]): Outcome<never> {
  const noPlan = refusals.every((refusal) => noPlanCodes.has(refusal.code));
  return fail(noPlan ? exits.noPlan : exits.refused, ...refusals);
}

export function failUsage(thing: string, value: string, limit: string): Outcome<never> {
  return fail(exits.usage, { code: 'UNKNOWN_COMMAND', thing, value, limit });
}
