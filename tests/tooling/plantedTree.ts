/** A small clean working copy in a temporary folder, into which a test plants one fault. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Files = Readonly<Record<string, string>>;

const manifest = (...dependencies: string[]) =>
  JSON.stringify({ dependencies: Object.fromEntries(dependencies.map((name) => [name, '1'])) });

const FORMULA = `/** Source: a book, section 1. */
import { add } from '@cebao/kernel';
export const twice = (n: number) => add(n, n);
`;

export const CLEAN_TREE: Files = {
  'package.json': JSON.stringify({ devDependencies: { vitest: '1' } }),
  'package-lock.json': JSON.stringify({
    packages: { '': { devDependencies: { a: '1' } }, 'node_modules/a': {} },
  }),
  'tidy-baseline.json': '[]',
  'packages/kernel/package.json': manifest(),
  'packages/kernel/src/index.ts': "export { add } from './add.ts';\n",
  'packages/kernel/src/add.ts': 'export const add = (a: number, b: number) => Math.round(a + b);\n',
  'packages/actuarial/package.json': manifest('@cebao/kernel'),
  'packages/actuarial/src/index.ts': "export { twice } from './twice.ts';\n",
  'packages/actuarial/src/twice.ts': FORMULA,
  'packages/actuarial/src/twice.test.ts':
    "import { expect, it } from 'vitest';\nit('x', expect);\n",
  'packages/planning/package.json': manifest('@cebao/kernel', '@cebao/actuarial'),
  'packages/planning/src/flow.ts': "import { home } from './household/home.ts';\nhome();\n",
  'packages/planning/src/report.ts': "import type { Home } from './household/home.ts';\n",
  'packages/planning/src/household/home.ts':
    'export type Home = { a: number };\nexport function home() {}\n',
  'packages/planning/src/gaps/gap.ts': "import { home } from '../household/home.ts';\nhome();\n",
  'packages/contracts/package.json': manifest('@cebao/kernel', 'zod'),
  'packages/contracts/src/index.ts': "import { z } from 'zod';\nexport const shape = z;\n",
  'packages/cli/package.json': manifest('@cebao/kernel', '@cebao/contracts'),
  'packages/cli/src/main.ts': "import { argv } from 'node:process';\nexport const all = argv;\n",
  'packages/web/package.json': manifest('@cebao/contracts'),
  'packages/web/src/app.tsx':
    "import type { shape } from '@cebao/contracts';\nexport type S = shape;\n",
  'scripts/run.mjs': 'export const run = 1;\n',
  'data/tables/life/source.md': 'A table.\n',
  'data/tables/life/rates.csv': 'age,q\n0,0.001\n',
  'data/households/ok/a.json': '{}\n',
};

/** Does something with the clean tree and these files on top, on disk. */
export function withTree<T>(planted: Files, look: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'cebao-tidy-'));
  try {
    for (const [path, text] of Object.entries({ ...CLEAN_TREE, ...planted })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return look(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
