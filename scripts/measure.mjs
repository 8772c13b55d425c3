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
    const references = buildReferences(folder);
    const ours = { command: node, args: [...flags, join(ROOT, 'bench', 'run.ts')] };
    const measured = runInterleaved([...references, ours], { rounds: ROUNDS, env });
    const promises = JSON.parse(readFileSync(PROMISES, 'utf8'));
    const verdicts = judgePromises(promises, measured);
    for (const line of tableOf(verdicts)) console.log(line);
    const isNightly = args.includes('--nightly');
    if (!isNightly) writeFileSync(PAGE, pageOf(verdicts, machineNow(env)));
    const red = verdicts.filter(
      ({ isKept, isWorse, isEqual }) => !isKept || !isEqual || (isNightly && isWorse),
    );
    for (const { id, says } of red) console.log(`红: ${id}: ${says}`);
    return red.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  process.exitCode = measure(process.argv.slice(2));
} catch (error) {
  process.exitCode = reportFailure(error);
}
