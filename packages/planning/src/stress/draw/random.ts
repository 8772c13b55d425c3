/**
 * Numbers for one path, the same on every machine and for any number of workers: the generator is
 * started from seed and path alone. Uniform on [0, 1) with 32 bits.
 *
 * Source: D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47
 * (2021), xoshiro128**; its state is filled by the finaliser of MurmurHash3 over a Weyl sequence
 * (G. Steele, D. Lea, C. Flood, OOPSLA 2014). Normals by the polar method of G. Marsaglia and
 * T. Bray, SIAM Review 6 (1964).
 */
import { log, sqrt } from '@cebao/kernel';

/** Four words of 32 bits; one state serves many paths, one after the other. */
export type RandomState = Int32Array;

export function randomState(): RandomState {
  return new Int32Array(4);
}

const twoTo32 = 4_294_967_296;
const weylStep = 0x9e37_79b9;

export function start(state: RandomState, seed: number, path: number): void {
  const from = mixed(seed) ^ mixed(path + weylStep);
  for (let k = 0; k < 4; k++) state[k] = mixed(from + (k + 1) * weylStep);
  // Never all zero, which would stay so.
  state[3] = (state[3] ?? 0) | 1;
}

export function uniform(state: RandomState): number {
  return unitOf(nextWord(state));
}

/** A word as a number of [0, 1). */
export function unitOf(word: number): number {
  return (word >>> 0) / twoTo32;
}

/** The next 32 bits, as a whole number with sign: such a number needs no box between two functions. */
export function nextWord(state: RandomState): number {
  const b = state[1] ?? 0;
  const word = Math.imul(rotated(Math.imul(b, 5), 7), 9);
  const c = (state[2] ?? 0) ^ (state[0] ?? 0);
  const d = (state[3] ?? 0) ^ b;
  state[1] = b ^ c;
  state[0] = (state[0] ?? 0) ^ d;
  state[2] = c ^ (b << 9);
  state[3] = rotated(d, 11);
  return word;
}

export type Random = {
  readonly uniform: () => number;
  readonly normal: () => number;
};

/** Numbers of one path alone. */
export function randomOf(seed: number, path: number): Random {
  const state = randomState();
  start(state, seed, path);
  const next = (): number => uniform(state);
  return { uniform: next, normal: () => normalFrom(next) };
}

function rotated(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

function mixed(x: number): number {
  let z = x | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85eb_ca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2_ae35);
  return z ^ (z >>> 16);
}

/** One of the pair is used: a path asks for few. */
function normalFrom(next: () => number): number {
  for (;;) {
    const u = 2 * next() - 1;
    const v = 2 * next() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * sqrt((-2 * log(s)) / s);
  }
}
