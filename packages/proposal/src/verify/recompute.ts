/**
 * The report once more from the carried inputs, and every place where the carried one differs.
 * The inputs come from outside: what the engine cannot compute is a refusal, never a crash.
 */
import { err, ok, refuse, type Refusal, type Result } from '@cebao/kernel';
import { checkHousehold, type PlanInput, type Report } from '@cebao/planning';
import { differences } from './differences.ts';
import type { Engines, Installed } from './outcome.ts';

export type Recomputed = { readonly report: Report; readonly refusals: readonly Refusal[] };

export function recompute(
  inputs: PlanInput,
  carried: unknown,
  { plan, installed }: { readonly plan: Engines['plan']; readonly installed: Installed },
): Result<Recomputed, readonly Refusal[]> {
  const faults = stateFaults(inputs, 'inputs', installed);
  if (faults.length > 0) return err(faults);
  const planned = planOrRefuse(inputs, plan);
  if (!planned.ok) {
    const { code, thing, value, limit } = planned.error;
    return err([{ code, thing: `由 inputs 重算：${thing}`, value, limit }]);
  }
  const report = planned.value;
  const refusals = differences('report', { carried, expected: report }).map(
    ({ path, carried: value, expected }): Refusal => ({
      code: 'PROOF_MISMATCH',
      thing: path,
      value,
      limit: `重算为 ${expected}`,
    }),
  );
  return ok({ report, refusals });
}

/** What a family file would be refused for, and assumptions outside their limits, by path. */
export function stateFaults(
  { household, assumptionDefaults }: Pick<PlanInput, 'household' | 'assumptionDefaults'>,
  at: string,
  installed: Installed,
): readonly Refusal[] {
  return [
    ...checkHousehold(household, installed.ranges).map((fault) => ({
      ...fault,
      thing: `${at}.household.${fault.thing}`,
    })),
    ...defaultFaults(assumptionDefaults, at, installed),
  ];
}

/** Outside its limits an assumption can make a projection endless. */
function defaultFaults(
  defaults: PlanInput['assumptionDefaults'],
  at: string,
  { ranges }: Installed,
): readonly Refusal[] {
  const known = new Map(ranges.map((range) => [range.id, range]));
  return Object.entries(defaults).flatMap(([id, value]): readonly Refusal[] => {
    const range = known.get(id);
    if (range === undefined || (value >= range.min && value <= range.max)) return [];
    const limit = `${String(range.min)} 至 ${String(range.max)}`;
    const thing = `${at}.assumptionDefaults.${id}`;
    return [{ code: 'BAD_NUMBER', thing, value: String(value), limit }];
  });
}

/** The engine asserts what a checked family cannot break; a forged one can. */
function planOrRefuse(inputs: PlanInput, plan: Engines['plan']): Result<Report> {
  try {
    return plan(inputs);
  } catch (cause) {
    return refuse('PROOF_MISMATCH', {
      thing: 'inputs',
      value: cause instanceof Error ? cause.message : String(cause),
      limit: '引擎能计算的输入',
    });
  }
}
