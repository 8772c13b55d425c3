/** The warm process: vitest without its files, sources with their mutants, tests as lists. */
import { join, relative } from 'node:path';
import { startVitest } from 'vitest/node';
import { ROOT } from '../bootstrap/paths.mjs';
import { planOf } from './plan.mjs';

const folder = process.env['CEBAO_MUTATE'] ?? '';
const { codeOf } = planOf(ROOT, folder);
const registry = join(ROOT, 'scripts/mutate/registry.mjs');

/** @type {import('vite').Plugin} */
const mutants = {
  name: 'mutants',
  enforce: 'pre',
  transform(code, id) {
    const [file = ''] = id.split('?');
    const mutated = codeOf.get(file);
    if (mutated !== undefined) return { code: mutated, map: null };
    if (!file.endsWith('.test.ts') || !relative(ROOT, file).startsWith(folder)) return null;
    return { code: code.replaceAll("from 'vitest'", `from '${registry}'`), map: null };
  },
};

const vitest = await startVitest(
  'test',
  [],
  {
    config: false,
    root: ROOT,
    watch: false,
    include: ['scripts/mutate/driver.mjs'],
    testTimeout: 86_400_000,
    pool: 'forks',
    // A cached module would carry the switches of an older plan, or none.
    fsModuleCache: false,
    reporters: ['dot'],
  },
  { plugins: [mutants] },
);
await vitest.close();
