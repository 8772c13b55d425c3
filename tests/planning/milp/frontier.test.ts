/**
 * The printed frontier is what separate solves say: each of its points, taken as a budget of its own
 * under the same premium schedule, has that point's value as its best. Source: METHOD §6.
 */
import { describe, expect, it } from 'vitest';
import { coarse, coarsePlanOf } from '../coarse.ts';
import { problemOf, type Problem } from './problem.ts';
import { solveByHighs } from './solve.ts';
import { must, sampleFamily, sampleNames } from '../families.ts';
import { patience, runs } from '../proof/nightly.ts';

const cases = sampleNames
  .flatMap((name) => [6_000, 20_000].map((yuan) => [name, yuan] as const))
  .slice(runs(0, 2), runs(sampleNames.length * 2, 4));
/** Every how many points of a frontier are solved again. */
const each = runs(1, 6);

type Posed = { readonly problem: Problem; readonly budget: number };

/** The same problem with another budget; the core stays bought. */
function atBudget({ problem, budget }: Posed, premium: number): Problem {
  const core = budget - problem.budget;
  return { ...problem, budget: premium - core };
}

describe('the frontier', () => {
  it.each(cases)(
    'of %s at %i yuan: each point solved as its own budget by HiGHS',
    (name, yuan) => {
      const household = sampleFamily(name);
      const report = must(coarsePlanOf(household, yuan));
      const { frontier, certificate } = report.plan;
      const problem = problemOf(household, { catalogue: coarse, report });
      const points = frontier.filter((_, at) => at % each === 0 || at === frontier.length - 1);
      expect(points.length).toBeGreaterThan(1);
      for (const { premiumCents, value } of points) {
        const best = solveByHighs(atBudget({ problem, budget: yuan * 100 }, premiumCents)).value;
        expect(Math.abs(best - value)).toBeLessThanOrEqual(1e-6 * Math.max(value, 1));
      }
      const within = frontier.filter((point) => point.premiumCents <= yuan * 100);
      const most = Math.max(...within.map((point) => point.value));
      expect(most).toBeLessThanOrEqual(certificate.bestValue);
    },
    patience,
  );
});
