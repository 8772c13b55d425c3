/**
 * `npm run measure`: every promise about speed, measured beside native programs in one interleaved
 * run and written to docs/promises.md with machine and date.
 * `npm run test:nightly` (`--nightly`): the same run writes nothing and is red when a promise is
 * broken or a ratio is 20 % worse than the one on record.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { reportFailure } from './bootstrap/failure.mjs';
import { ROOT } from './bootstrap/paths.mjs';
import { judgePromises } from './measure/judge.mjs';
import { machineNow, pageOf, tableOf } from './measure/page.mjs';
import { buildReferences } from './measure/reference.mjs';
import { runInterleaved } from './measure/rounds.mjs';

/** @typedef {import('./measure/judge.mjs').Verdict} Verdict */

const PAGE = join(ROOT, 'docs', 'promises.md');
const PROMISES = join(ROOT, 'bench', 'promises.json');
const ROUNDS = 7;

/**
 * @param {readonly string[]} args
 * @returns {number} the exit code
 */
function measure(args) {
  const { node, flags, env } = bootstrap();
  const folder = mkdtempSync(join(tmpdir(), 'cebao-measure-'));
  try {
    const inNode = (/** @type {string[]} */ ...path) => ({
      command: node,
      args: [...flags, join(ROOT, 'bench', ...path)],
    });
    const programs = [
      ...buildReferences(folder),
      inNode('reference', 'p1.ts'),
      inNode('run.ts'),
      { ...inNode('slider.ts'), isSlow: true },
    ];
    const pledges = JSON.parse(readFileSync(PROMISES, 'utf8'));
    const run = () => {
      const verdicts = judgePromises(pledges, runInterleaved(programs, { rounds: ROUNDS, env }));
      for (const line of tableOf(verdicts)) console.log(line);
      return verdicts;
    };
    const isNightly = args.includes('--nightly');
    const red = isNightly ? redTwice(run) : redOf(written(run(), env), false);
    for (const { id, says } of red) console.log(`红: ${id}: ${says}`);
    return red.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {readonly Verdict[]} verdicts
 * @param {NodeJS.ProcessEnv} env
 */
function written(verdicts, env) {
  writeFileSync(PAGE, pageOf(verdicts, machineNow(env)));
  return verdicts;
}

/**
 * A machine that was busy for a moment is no regression: what is red must be so twice in a row.
 *
 * @param {() => readonly Verdict[]} run
 */
function redTwice(run) {
  const first = redOf(run(), true);
  if (first.length === 0) return [];
  const again = redOf(run(), true);
  return again.filter(({ id }) => first.some((one) => one.id === id));
}

/**
 * @param {readonly Verdict[]} verdicts
 * @param {boolean} isNightly whether a ratio above the record is red too
 */
function redOf(verdicts, isNightly) {
  return verdicts.filter(
    ({ isKept, isOpen, isWorse, isEqual }) =>
      (!isKept && isOpen !== true) || !isEqual || (isNightly && isWorse),
  );
}

try {
  process.exitCode = measure(process.argv.slice(2));
} catch (error) {
  process.exitCode = reportFailure(error);
}
