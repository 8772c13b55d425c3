import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgeCopy } from '../../scripts/tidy/judge.mjs';
import { type Files, withTree } from './plantedTree.ts';

const TIDY = fileURLToPath(new URL('../../scripts/tidy.mjs', import.meta.url));

/** Faults that tidy reads in raw text are put together here, lest it finds them in this file. */
const joined = (...parts: string[]) => parts.join('');
const lines = (count: number) => 'export {};\n'.repeat(count);
const gap = (code: string): Files => ({ 'packages/planning/src/gaps/gap.ts': code });
const cli = (code: string): Files => ({ 'packages/cli/src/main.ts': code });

/** [what is planted, the line that must come out up to its message, the files] */
const FAULTS: readonly (readonly [string, string, Files])[] = [
  [
    'an import to the right',
    'packages/kernel/src/add.ts:1 package-order',
    {
      'packages/kernel/package.json': '{"devDependencies":{"@cebao/cli":"1"}}',
      'packages/kernel/src/add.ts': "export { all as add } from '@cebao/cli';\n",
    },
  ],
  [
    'a dependency to the right',
    'packages/kernel/package.json:1 package-order',
    { 'packages/kernel/package.json': '{"dependencies":{"@cebao/planning":"1"}}' },
  ],
  [
    'a dependency that nothing uses',
    'packages/contracts/package.json:1 unused-dependency',
    { 'packages/contracts/package.json': '{"dependencies":{"zod":"1","left-pad":"1"}}' },
  ],
  [
    'a package without a place',
    'packages/extra/package.json:1 package-order',
    {
      'packages/extra/package.json': '{}',
    },
  ],
  [
    'web importing server',
    'packages/web/src/app.tsx:1 package-order',
    {
      'packages/web/src/app.tsx': "import type { S } from '@cebao/server';\nexport type T = S;\n",
    },
  ],
  [
    'web importing a value of contracts',
    'packages/web/src/app.tsx:1 package-order',
    {
      'packages/web/src/app.tsx': "import { shape } from '@cebao/contracts';\nshape;\n",
    },
  ],
  [
    'web reaching past the door of the client',
    'packages/web/src/app.tsx:1 package-door',
    {
      'packages/web/src/app.tsx': "import { c } from '@cebao/contracts/client/x';\nc;\n",
    },
  ],
  [
    'an import past the door',
    'packages/cli/src/main.ts:1 package-door',
    cli("import { add } from '@cebao/kernel/src/add.ts';\nadd;\n"),
  ],
  [
    'an undeclared package of ours',
    'packages/cli/src/main.ts:2 undeclared-import',
    cli("import { add } from '@cebao/kernel';\nimport { t } from '@cebao/actuarial';\nadd, t;\n"),
  ],
  [
    'an undeclared package of others',
    'packages/cli/src/main.ts:1 undeclared-import',
    cli("import chalk from 'chalk/x';\nchalk;\n"),
  ],
  [
    'an undeclared dynamic import',
    'packages/cli/src/main.ts:1 undeclared-import',
    cli("export const chalk = await import('chalk');\n"),
  ],
  [
    'a relative import out of the package',
    'packages/cli/src/main.ts:1 relative-import',
    cli("import { add } from '../../kernel/src/add.ts';\nadd;\n"),
  ],
  [
    'a relative import without .ts',
    'packages/cli/src/main.ts:1 relative-import',
    cli("import { x } from './x';\nx;\n"),
  ],
  [
    'product code importing test data',
    'packages/cli/src/main.ts:1 test-import',
    cli("import { x } from '../testdata/x.ts';\nx;\n"),
  ],
  [
    'a station looking right',
    'packages/planning/src/household/home.ts:1 station-order',
    {
      'packages/planning/src/household/home.ts':
        "import { plan } from '../plan/plan.ts';\nexport function home() {}\nplan;\n",
    },
  ],
  [
    'a station looking at the flow',
    'packages/planning/src/gaps/gap.ts:1 station-order',
    gap("import { flow } from '../flow.ts';\nflow;\n"),
  ],
  [
    'a folder that is no station',
    'packages/planning/src/extras/x.ts:1 station-order',
    {
      'packages/planning/src/extras/x.ts': 'export {};\n',
    },
  ],
  [
    'report types importing a value',
    'packages/planning/src/report.ts:1 station-order',
    {
      'packages/planning/src/report.ts': "import { home } from './household/home.ts';\nhome();\n",
    },
  ],
  [
    'a cycle of two files',
    'packages/cli/src/a.ts:1 cycle',
    {
      'packages/cli/src/a.ts': "import './b.ts';\n",
      'packages/cli/src/b.ts': "export type { A } from './a.ts';\n",
    },
  ],
  [
    'a builtin in pure code',
    'packages/planning/src/gaps/gap.ts:1 pure-import',
    gap("import { readFileSync } from 'node:fs';\nreadFileSync;\n"),
  ],
  [
    'third-party code in pure code',
    'packages/planning/src/gaps/gap.ts:1 pure-import',
    gap("import { z } from 'zod';\nz;\n"),
  ],
  ['a clock', 'packages/planning/src/gaps/gap.ts:1 hidden-world', gap('new Date();\n')],
  ['a timestamp', 'packages/planning/src/gaps/gap.ts:2 hidden-world', gap('\nDate.now();\n')],
  ['dice', 'packages/planning/src/gaps/gap.ts:1 hidden-world', gap('Math.random();\n')],
  ['the environment', 'packages/planning/src/gaps/gap.ts:1 hidden-world', gap('process.env;\n')],
  ['the global', 'packages/planning/src/gaps/gap.ts:1 hidden-world', gap('globalThis.x;\n')],
  [
    'Math.exp',
    'packages/kernel/src/add.ts:1 platform-math',
    {
      'packages/kernel/src/add.ts': 'export const add = Math.exp(1);\n',
    },
  ],
  ['Math.hypot', 'packages/planning/src/gaps/gap.ts:1 platform-math', gap('Math.hypot(1);\n')],
  ['the power operator', 'packages/planning/src/gaps/gap.ts:1 platform-math', gap('2 ** 3;\n')],
  ['a locale', 'packages/planning/src/gaps/gap.ts:1 platform-text', gap('x.toLocaleString();\n')],
  [
    'a collation',
    'packages/planning/src/gaps/gap.ts:1 platform-text',
    gap('a.localeCompare(b);\n'),
  ],
  [
    'rounding by Math',
    'packages/cli/src/main.ts:1 rounding',
    cli('export const a = Math.floor(1);\n'),
  ],
  [
    'rounding by text',
    'packages/cli/src/main.ts:1 rounding',
    cli('export const a = b.toFixed(2);\n'),
  ],
  [
    'parsing money',
    'packages/cli/src/main.ts:1 rounding',
    cli('export const a = parseFloat(b);\n'),
  ],
  ['cents by hand', 'packages/cli/src/main.ts:1 money-by-hand', cli('export const a = b * 100;\n')],
  ['a brand cast', 'packages/cli/src/main.ts:1 brand-cast', cli('export const a = b as Cents;\n')],
  [
    'a double cast',
    'packages/cli/src/main.ts:1 type-hole',
    cli('export const a = b as unknown as C;\n'),
  ],
  ['an any', 'packages/cli/src/main.ts:1 type-hole', cli('export const a: any = 1;\n')],
  [
    'a silenced compiler',
    'packages/cli/src/main.ts:1 type-hole',
    cli(joined('// @ts-', 'ignore\n')),
  ],
  [
    'a cast in pure code',
    'packages/planning/src/gaps/gap.ts:1 cast',
    gap('export const a = b as C;\n'),
  ],
  [
    'an empty catch',
    'packages/cli/src/main.ts:1 swallowed-error',
    cli('try { a(); } catch { /* ok */ }\n'),
  ],
  [
    'an empty catch handler',
    'packages/cli/src/main.ts:1 swallowed-error',
    cli('a.catch(() => {});\n'),
  ],
  ['a nameless error', 'packages/cli/src/main.ts:1 nameless-error', cli("throw new Error('x');\n")],
  ['a default export', 'packages/cli/src/main.ts:1 default-export', cli('export default 1;\n')],
  [
    'a focused test',
    'packages/actuarial/src/twice.test.ts:1 silent-test',
    {
      'packages/actuarial/src/twice.test.ts': "it.only('x', () => {});\n",
    },
  ],
  [
    'a conditional skip',
    'packages/actuarial/src/twice.test.ts:1 silent-test',
    {
      'packages/actuarial/src/twice.test.ts': "describe.skipIf(true)('x', () => {});\n",
    },
  ],
  ['a note to do it later', 'packages/cli/src/main.ts:1 hollow', cli(joined('// TO', 'DO more\n'))],
  [
    'a promise to the reader',
    'scripts/run.mjs:1 hollow',
    {
      'scripts/run.mjs': joined("export const a = 'Coming", " soon';\n"),
    },
  ],
  [
    'printing from pure code',
    'packages/planning/src/gaps/gap.ts:1 pure-console',
    gap('console.log(1);\n'),
  ],
  [
    'a loose number',
    'packages/planning/src/gaps/gap.ts:1 loose-number',
    gap('export const a = 0.035;\n'),
  ],
  ['a grab-bag file', 'packages/cli/src/utils.ts:1 grab-bag', { 'packages/cli/src/utils.ts': '' }],
  [
    'a grab-bag folder',
    'packages/cli/src/common/x.ts:1 grab-bag',
    { 'packages/cli/src/common/x.ts': '' },
  ],
  [
    'an inner barrel',
    'packages/cli/src/a/index.ts:1 barrel',
    { 'packages/cli/src/a/index.ts': '' },
  ],
  ['a long file', 'packages/cli/src/main.ts:401 file-size', cli(lines(401))],
  [
    'a long test',
    'packages/cli/src/main.test.ts:801 file-size',
    {
      'packages/cli/src/main.test.ts': lines(801),
    },
  ],
  [
    'a crowded folder',
    'packages/cli/src/crowd:1 folder-size',
    Object.fromEntries(
      Array.from({ length: 17 }, (_, n) => [`packages/cli/src/crowd/f${n}.ts`, '']),
    ),
  ],
  [
    'a formula without a test',
    'packages/actuarial/src/thrice.ts:1 formula-test',
    {
      'packages/actuarial/src/thrice.ts': '/** Source: s. 2 */\nexport const thrice = 3;\n',
    },
  ],
  [
    'a formula without a source',
    'packages/actuarial/src/twice.ts:1 formula-source',
    {
      'packages/actuarial/src/twice.ts': 'export const twice = 2;\n',
    },
  ],
  [
    'a dossier without a source',
    'data/products/p1:1 dossier-source',
    { 'data/products/p1/a.json': '{}' },
  ],
  [
    'a path of one machine',
    'README.md:2 machine-path',
    { 'README.md': joined('See\n`/ro', 'ot/x`.\n') },
  ],
  [
    'the host of a registry',
    '.npmrc:1 registry-host',
    {
      '.npmrc': joined('registry=https://registry.', 'example.com\n'),
    },
  ],
  [
    'an address in the lock',
    'package-lock.json:2 lock',
    {
      'package-lock.json':
        '{"packages":{"node_modules/a":{\n"resolved": "https://x.example/a.tgz"}}}',
    },
  ],
  [
    'a gap in the lock',
    'package-lock.json:1 lock',
    {
      'package-lock.json': '{"packages":{"":{"devDependencies":{"a":"1"}}}}',
    },
  ],
];

/** What comes out, as `file:line rule`. */
function faultsOf(planted: Files): readonly string[] {
  const { problems } = withTree(planted, judgeCopy);
  return problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

function runTidy(planted: Files) {
  return withTree(planted, (root) =>
    spawnSync(process.execPath, [TIDY, root], { encoding: 'utf8' }),
  );
}

describe('tidy', () => {
  it('is green and says so in one line on a clean tree', () => {
    const { status, stdout } = runTidy({});
    expect(stdout).toMatch(/^tidy: 25 files, \d+ of them code; 0 problems, 0 in the baseline\n$/);
    expect(status).toBe(0);
  });

  it('prints file, line, rule and reason of a fault and ends red', () => {
    const { status, stdout } = runTidy(gap('\nMath.random();\n'));
    expect(stdout).toMatch(/^packages\/planning\/src\/gaps\/gap\.ts:2 hidden-world Math\.random: /);
    expect(status).toBe(1);
  });

  it.each(FAULTS)('goes red, by this rule alone, on %s', (_, expected, planted) => {
    expect(faultsOf(planted)).toEqual([expected]);
  });

  it('lets the web take values from the client of the API, which reaches no validator', () => {
    const app = "import { createApiClient } from '@cebao/contracts/client';\ncreateApiClient;\n";
    const found = withTree({ 'packages/web/src/app.tsx': app }, judgeCopy);
    expect(found.problems).toEqual([]);
  });

  it('reads code, not words in comments, strings, templates and regular expressions', () => {
    const innocent = [
      '// new Date() and 2 ** 3 and a as B',
      "export const text = 'Math.random() as any 0.035';",
      'export const nested = `Date.now() ${text === `${text} process.env` ? 1 : 2} as C`;',
      'export const shape = /[/"] as X ** 0.123/.test(text);',
      'export const half = (1 + 2) / 2 / 3;',
      "import { add as plus } from '@cebao/kernel';",
      'export { plus as sum };',
      'export const fixed = [1] as const;',
      'export const exact = 10n ** BigInt(3);',
      'export type Keys<T> = { [K in keyof T as string]: K };',
    ].join('\n');
    expect(faultsOf(gap(`${innocent}\n`))).toEqual([]);
  });

  it('leaves tests and test data their clocks, casts and numbers', () => {
    const free = 'export const a = new Date() as any;\nMath.exp(0.123);\n';
    const planted = {
      'packages/planning/src/gaps/gap.test.ts': free,
      'packages/planning/testdata/family.ts': free,
      'packages/cli/src/testing/sample.ts': free,
    };
    expect(faultsOf(planted)).toEqual([]);
  });

  it('lets a test of a station take test data, and nothing from the right', () => {
    const test = (from: string): Files => ({
      'packages/planning/src/gaps/gap.test.ts': `import { x } from '${from}';\nx;\n`,
    });
    expect(faultsOf(test('../../testdata/family.ts'))).toEqual([]);
    expect(faultsOf(test('../plan/plan.ts'))).toEqual([
      'packages/planning/src/gaps/gap.test.ts:1 station-order',
    ]);
  });

  it('forgives what the baseline lists, and no more', () => {
    const listed = (count: number) =>
      JSON.stringify([{ rule: 'cast', file: 'packages/planning/src/gaps/gap.ts', count }]);
    const oneCast = gap('export const a = b as C;\n');
    const twoCasts = gap('export const a = b as C;\nexport const d = b as C;\n');
    expect(faultsOf({ ...oneCast, 'tidy-baseline.json': listed(1) })).toHaveLength(0);
    expect(faultsOf({ ...twoCasts, 'tidy-baseline.json': listed(1) })).toHaveLength(2);
  });

  it('goes red when a sin is gone and the baseline still lists it', () => {
    const listed = JSON.stringify([{ rule: 'cast', file: 'a.ts', count: 1 }]);
    const faults = faultsOf({ 'tidy-baseline.json': listed });
    expect(faults).toEqual(['tidy-baseline.json:1 baseline']);
  });
});
