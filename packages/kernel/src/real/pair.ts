/**
 * Numbers of about 106 bits, held as an unevaluated sum hi + lo of two float64 with |lo| <= half an
 * ulp of hi. Only + - * / are used, so every engine gives the same bits.
 *
 * Source: T. J. Dekker, "A floating-point technique for extending the available precision",
 * Numerische Mathematik 18 (1971) 224-242; the exact sum is Knuth's, The Art of Computer
 * Programming 2, section 4.2.2, theorem B.
 */
export type Pair = { readonly hi: number; readonly lo: number };

/** a + b without error. */
export function exactSum(a: number, b: number): Pair {
  const hi = a + b;
  const shadow = hi - a;
  return { hi, lo: a - (hi - shadow) + (b - shadow) };
}

/** a + b without error when |a| >= |b|: Dekker's shorter form. */
function orderedSum(a: number, b: number): Pair {
  const hi = a + b;
  return { hi, lo: b - (hi - a) };
}

/** 2^27 + 1 cuts 53 bits into two halves of 26, whose products are exact (Veltkamp). */
const halver = 134_217_729;

/** a * b without error, as long as nothing overflows (|a|, |b| < 2^996) or underflows. */
export function exactProduct(a: number, b: number): Pair {
  const hi = a * b;
  const aCut = a * halver;
  const aHi = aCut - (aCut - a);
  const aLo = a - aHi;
  const bCut = b * halver;
  const bHi = bCut - (bCut - b);
  const bLo = b - bHi;
  return { hi, lo: aHi * bHi - hi + aHi * bLo + aLo * bHi + aLo * bLo };
}

export function addPairs(a: Pair, b: Pair): Pair {
  const sum = exactSum(a.hi, b.hi);
  return orderedSum(sum.hi, sum.lo + (a.lo + b.lo));
}

export function multiplyPairs(a: Pair, b: Pair): Pair {
  const product = exactProduct(a.hi, b.hi);
  return orderedSum(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

/** `multiplyPairs` into its first factor, which may be the second one too: no object is made. */
export function multiplyBy(a: { -readonly [K in keyof Pair]: Pair[K] }, b: Pair): void {
  const product = exactProduct(a.hi, b.hi);
  const rest = product.lo + (a.hi * b.lo + a.lo * b.hi);
  a.hi = product.hi + rest;
  a.lo = rest - (a.hi - product.hi);
}

/** One float64 quotient, then one more for what it left over. */
export function dividePairs(a: Pair, b: Pair): Pair {
  const quotient = a.hi / b.hi;
  const back = exactProduct(quotient, b.hi);
  const rest = a.hi - back.hi - back.lo + a.lo - quotient * b.lo;
  return orderedSum(quotient, rest / b.hi);
}
