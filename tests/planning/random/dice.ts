/** Dice of our own, so that a printed seed means the same family everywhere. */
export type Dice = {
  readonly chance: (probability: number) => boolean;
  /** A whole number, both ends included. */
  readonly int: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** A round or a crooked sum of yuan, small ones as likely as large ones. */
  readonly yuan: (least: number, most: number) => number;
  readonly times: <T>(count: number, make: (at: number) => T) => readonly T[];
  /** One of the values; null as often as said. */
  readonly maybe: <T>(probability: number, make: () => T) => T | null;
};

const twoTo32 = 4_294_967_296;

export function diceOf(seed: number): Dice {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e37_79b9) >>> 0;
  /** mulberry32 (T. Ettinger, public domain): every state is another number. */
  const uniform = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / twoTo32;
  };
  const int = (least: number, most: number): number =>
    least + Math.floor(uniform() * (most - least + 1));
  const chance = (probability: number): boolean => uniform() < probability;
  return {
    chance,
    int,
    pick: (from) => {
      const drawn = from[int(0, from.length - 1)];
      if (drawn === undefined) throw new TypeError('nothing to pick from');
      return drawn;
    },
    yuan: (least, most) => {
      const size = (least + 1) * ((most + 1) / (least + 1)) ** uniform() - 1;
      const step = chance(0.7) ? 100 : 0.01;
      const rounded = Math.round(size / step) * step;
      return Math.min(Math.max(Math.round(rounded * 100) / 100, least), most);
    },
    times: (count, make) => Array.from({ length: count }, (_, at) => make(at)),
    maybe: (probability, make) => (chance(probability) ? make() : null),
  };
}
