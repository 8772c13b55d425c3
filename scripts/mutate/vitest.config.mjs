/** One warm vitest process: sources carry their mutants, test files are lists of tests. */
import { join, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { ROOT } from '../bootstrap/paths.mjs';
import { planOf } from './plan.mjs';

const folder = process.env['CEBAO_MUTATE'] ?? '';
const { codeOf } = planOf(ROOT, folder);
const registry = join(ROOT, 'scripts/mutate/registry.mjs');

export default defineConfig({
  root: ROOT,
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      transform: (code, id) => {
        const [file = ''] = id.split('?');
        const mutated = codeOf.get(file);
        if (mutated !== undefined) return { code: mutated, map: null };
        const isTest = /\.test\.ts$/.test(file) && relative(ROOT, file).startsWith(folder);
        return isTest
          ? { code: code.replaceAll("from 'vitest'", `from '${registry}'`), map: null }
          : null;
      },
    },
  ],
  test: {
    include: ['scripts/mutate/driver.mjs'],
    testTimeout: 86_400_000,
    pool: 'forks',
    reporters: ['dot'],
  },
});
