import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exp, expm1, log, log1p, pow, powInt, sqrt } from './real.ts';

type Vectors = Readonly<Record<string, readonly string[]>>;

const vectors = JSON.parse(
  readFileSync(new URL('./real.vectors.json', import.meta.url), 'utf8'),
) as Vectors;

const functions: Readonly<Record<string, (x: number, y: number) => number>> = {
  exp,
  log,
  expm1,
  log1p,
  pow,
  powInt,
};

const view = new DataView(new ArrayBuffer(8));

function floatOf(hex: string): number {
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

/** Neighbouring floats have neighbouring ranks; -0 and 0 share one. */
function rank(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fff_ffff_ffff_ffffn) : bits;
}

function ulpsApart(a: number, b: number): bigint {
  const gap = rank(a) - rank(b);
  return gap < 0n ? -gap : gap;
}

describe('the real functions against correctly rounded vectors', () => {
  test.each(Object.keys(functions))('%s stays within one ulp on every row', (name) => {
    const rows = vectors[name] ?? [];
    const far = rows.filter((row) => {
      const [x = NaN, y = NaN, z] = row.split(' ').map(floatOf);
      const result = functions[name]?.(x, y) ?? NaN;
      return !(ulpsApart(result, z ?? y) <= 1n) || Number.isNaN(result);
    });
    expect(rows).toHaveLength(2000);
    expect(far).toEqual([]);
  });

  test.each([
    ['log', 0],
    ['log1p', 0],
    ['powInt', 0],
    ['exp', 300],
    ['expm1', 300],
    ['pow', 300],
  ])('%s rounds all but %i of its 2000 rows correctly', (name, allowed) => {
    const off = (vectors[name] ?? []).filter((row) => {
      const [x = NaN, y = NaN, z] = row.split(' ').map(floatOf);
      return ulpsApart(functions[name]?.(x, y) ?? NaN, z ?? y) !== 0n;
    });
    expect(off.length).toBeLessThanOrEqual(allowed);
  });
});

/** Fixed point with this many bits behind the point: 300 bits below the smallest subnormal. */
const places = 1400n;
const unit = 1n << places;

/** A float64 is a fraction with a power of two below: exact here from 2^-1400 on. */
function fixed(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xf_ffff_ffff_ffffn;
  const digits = exponent === 0n ? fraction : fraction | (1n << 52n);
  const size = digits << (places - 1074n + (exponent === 0n ? 0n : exponent - 1n));
  return bits >> 63n === 1n ? -size : size;
}

function times(a: bigint, b: bigint): bigint {
  return (a * b) >> places;
}

/** Taylor's series of x / 2^12, squared twelve times: another way than the code under test. */
function fixedExp(x: bigint): bigint {
  const small = x >> 12n;
  let sum = unit;
  let term = unit;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = times(term, small) / n;
    sum += term;
  }
  for (let i = 0; i < 12; i += 1) sum = times(sum, sum);
  return sum;
}

/** Newton's method on exp, from the engine's own logarithm. */
function fixedLog(x: bigint, near: number): bigint {
  let y = fixed(near);
  for (let i = 0; i < 6; i += 1) {
    y += 2n * (((x - fixedExp(y)) << places) / (x + fixedExp(y)));
  }
  return y;
}

/** Error in thousandths of an ulp of the result. */
function milliUlps(result: number, truth: bigint): number {
  const size = Math.abs(result);
  view.setFloat64(0, size);
  const exponent = Math.max(1, view.getUint32(0) >>> 20);
  const ulp = 1n << (places - 1075n + BigInt(exponent));
  const gap = fixed(result) - truth;
  return Number(((gap < 0n ? -gap : gap) * 1000n) / ulp);
}

/** A fixed sequence (Lehmer, 48271 mod 2^31 - 1): the same arguments in every run. */
function* fractions(): Generator<number, never> {
  let state = 20_260_301;
  while (true) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

describe('the real functions against whole-number references of 300 bits', () => {
  const dice = fractions();
  const uniform = (low: number, high: number) => low + (high - low) * dice.next().value;
  const many = (make: () => number) => Array.from({ length: 150 }, make);

  test('exp errs by less than 0.75 ulp', () => {
    const worst = many(() => uniform(-700, 700)).map((x) => milliUlps(exp(x), fixedExp(fixed(x))));
    expect(Math.max(...worst)).toBeLessThan(750);
  });

  test('exp errs by at most one ulp where results are subnormal', () => {
    const worst = many(() => uniform(-745, -708)).map((x) => milliUlps(exp(x), fixedExp(fixed(x))));
    expect(Math.max(...worst)).toBeLessThan(1000);
  });

  test('expm1 errs by less than 0.9 ulp', () => {
    const worst = many(() => uniform(-2, 2)).map((x) =>
      milliUlps(expm1(x), fixedExp(fixed(x)) - unit),
    );
    expect(Math.max(...worst)).toBeLessThan(900);
  });

  test('log errs by less than 0.501 ulp', () => {
    const worst = many(() => uniform(0.001, 4)).map((x) =>
      milliUlps(log(x), fixedLog(fixed(x), Math.log(x))),
    );
    expect(Math.max(...worst)).toBeLessThan(501);
  });

  test('log1p errs by less than 0.501 ulp', () => {
    const worst = many(() => uniform(-0.99, 3)).map((x) =>
      milliUlps(log1p(x), fixedLog(unit + fixed(x), Math.log1p(x))),
    );
    expect(Math.max(...worst)).toBeLessThan(501);
  });

  test('pow errs by less than 0.75 ulp', () => {
    const worst = many(() => uniform(0.5, 2)).map((x) => {
      const y = uniform(-900, 900);
      const ln = fixedLog(fixed(x), Math.log(x));
      return milliUlps(pow(x, y), fixedExp(times(fixed(y), ln)));
    });
    expect(Math.max(...worst)).toBeLessThan(750);
  });

  test('powInt errs by less than 0.501 ulp', () => {
    const worst = many(() => uniform(0.9, 1.2)).map((x, i) => {
      const truth = Array.from({ length: i }).reduce<bigint>((p) => times(p, fixed(x)), unit);
      return milliUlps(powInt(x, i), truth);
    });
    expect(Math.max(...worst)).toBeLessThan(501);
  });
});

test('sqrt is the correctly rounded root of IEEE 754', () => {
  expect(sqrt(2)).toBe(1.4142135623730951);
  expect(sqrt(0)).toBe(0);
});
