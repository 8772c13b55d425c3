/**
 * `npm run mutate -- packages/actuarial`: how many small faults the tests of a package notice.
 * Every mutant of its sources is tried against the package's own tests; survivors are listed.
 *
 * --sample N   N mutants drawn with a fixed seed, with the 95 % interval of the score
 * --seed S     another seed
 * --file F     only mutants of sources whose path holds F
 * --record     writes the scores by file to docs/mutation.md, with machine and date
 */
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { reportFailure } from './bootstrap/failure.mjs';
import { ROOT } from './bootstrap/paths.mjs';
import { run } from './bootstrap/run.mjs';

try {
  const { node, flags, env } = bootstrap();
  const main = join(ROOT, 'scripts', 'mutate', 'main.mjs');
  process.exitCode = run(node, [...flags, main, ...process.argv.slice(2)], { env });
} catch (error) {
  process.exitCode = reportFailure(error);
}
