/** A seeded sample without repetition: the same mutants each night until the sources change. */

/**
 * @template T
 * @param {readonly T[]} all
 * @param {{ count: number, seed: number }} how
 * @returns {readonly T[]} in their old order
 */
export function drawn(all, { count, seed }) {
  const next = uniform(seed);
  const ranked = all.map((one, at) => ({ one, at, rank: next() }));
  const chosen = ranked.toSorted((a, b) => a.rank - b.rank).slice(0, count);
  return chosen.toSorted((a, b) => a.at - b.at).map(({ one }) => one);
}

/**
 * Mulberry32, a small generator of 32 bits (T. Ettinger, public domain).
 *
 * @param {number} seed
 */
function uniform(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
