/**
 * `npm test`: the checks beside each other, then the tests; all of them run, and any red one makes the
 * whole run red.
 * `npm test -- <filters>` hands the filters to vitest; `--install` lets apt bring missing parts.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { runBeside } from './bootstrap/beside.mjs';
import { reportFailure } from './bootstrap/failure.mjs';
import { run } from './bootstrap/run.mjs';
import { ensureSystemParts, mayInstall } from './bootstrap/system.mjs';
import { judgeUnitTests, lastLine } from './verdict.mjs';

const TSC = 'node_modules/typescript/bin/tsc';
/** Headline and the node arguments of each step before the unit tests; the longest comes first. */
const CHECKS = /** @type {const} */ ([
  ['格式 format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.']],
  ['规矩 tidy', ['scripts/tidy.mjs']],
  ['类型 types', [TSC, '-p', 'tsconfig.json']],
  ['类型 types (pure)', [TSC, '-p', 'tsconfig.pure.json']],
  ['类型 types (web)', [TSC, '-p', 'packages/web/tsconfig.json']],
  [
    '检查 lint',
    [
      'node_modules/oxlint/bin/oxlint',
      '-c',
      '.oxlintrc.json',
      '--deny-warnings',
      'packages',
      'scripts',
      'tests',
      'bench',
    ],
  ],
]);

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
async function test(args) {
  const runtime = bootstrap();
  const filters = args.filter((arg) => arg !== '--install');
  /** @type {string[]} */
  const red = [];

  headline('系统程序 system');
  if (!ensureSystemParts(mayInstall({ env: process.env, args }))) red.push('系统程序 system');
  /** @type {(name: string, output: string) => void} */
  const print = (name, output) => {
    headline(name);
    process.stdout.write(output);
  };
  red.push(...(await runBeside(CHECKS, { command: runtime.node, env: runtime.env, print })));
  headline('测试 unit');
  const unit = runUnitTests(runtime, filters);
  for (const name of red) console.log(`红: ${name}`);
  for (const problem of unit.problems) console.log(`红: 测试 unit: ${problem}`);
  console.log(lastLine(unit, red.length));
  return red.length === 0 && unit.problems.length === 0 ? 0 : 1;
}

/** @param {string} name */
function headline(name) {
  console.log(`\n== ${name}`);
}

/**
 * @param {import('./bootstrap/runtime.mjs').Runtime} runtime
 * @param {readonly string[]} filters
 * @returns {import('./verdict.mjs').UnitVerdict}
 */
function runUnitTests({ node, flags, env }, filters) {
  const folder = mkdtempSync(join(tmpdir(), 'cebao-test-'));
  const reportFile = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...filters];
    const exitCode = run(node, [...flags, ...vitest], { env });
    const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : null;
    return judgeUnitTests(report, { exitCode, namedTests: filters.some(isNameFilter) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} filter */
function isNameFilter(filter) {
  return filter === '-t' || filter.startsWith('--testNamePattern');
}

try {
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  process.exitCode = reportFailure(error);
}
