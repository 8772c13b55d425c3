/**
 * The stress test that a plan may carry: what it was asked with and what it gave. It checks the plan
 * and is no part of its certificate, hence its own hash.
 */
import { ok, type Result } from '@cebao/kernel';
import { stressFamily, type PlanInput, type Report, type StressResult } from '@cebao/planning';

export type StressAsked = {
  /** How uncertain the economy is, by id of the assumption. */
  readonly spread: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly paths: number;
};

export type StressPart = StressAsked & { readonly result: StressResult };

export function stressPart(
  { inputs, report }: { readonly inputs: PlanInput; readonly report: Report },
  { spread, seed, paths }: StressAsked,
): Result<StressPart> {
  const { household, assumptionDefaults, basis } = inputs;
  const { lines } = report.plan;
  const result = stressFamily({ household, assumptionDefaults, basis, lines, spread, seed, paths });
  return result.ok ? ok({ spread, seed, paths, result: result.value }) : result;
}
