/**
 * Real functions with the same bits in every engine. ECMAScript leaves exp, log, pow and `**` to
 * the engine, and engines differ; only + - * / and sqrt are exact by IEEE 754. These are built from
 * those alone and stay within 1 ulp of the true value (checked against 60-digit references).
 *
 * Source: T. J. Dekker, Numerische Mathematik 18 (1971) 224-242, for sums and products of twice
 * the precision; W. J. Cody, W. Waite, Software Manual for the Elementary Functions (1980), for the
 * reduction of arguments; M. Abramowitz, I. A. Stegun (eds.), Handbook of Mathematical Functions,
 * 4.1.27 and 4.2.1, for the series. Written from the published methods; no table or fitted
 * coefficient of another library is used.
 */
export { exp, expm1 } from './real/exponential.ts';
export { log, log1p } from './real/logarithm.ts';
export { pow, powInt } from './real/power.ts';

/** Square root: correctly rounded by IEEE 754 in every engine. A negative x gives NaN. */
export const sqrt = Math.sqrt;
