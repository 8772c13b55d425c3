/**
 * The planning engine through its door: the stress test of a family like that of `reference/mc.c`, P1,
 * plans and the slider of the six sample families with all products, and the whole way of one family.
 */
import { readFileSync } from 'node:fs';
import { readHousehold, readJson } from '@cebao/contracts';
import { loadOccupations, loadPlanningFacts } from '@cebao/dossiers';
import { cents } from '@cebao/kernel';
import {
  optimumOf,
  p1Of,
  planFamily,
  prepareFamily,
  stressFamily,
  type Household,
} from '@cebao/planning';
import { given, type BenchCase } from '../benchCase.ts';
import { spread, stressInput } from './stressCase.ts';

const sampleNames = [
  'single',
  'young-couple',
  'breadwinner',
  'business-owner',
  'cross-border-engineer',
  'retired-couple',
];
const budgetCents = cents(1_500_000);
const sliderBudgets = [8, 11, 14, 17, 20, 23].map((thousand) => cents(thousand * 100_000));
const fenMillion = 1e6;
const paths = 10_000;
const planPaths = 1_000;
/** Each call takes tenths of a second and more. */
const calls = { warmUp: 2, repeats: 3 };
/** Each takes hundredths, and is native code after some tens of them. */
const stressCalls = { warmUp: 30, repeats: 15 };

/** Made when its turn comes and dropped after it: a program holds one family, not thirty besides. */
export function* planningCases(): Iterable<BenchCase> {
  yield stressCase();
  yield p1Case();
  yield plansCase();
  yield sliderCase();
  yield wholeWayCase();
}

function facts() {
  return given(loadPlanningFacts());
}

function sampleFamily(name: string): Household {
  const file = new URL(`../../data/households/ok/${name}.json`, import.meta.url);
  const occupations = given(loadOccupations());
  return given(readHousehold(given(readJson(readFileSync(file), name)), { occupations }));
}

/** Path-years: another model of a household can be compared by the work done. */
function stressCase(): BenchCase {
  const input = stressInput(paths);
  let walked = 0;
  return {
    key: 'ours-stress',
    items: paths,
    inner: 1,
    calls: stressCalls,
    work: (turn) => {
      const result = given(stressFamily({ ...input, seed: turn + 1 }));
      walked = result.paths * result.years;
    },
    checksum: () => walked,
  };
}

/**
 * P1 alone: from priced lines, what each pays, chances and gaps, as HiGHS has them in its program, to
 * the optimum. Of the last pass of each plan; nothing is remembered from call to call.
 */
function p1Case(): BenchCase {
  const known = facts();
  const problems = sampleNames.map((name) => {
    const input = { ...known, household: sampleFamily(name), budgetCents };
    const { schedule, reserveCents } = given(planFamily(input)).plan.certificate;
    return given(p1Of({ ...input, schedule, reserveCents }));
  });
  let value = 0;
  return {
    key: 'ours-p1',
    items: problems.length,
    inner: 1,
    calls: { warmUp: 10, repeats: 11 },
    work: () => {
      value = problems.reduce((sum, problem) => sum + (optimumOf(problem)?.value ?? 0), 0);
    },
    checksum: () => value / fenMillion,
  };
}

/** All passes and what the plan says for itself; HiGHS beside it solves the last problem alone. */
function plansCase(): BenchCase {
  const known = facts();
  const plans = sampleNames.map((name) =>
    given(prepareFamily({ ...known, household: sampleFamily(name) })),
  );
  let value = 0;
  return {
    key: 'ours-plans',
    items: plans.length,
    inner: 1,
    calls,
    work: () => {
      const reports = plans.map((within) => given(within(budgetCents)));
      value = reports.reduce((sum, { plan }) => sum + plan.certificate.bestValue, 0);
    },
    checksum: () => value / fenMillion,
  };
}

/** What the engine does at each step of the slider: another budget, the whole report. */
function sliderCase(): BenchCase {
  const known = facts();
  const plans = sampleNames.map((name) =>
    given(prepareFamily({ ...known, household: sampleFamily(name) })),
  );
  let premiums = 0;
  return {
    key: 'ours-slider',
    items: plans.length * sliderBudgets.length,
    inner: 1,
    calls,
    work: () => {
      const reports = plans.flatMap((within) =>
        sliderBudgets.map((budget) => given(within(budget))),
      );
      premiums = reports.reduce((sum, { plan }) => sum + plan.premiumCents, 0);
    },
    checksum: () => premiums,
  };
}

/**
 * Risks, gaps, plan and a stress test of 1,000 paths, one family from its facts at each call: the
 * median of the calls is that of the families. Their optima together are those of the plans: what HiGHS
 * has found.
 */
function wholeWayCase(): BenchCase {
  const known = { ...facts(), spread: spread() };
  const households = sampleNames.map(sampleFamily);
  const values = households.map(() => 0);
  let calls = 0;
  return {
    key: 'ours-whole-way',
    items: 1,
    inner: 1,
    calls: { warmUp: stressCalls.warmUp * households.length, repeats: 10 * households.length },
    work: () => {
      const at = calls % households.length;
      calls += 1;
      const household = households[at];
      if (household === undefined) return;
      const { plan } = given(planFamily({ ...known, household, budgetCents }));
      const stressed = { ...known, household, lines: plan.lines, seed: 1 };
      given(stressFamily({ ...stressed, paths: planPaths }));
      values[at] = plan.certificate.bestValue;
    },
    checksum: () => values.reduce((sum, value) => sum + value, 0) / fenMillion,
  };
}
