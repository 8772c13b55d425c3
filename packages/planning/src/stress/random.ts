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

export type Random = {
  readonly uniform: () => number;
  readonly normal: () => number;
};

export function randomOf(seed: number, path: number): Random {
  const next = generator(seed, path);
  const uniform = (): number => next() / twoTo32;
  return { uniform, normal: () => normalFrom(uniform) };
}

const twoTo32 = 4_294_967_296;
const weylStep = 0x9e37_79b9;

function generator(seed: number, path: number): () => number {
  let weyl = (mixed(seed) ^ mixed(path + weylStep)) >>> 0;
  const word = (): number => {
    weyl = (weyl + weylStep) >>> 0;
    return mixed(weyl);
  };
  let [a, b, c, d] = [word(), word(), word(), word() | 1];
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

function rotated(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

function mixed(x: number): number {
  let z = x >>> 0;
  z = Math.imul(z ^ (z >>> 16), 0x85eb_ca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2_ae35);
  return (z ^ (z >>> 16)) >>> 0;
}

/** One of the pair is used: a path asks for few. */
function normalFrom(uniform: () => number): number {
  for (;;) {
    const u = 2 * uniform() - 1;
    const v = 2 * uniform() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * sqrt((-2 * log(s)) / s);
  }
}
