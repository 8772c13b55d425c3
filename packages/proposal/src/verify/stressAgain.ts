/** A carried stress test once more from its seed, and every place where the carried one differs. */
import type { StressFrame } from '@cebao/contracts';
import { err, ok, type Refusal, type Result } from '@cebao/kernel';
import type { PlanInput, Report } from '@cebao/planning';
import { stressPart, type StressPart } from '../seal/stressPart.ts';
import { computedOrRefused, sameAgain } from './carriedAgain.ts';

type Plan = { readonly inputs: PlanInput; readonly report: Report };

/** Nothing carried, nothing tested. */
export function stressAgain(
  plan: Plan,
  carried: StressFrame | undefined,
): Result<{ readonly stress?: StressPart }, readonly Refusal[]> {
  if (carried === undefined) return ok({});
  const again = computedOrRefused(() => stressPart(plan, carried), {
    thing: 'spread',
    limit: '引擎能计算的假设',
  });
  if (!again.ok) return err([{ ...again.error, thing: `stress.${again.error.thing}` }]);
  const same = sameAgain('stress', { carried, expected: again.value });
  return same.ok ? ok({ stress: same.value }) : same;
}
