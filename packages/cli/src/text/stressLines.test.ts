/** What the stress test says first: that a plan makes ruin likelier, where it does. */
import { expect, test } from 'vitest';
import { readHousehold, readJson } from '@cebao/contracts';
import { loadOccupations, loadPlanningFacts, stressAssumptions } from '@cebao/dossiers';
import type { Result } from '@cebao/kernel';
import { planFamily, stressFamily, type StressResult } from '@cebao/planning';
import { readFileSync } from 'node:fs';
import { stressLines } from './stressLines.ts';

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value;
}

const file = new URL('../../../../data/households/ok/breadwinner.json', import.meta.url);
const occupations = must(loadOccupations());
const household = must(
  readHousehold(must(readJson(readFileSync(file), 'family')), { occupations }),
);
const facts = must(loadPlanningFacts());
const spreads = must(stressAssumptions());
const report = must(planFamily({ ...facts, household, budgetCents: 2_500_000 }));

const result: StressResult = must(
  stressFamily({
    household,
    assumptionDefaults: facts.assumptionDefaults,
    basis: facts.basis,
    lines: report.plan.lines,
    spread: Object.fromEntries(spreads.map((a) => [a.id, a.default])),
    seed: 1,
    paths: 1_000,
  }),
);

test('more lives ruined with the plan are said before every figure', () => {
  expect(result.after[1].ruined).toBeGreaterThan(result.before[1].ruined);
  const [title, first] = stressLines({ result, report, spreads });
  expect(title).toContain('先说变得更糟的');
  expect(first).toContain(
    `从 ${String(result.before[1].ruined)} 条到 ${String(result.after[1].ruined)} 条`,
  );
  const better = { ...result, after: result.before };
  expect(stressLines({ result: better, report, spreads })[0]).toContain('1000 条人生');
});
