/**
 * HiGHS (WebAssembly) on P1 of the six sample families with all products, written as a mixed-integer
 * program by the tests: `key<TAB>nanoseconds per family<TAB>sum of the best values`, like the native references.
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

/** Only what HiGHS does with a program that stands written: reading it, and solving it to no gap. */
let spent = 0n;
function timed<T>(call: () => T): T {
  const start = process.hrtime.bigint();
  const answer = call();
  spent += process.hrtime.bigint() - start;
  return answer;
}

const best = problems.reduce((sum, problem) => sum + solveByHighs(problem, timed).value, 0);
const nanoseconds = Number(spent) / problems.length;
console.log(`highs-p1\t${nanoseconds.toFixed(4)}\t${String(best / fenMillion)}`);
