import { defineConfig } from 'vitest/config';

/**
 * Tests of pure code share a process with the files before them: they have nothing to leave behind,
 * and loading the engine and the dossiers anew for each took longer than the tests. They must pass in
 * any order (`vitest run --project pure --sequence.shuffle`). Whoever starts programs, servers or
 * browsers has a process of its own.
 */
const pure = [
  'packages/{kernel,actuarial,planning,contracts,sheets,dossiers,web}/src/**/*.test.ts',
  'tests/{planning,method}/**/*.test.ts',
];

const everywhere = { testTimeout: 120_000, hookTimeout: 120_000, pool: 'forks' } as const;

export default defineConfig({
  test: {
    // Without this vitest leaves a core to itself: of two, one would stand idle.
    maxWorkers: '100%',
    globalSetup: 'tests/tooling/compiled.ts',
    projects: [
      { test: { ...everywhere, name: 'pure', include: pure, isolate: false } },
      {
        test: {
          ...everywhere,
          name: 'apart',
          include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...pure],
        },
      },
    ],
  },
});
