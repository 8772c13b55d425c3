/**
 * One SHA-256 over the results of the kernel's real functions, to be computed by every engine from
 * the same code: over the committed arguments and over a sweep of generated ones. Runs in Node and
 * in the browser alike, so it uses web interfaces only.
 */
export type RealFunctions = {
  readonly exp: (x: number) => number;
  readonly log: (x: number) => number;
  readonly expm1: (x: number) => number;
  readonly log1p: (x: number) => number;
  readonly pow: (x: number, y: number) => number;
  readonly powInt: (x: number, n: number) => number;
};

/** By function: rows of big-endian hex, the arguments and then the correctly rounded result. */
export type Vectors = Readonly<Record<keyof RealFunctions, readonly string[]>>;

export type RealHash = { readonly results: number; readonly sha256: string };

const sweepLength = 40_000;

export async function realHash(real: RealFunctions, vectors: Vectors): Promise<RealHash> {
  const results = [...committed(real, vectors), ...sweep(real)];
  const view = new DataView(new ArrayBuffer(results.length * 8));
  results.forEach((result, i) => view.setFloat64(i * 8, result));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', view.buffer));
  return { results: results.length, sha256: Array.from(digest, hexOfByte).join('') };
}

function* committed(real: RealFunctions, vectors: Vectors): Generator<number> {
  for (const name of ['exp', 'log', 'expm1', 'log1p', 'pow', 'powInt'] as const) {
    for (const row of vectors[name]) {
      const [x = 0, y = 0] = row.split(' ').map(floatOfHex);
      yield real[name](x, y);
    }
  }
}

function* sweep(real: RealFunctions): Generator<number> {
  const dice = fractions();
  for (let i = 0; i < sweepLength; i += 1) {
    const u = dice.next().value;
    const x = dice.next().value * 1400 - 700;
    yield real.exp(x);
    yield real.expm1(x / 100);
    yield real.log(u * 1000);
    yield real.log1p(u - 0.5);
    yield real.pow(u + 0.5, x / 10);
    yield real.powInt(u + 0.5, (i % 241) - 120);
  }
}

/** Lehmer's sequence, 48271 mod 2^31 - 1: whole numbers below 2^47, so exact in every engine. */
function* fractions(): Generator<number, never> {
  let state = 20_260_301;
  while (true) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

function floatOfHex(hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

function hexOfByte(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
