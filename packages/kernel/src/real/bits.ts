/**
 * The two places where a float64 is taken apart. DataView reads and writes big-endian unless told
 * otherwise, so the byte order of the machine does not matter.
 */
const view = new DataView(new ArrayBuffer(8));
const exponentBias = 1023;
const twoTo54 = 18_014_398_509_481_984;

/** 2^k for a normal result: -1022 <= k <= 1023. */
export function powerOfTwo(k: number): number {
  view.setUint32(0, (k + exponentBias) << 20);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

/** x = mantissa * 2^exponent with 1 <= mantissa < 2, for finite x > 0, subnormal ones included. */
export function splitFloat(x: number): { readonly mantissa: number; readonly exponent: number } {
  const isSubnormal = x < 2.2250738585072014e-308;
  view.setFloat64(0, isSubnormal ? x * twoTo54 : x);
  const high = view.getUint32(0);
  const exponent = (high >>> 20) - exponentBias - (isSubnormal ? 54 : 0);
  view.setUint32(0, (high & 0x000f_ffff) | (exponentBias << 20));
  return { mantissa: view.getFloat64(0), exponent };
}

/**
 * y * 2^k for 0.5 <= y <= 2. Two factors: each is a normal number, and the last product is the
 * only one that can round (to a subnormal) or overflow.
 */
export function scaleByPower(y: number, k: number): number {
  if (k > 2000) return Infinity;
  if (k < -2000) return 0;
  const half = k >> 1;
  return y * powerOfTwo(half) * powerOfTwo(k - half);
}
