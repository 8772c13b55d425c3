import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bundle } from './bundle.ts';
import { bestWithin, emptyFront, frontOf, mergeFronts, uniteFronts, type Front } from './front.ts';

const bundle = (premiumCents: number, value: number): Bundle => ({
  member: `${String(premiumCents)}/${String(value)}`,
  lines: [],
  premiumCents,
  value,
  hasIllness: false,
  illnessReady: true,
  deathClosed: true,
});

const amount = fc.integer({ min: 0, max: 60 });
const bundles = fc
  .array(fc.tuple(amount, amount), { minLength: 1, maxLength: 40 })
  .map((pairs) => [bundle(0, 0), ...pairs.map(([p, v]) => bundle(p, v))]);
const limits = fc.integer({ min: 0, max: 130 });

const entries = (front: Front) =>
  [...front.premiums].map((premium, at) => ({ premium, value: front.values[at] ?? NaN, at }));

/** Best value for at most this premium among all pairs, by trying every one. */
function bestPair(as: readonly Bundle[], bs: readonly Bundle[], budget: number): number {
  const sums = as.flatMap((a) =>
    bs.map((b) => ({ premium: a.premiumCents + b.premiumCents, value: a.value + b.value })),
  );
  return Math.max(...sums.filter((s) => s.premium <= budget).map((s) => s.value));
}

function expectPareto(front: Front, limit: number): void {
  const list = entries(front);
  list.forEach((entry, at) => {
    const before = list[at - 1];
    expect(entry.premium).toBeLessThanOrEqual(limit);
    if (before === undefined) return;
    expect(entry.premium).toBeGreaterThan(before.premium);
    expect(entry.value).toBeGreaterThan(before.value);
  });
}

function expectTraced(front: Front): void {
  for (const { premium, value, at } of entries(front)) {
    const way = front.trace(at);
    expect(way.reduce((sum, b) => sum + b.premiumCents, 0)).toBe(premium);
    expect(way.reduce((sum, b) => sum + b.value, 0)).toBe(value);
  }
}

const seeded = { seed: 1969, numRuns: 300 };

describe('Pareto lists', () => {
  it('of one person rise strictly in premium and value, and lose no best value', () => {
    fc.assert(
      fc.property(bundles, limits, (own, limit) => {
        const front = frontOf(own, limit);
        expectPareto(front, limit);
        expectTraced(front);
        for (let budget = 0; budget <= limit; budget += 7) {
          const at = bestWithin(front, budget);
          expect(front.values[at]).toBe(bestPair(own, [bundle(0, 0)], budget));
        }
      }),
      seeded,
    );
  });

  it('of two persons hold the best sum at every budget', () => {
    fc.assert(
      fc.property(bundles, bundles, limits, (as, bs, limit) => {
        const front = mergeFronts(frontOf(as, limit), frontOf(bs, limit), limit);
        expectPareto(front, limit);
        expectTraced(front);
        for (let budget = 0; budget <= limit; budget += 5) {
          expect(front.values[bestWithin(front, budget)]).toBe(bestPair(as, bs, budget));
        }
      }),
      seeded,
    );
  });

  it('of two ways hold the better at every budget', () => {
    fc.assert(
      fc.property(bundles, bundles, limits, (as, bs, limit) => {
        const [a, b] = [frontOf(as, limit), frontOf(bs, limit)];
        const front = uniteFronts(a, b, limit);
        expectPareto(front, limit);
        expectTraced(front);
        for (let budget = 0; budget <= limit; budget += 5) {
          const either = [a, b].map((f) => f.values[bestWithin(f, budget)] ?? -Infinity);
          expect(front.values[bestWithin(front, budget)]).toBe(Math.max(...either));
        }
      }),
      seeded,
    );
  });

  it('do not depend on which list comes first', () => {
    fc.assert(
      fc.property(bundles, bundles, limits, (as, bs, limit) => {
        const one = mergeFronts(frontOf(as, limit), frontOf(bs, limit), limit);
        const other = mergeFronts(frontOf(bs, limit), frontOf(as, limit), limit);
        expect([...other.premiums]).toEqual([...one.premiums]);
        expect([...other.values]).toEqual([...one.values]);
      }),
      seeded,
    );
  });

  it('stay themselves when merged with nobody', () => {
    const own = frontOf([bundle(0, 0), bundle(3, 4), bundle(5, 9)], 100);
    const merged = mergeFronts(emptyFront(), own, 100);
    expect([...merged.premiums]).toEqual([0, 3, 5]);
    expect([...merged.values]).toEqual([0, 4, 9]);
    expect(merged.trace(2)).toEqual(own.trace(2));
  });

  it('hold nothing where nothing fits', () => {
    const dear = frontOf([bundle(50, 9)], 40);
    expect(dear.premiums).toHaveLength(0);
    expect(bestWithin(dear, 40)).toBe(-1);
  });

  it('keep only the first of equals', () => {
    const front = frontOf([bundle(2, 5), bundle(2, 5), bundle(2, 4), bundle(3, 5)], 10);
    expect(entries(front)).toEqual([{ premium: 2, value: 5, at: 0 }]);
  });

  it('are united however long they are', () => {
    const entriesEach = 200_000;
    const long = (start: number): Front => ({
      premiums: Float64Array.from({ length: entriesEach }, (_, at) => 2 * at + start),
      values: Float64Array.from({ length: entriesEach }, (_, at) => 2 * at + start),
      trace: (at) => [bundle(2 * at + start, 2 * at + start)],
    });
    const front = uniteFronts(long(0), long(1), 2 * entriesEach);
    expect(front.premiums).toHaveLength(2 * entriesEach);
    for (const at of [0, 1, entriesEach, 2 * entriesEach - 1]) {
      expect(front.premiums[at]).toBe(at);
      expect(front.trace(at)).toEqual([bundle(at, at)]);
    }
  });
});
