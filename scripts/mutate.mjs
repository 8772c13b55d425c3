/**
 * `npm run mutate -- packages/actuarial`: how many small faults the tests of a package notice.
 * Every mutant of its sources is tried against the package's own tests; survivors are listed.
 *
 * --sample N   N mutants drawn with a fixed seed, with the 95 % interval of the score
 * --seed S     another seed
 * --file F     only mutants of sources whose path holds F
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { reportFailure } from './bootstrap/failure.mjs';
import { ROOT } from './bootstrap/paths.mjs';
import { planOf } from './mutate/plan.mjs';
import { linesOf } from './mutate/report.mjs';
import { drawn } from './mutate/sample.mjs';
import { triedAll } from './mutate/supervise.mjs';

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
async function mutate(args) {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      seed: { type: 'string', default: '20261126' },
      file: { type: 'string', default: '' },
    },
  });
  const folder = positionals[0] ?? 'packages/actuarial';
  const { mutants } = planOf(ROOT, folder);
  const of = mutants.filter(({ file }) => file.includes(values.file));
  const sample = values.sample === undefined ? null : Number(values.sample);
  const wanted = sample === null ? of : drawn(of, { count: sample, seed: Number(values.seed) });
  const out = join(ROOT, 'out', 'mutation', String(process.pid));
  mkdirSync(out, { recursive: true });
  try {
    const fates = await triedAll(wanted, { folder, out, runtime: bootstrap() });
    const lines = linesOf({ mutants: wanted, fates, isSample: wanted.length < of.length });
    for (const line of lines) console.log(line);
    writeFileSync(join(ROOT, 'out', 'mutation', 'report.txt'), `${lines.join('\n')}\n`);
    return 0;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await mutate(process.argv.slice(2));
} catch (error) {
  process.exitCode = reportFailure(error);
}
