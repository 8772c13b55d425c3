/**
 * What is asked of the single figures that a caller names, and of the figure that comes out.
 *
 *     a figure is finite;   years of a closed form are whole, from 0
 *
 * Source: none, these are checks of arguments. A figure that is none, or lies where no answer is,
 * is refused by its name; what only our own code can pass is asserted where it is used.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Unfit } from './tableChecks.ts';

/** One figure, whether it fits, and what would. */
export type Rule = readonly [thing: string, value: number, fits: boolean, limit: string];

/** The first figure that does not fit; NaN never does where the rule compares. */
export function brokenRule(rules: readonly Rule[]): Unfit {
  const broken = rules.find(([, , fits]) => !fits);
  if (broken === undefined) return null;
  const [thing, value, , limit] = broken;
  return refuse('BAD_FIELD', { thing, value: String(value), limit });
}

export function badYears(n: number, thing = 'years'): Unfit {
  return brokenRule([[thing, n, Number.isInteger(n) && n >= 0, 'whole years from 0']]);
}

/** Of figures each in its range: what they make may still be beyond float64. */
export function finite(value: number, thing: string): Result<number> {
  if (Number.isFinite(value)) return ok(value);
  return refuse('BAD_NUMBER', { thing, value: String(value), limit: 'finite' });
}
