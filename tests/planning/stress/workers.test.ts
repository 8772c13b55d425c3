/** Whoever runs the blocks, the result is the same: real threads, each with a theatre of its own. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@cebao/kernel';
import { stressAssumptions } from '@cebao/dossiers';
import { stressFamily, stressResult, type Block, type StressInput } from '@cebao/planning';
import { facts, must, planOf, sampleFamily } from '../families.ts';
import type { Share } from './blocks.worker.ts';

const main = new URL('./blocks.worker.ts', import.meta.url);
const spread = Object.fromEntries(must(stressAssumptions()).map((a) => [a.id, a.default]));

function inputOf(name: 'young-couple' | 'business-owner'): StressInput {
  const household = sampleFamily(name);
  const { lines } = must(planOf(household, 15_000)).plan;
  const { assumptionDefaults, basis } = facts;
  return { assumptionDefaults, basis, household, lines, spread, seed: 7, paths: 3_210 };
}

async function shareOf(share: Share): Promise<readonly Block[]> {
  const worker = new Worker(main, { workerData: share });
  const [blocks] = await once(worker, 'message');
  await worker.terminate();
  return blocks;
}

async function byThreads(input: StressInput, threads: number): Promise<string> {
  const shares = Array.from({ length: threads }, (_, first) => shareOf({ input, first, threads }));
  const blocks = (await Promise.all(shares)).toReversed().flat();
  return canonicalJson(stressResult(blocks));
}

describe('the stress test by worker threads', () => {
  it.each([
    ['young-couple', [1, 2, 3]],
    ['business-owner', [2]],
  ] as const)(
    'of the %s is the same as without, for %j of them',
    async (name, teams) => {
      const input = inputOf(name);
      const alone = canonicalJson(must(stressFamily(input)));
      const ruined = JSON.parse(alone).after[1].ruined;
      expect(ruined).toBeGreaterThan(0);
      for (const threads of teams) expect(await byThreads(input, threads)).toBe(alone);
    },
    60_000,
  );
});
