/** The kernel's only door: exact money, rounding, rates, ages, dates, ids, results. All pure. */
export { assert, CebaoBug } from './assert.ts';
export type { Brand } from './brand.types.ts';
export { canonicalJson } from './canonical.ts';
export type { ChineseId } from './identity/chineseId.ts';
export { parseChineseId } from './identity/chineseId.ts';
export type { Id } from './identity/id.ts';
export { id, localId } from './identity/id.ts';
export type { PersonName, TextRule } from './identity/name.ts';
export { cleanText, personName } from './identity/name.ts';
export type { Cents } from './money.ts';
export {
  addCents,
  cents,
  centsResult,
  compareCents,
  maxCents,
  maxOfCents,
  minCents,
  negateCents,
  scaleCents,
  splitCents,
  subtractCents,
  sumCents,
  yuan,
  zeroCents,
} from './money.ts';
export { formatWan, formatYuan, parseMoney } from './moneyText.ts';
export type { AnnualRate, Prob } from './rate.ts';
export {
  accumulationHalfYear,
  annualRate,
  annualRateResult,
  discountFactor,
  discountOf,
  effectiveOf,
  forceOf,
  monthlyOf,
  nominalOf,
  prob,
} from './rate.ts';
export { exp, expm1, log, log1p, pow, powInt, sqrt } from './real.ts';
export { ofLast } from './ofLast.ts';
export { recordOf } from './record.ts';
export type { Refusal, RefusalCode, Result } from './result.ts';
export { assertNever, describeRefusal, err, ok, refusalCodes, refuse } from './result.ts';
export type { Rounding } from './round.ts';
export { round } from './round.ts';
export { copied, numbersOf, zeros } from './rows.ts';
export type { AgeBasis, AgeInsurance, AgeLast, AgeNearest, AgeOf, AgeRule } from './time/age.ts';
export { ageAt, ageInsurance, ageLast, ageNearest, oldestAge } from './time/age.ts';
export type { LocalDate } from './time/date.ts';
export {
  addDays,
  addMonths,
  addYears,
  compareDates,
  dayNumber,
  dayOf,
  daysBetween,
  localDate,
  monthOf,
  yearOf,
} from './time/date.ts';
