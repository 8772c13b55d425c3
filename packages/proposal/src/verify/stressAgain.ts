/** A carried stress test once more from its seed, and every place where the carried one differs. */
import type { StressFrame } from '@cebao/contracts';
import { err, ok, refuse, type Refusal, type Result } from '@cebao/kernel';
import type { PlanInput, Report } from '@cebao/planning';
import { stressPart, type StressPart } from '../seal/stressPart.ts';
import { differences } from './differences.ts';

type Plan = { readonly inputs: PlanInput; readonly report: Report };

/** Nothing carried, nothing tested. */
export function stressAgain(
  plan: Plan,
  carried: StressFrame | undefined,
): Result<{ readonly stress?: StressPart }, readonly Refusal[]> {
  if (carried === undefined) return ok({});
  const again = testedOrRefused(plan, carried);
  if (!again.ok) return err([{ ...again.error, thing: `stress.${again.error.thing}` }]);
  const found = differences('stress', { carried, expected: again.value });
  if (found.length === 0) return ok({ stress: again.value });
  return err(
    found.map(({ path, carried: value, expected }): Refusal => ({
      code: 'PROOF_MISMATCH',
      thing: path,
      value,
      limit: `重算为 ${expected}`,
    })),
  );
}

/** The engine asserts what a fit spread cannot break; a forged one can. */
function testedOrRefused(plan: Plan, carried: StressFrame): Result<StressPart> {
  try {
    return stressPart(plan, carried);
  } catch (cause) {
    return refuse('PROOF_MISMATCH', {
      thing: 'spread',
      value: cause instanceof Error ? cause.message : String(cause),
      limit: '引擎能计算的假设',
    });
  }
}
