/** The stress test of whole families: repeatable, block by block, and refused where it cannot be. */
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@cebao/kernel';
import { stressAssumptions } from '@cebao/dossiers';
import {
  blocksOf,
  runBlock,
  spreadIds,
  stressFamily,
  stressResult,
  theatreOf,
  type StressInput,
} from '@cebao/planning';
import { facts, must, planOf, sampleFamily } from '../families.ts';

const spread = Object.fromEntries(must(stressAssumptions()).map((a) => [a.id, a.default]));
const household = sampleFamily('young-couple');
const { lines } = must(planOf(household, 15_000)).plan;
const input: StressInput = { ...facts, household, lines, spread, seed: 1, paths: 3100 };
const result = must(stressFamily(input));

describe('the stress test of the young couple', () => {
  it('has every spread in its dossier, and no other', () => {
    expect(Object.keys(spread).toSorted()).toEqual([...spreadIds].toSorted());
  });

  it('is the same again, and whatever order the blocks come in', () => {
    expect(canonicalJson(must(stressFamily(input)))).toBe(canonicalJson(result));
    const theatre = must(theatreOf(input));
    expect(blocksOf(input.paths)).toBe(4);
    const blocks = [2, 0, 3, 1].map((at) => runBlock(theatre, at));
    expect(canonicalJson(stressResult(blocks))).toBe(canonicalJson(result));
  });

  it('needs every block once, and has no other', () => {
    const theatre = must(theatreOf(input));
    const blocks = [0, 1, 2, 3].map((at) => runBlock(theatre, at));
    expect(() => stressResult(blocks.slice(1))).toThrow('blocks 1, 2, 3 of 4');
    expect(() => stressResult([...blocks.slice(1), ...blocks.slice(1, 2)])).toThrow(
      'blocks 1, 1, 2, 3 of 4',
    );
    expect(() => runBlock(theatre, 4)).toThrow('no block 4');
    const other = runBlock(must(theatreOf({ ...input, seed: 2 })), 3);
    expect(() => stressResult([...blocks.slice(0, 3), other])).toThrow('blocks of different tests');
    expect(() => stressResult([])).toThrow('at least one block');
  });

  it('is another with another seed', () => {
    expect(canonicalJson(must(stressFamily({ ...input, seed: 2 })))).not.toBe(
      canonicalJson(result),
    );
  });

  it('shows that the plan more than halves what the essentials lack on average', () => {
    const [before, after] = [result.before[0], result.after[0]];
    expect(after.meanCents).toBeLessThan(before.meanCents / 2);
    expect(after.ruined).toBeLessThan(before.ruined);
  });

  it('counts every ruined path once in its spans and causes, and no layer above the one below', () => {
    for (const outcome of [...result.before, ...result.after]) {
      const sum = (parts: readonly { readonly paths: number }[]) =>
        parts.reduce((total, part) => total + part.paths, 0);
      expect(sum(outcome.worstSpans)).toBe(outcome.ruined);
      expect(sum(outcome.causes)).toBe(outcome.ruined);
      const sizes = outcome.quantiles.map((q) => q.cents);
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    }
    expect(result.before[1].meanCents).toBeGreaterThanOrEqual(result.before[0].meanCents);
  });

  it('is the same before and after without a plan', () => {
    const none = must(stressFamily({ ...input, lines: [], paths: 300 }));
    expect(none.after).toEqual(none.before);
  });

  it.each([
    ['no path', { paths: 0 }, 'paths'],
    ['half a path', { paths: 1.5 }, 'paths'],
    ['too many paths', { paths: 2_000_000 }, 'paths'],
    ['a negative seed', { seed: -1 }, 'seed'],
    ['no scenario', { spread: { ...spread, stressScenarios: 0 } }, 'stressScenarios'],
    [
      'a spread that is no number',
      { spread: { ...spread, stressPriceSd: Number.NaN } },
      'stressPriceSd',
    ],
    ['a missing spread', { spread: {} }, 'stressScenarios'],
  ])('refuses %s by name', (_, change, thing) => {
    expect(stressFamily({ ...input, ...change })).toMatchObject({ ok: false, error: { thing } });
  });
});
