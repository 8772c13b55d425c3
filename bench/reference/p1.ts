/**
 * HiGHS (WebAssembly) on P1 of the six sample families with all products, written from options by the
 * tests: `key<TAB>nanoseconds per family<TAB>sum of the best values`, like the native references.
 */
import { facts, must, planOf, sampleFamily, sampleNames } from '../../tests/planning/families.ts';
import { problemOf } from '../../tests/planning/milp/problem.ts';
import { solveByHighs } from '../../tests/planning/milp/solve.ts';

const budgetYuan = 15_000;
const fenMillion = 1e6;

const problems = sampleNames.map((name) => {
  const household = sampleFamily(name);
  const report = must(planOf(household, budgetYuan));
  return problemOf(household, { catalogue: facts.catalogue, report });
});

const start = process.hrtime.bigint();
const best = problems.reduce((sum, problem) => sum + solveByHighs(problem).value, 0);
const nanoseconds = Number(process.hrtime.bigint() - start) / problems.length;
console.log(`highs-p1\t${nanoseconds.toFixed(4)}\t${String(best / fenMillion)}`);
