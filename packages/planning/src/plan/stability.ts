/**
 * Optima of neighbouring budgets are not nested. Among the plans of the list within a band of the
 * best V the one nearest to the plan of the budget below is shown. Source: METHOD §6.
 */
import type { Bundle } from './bundle.ts';
import { bestWithin, type Front } from './front.ts';

export type Selected = {
  readonly bundles: readonly Bundle[];
  readonly premium: number;
  readonly value: number;
  readonly best: number;
};

/** The shown plan at a budget; null where the list has no entry within it. */
export function selectPlan(
  front: Front,
  { budget, step, band }: { readonly budget: number; readonly step: number; readonly band: number },
): Selected | null {
  let chosen: Selected | null = null;
  let amounts: ReadonlyMap<string, number> = new Map();
  for (let at = budget % step; ; at += step) {
    const within = Math.min(at, budget);
    const next = nearest(front, { budget: within, band, before: amounts });
    if (next !== null) {
      chosen = next;
      amounts = amountsOf(next.bundles);
    }
    if (at >= budget) return chosen;
  }
}

function nearest(
  front: Front,
  {
    budget,
    band,
    before,
  }: {
    readonly budget: number;
    readonly band: number;
    readonly before: ReadonlyMap<string, number>;
  },
): Selected | null {
  const top = bestWithin(front, budget);
  if (top < 0) return null;
  const best = front.values[top] ?? 0;
  let chosen: Selected | null = null;
  let distance = Infinity;
  for (let i = top; i >= 0 && (front.values[i] ?? 0) >= best * (1 - band); i--) {
    const bundles = front.trace(i);
    const away = distanceOf(amountsOf(bundles), before);
    if (chosen === null || away < distance) {
      distance = away;
      chosen = { bundles, premium: front.premiums[i] ?? 0, value: front.values[i] ?? 0, best };
    }
  }
  return chosen;
}

/** Sum insured by person and kind: what a client sees change. */
function amountsOf(bundles: readonly Bundle[]): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const bundle of bundles) {
    for (const line of bundle.lines) {
      const key = `${bundle.member} ${line.cover.kind} ${line.choice}`;
      amounts.set(key, line.cover.sumInsuredCents);
    }
  }
  return amounts;
}

function distanceOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let distance = 0;
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    distance += Math.abs((a.get(key) ?? 0) - (b.get(key) ?? 0));
  }
  return distance;
}
