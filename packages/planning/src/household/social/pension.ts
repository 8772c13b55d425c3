/**
 * The basic pension of an employee, by the month of retirement.
 *   base part (month)    = (W + W i) / 2 x n x 1 %
 *   account part (month) = account / divisor months
 * W the calculation base of the year of retirement (a regional figure, an input), i the average
 * contribution index over all months, n contribution years. The transitional pension for work
 * before 1997 is left out: it follows provincial rules that are not held.
 * Source: 国发〔2005〕38号 (rules S010-S014); least months by year of retirement (S004, S005).
 */
import { formatYuan, ok, pow, refuse, round, type LocalDate, type Result } from '@cebao/kernel';
import type { Assumptions } from '../assumptions.ts';
import type { PensionInsurance } from '../household.ts';
import type { Retirement } from './retirement.ts';
import { ruleOn, valueOn, type SocialRules } from './rules.ts';

const monthsPerYear = 12;
const fenPerYuan = 100;
/** One percent a year: after a hundred years of months the whole mean wage. */
const monthsForTheWhole = 1_200;

/** All that the figure follows from; money is fen of the year of retirement, in floats. */
export type ComputedPension = {
  readonly contributedMonths: number;
  readonly minimumMonths: number;
  /** Below the minimum nobody draws monthly: the pension is 0 and this is false. */
  readonly enough: boolean;
  readonly wageMonthly: number;
  readonly averageIndex: number;
  readonly baseMonthly: number;
  readonly account: number;
  readonly divisorMonths: number;
  readonly accountMonthly: number;
  readonly monthly: number;
};

export type PensionInput = {
  readonly facts: PensionInsurance;
  readonly retirement: Retirement;
  /** Years from now in which contributions go on: until work ends, at most until retirement. */
  readonly contributingYears: number;
  readonly asOf: LocalDate;
  readonly rules: SocialRules;
  readonly assumptions: Assumptions;
  /** Where the facts stand in the file, for refusals. */
  readonly thing: string;
};

export function pensionOf(input: PensionInput): Result<ComputedPension> {
  const { facts, retirement, rules, asOf, assumptions: a } = input;
  for (const rule of ['S010', 'S011', 'S012']) {
    const inForce = ruleOn(rules, { rule, asOf });
    if (!inForce.ok) return inForce;
  }
  const least = minimumMonths(retirement.month, { rules, asOf });
  if (!least.ok) return least;
  const index = averageIndex(input);
  if (!index.ok) return index;
  const share = valueOn(rules, { rule: 'S014', asOf });
  if (!share.ok) return share;
  const divisor = divisorMonths(retirement, { rules, asOf });
  if (!divisor.ok) return divisor;

  const ahead = retirement.yearsAhead;
  const contributedMonths = facts.contributedMonths + futureMonths(input);
  const wageMonthly = a.pensionWageMonthlyYuan * fenPerYuan * pow(1 + a.incomeGrowth, ahead);
  const i = index.value;
  const baseMonthly =
    ((wageMonthly + wageMonthly * i) / 2) * (contributedMonths / monthsForTheWhole);
  const account = accountAfter(input, { years: ahead, share: share.value });
  const accountMonthly = account / divisor.value;
  const enough = contributedMonths >= least.value;
  return ok({
    contributedMonths,
    minimumMonths: least.value,
    enough,
    wageMonthly,
    averageIndex: i,
    baseMonthly,
    account,
    divisorMonths: divisor.value,
    accountMonthly,
    monthly: enough ? baseMonthly + accountMonthly : 0,
  });
}

function futureMonths({ contributingYears }: PensionInput): number {
  return contributingYears * monthsPerYear;
}

/** The account after some years: balance and 8 % of each year's base, paid in mid-year. */
export function accountAfter(
  {
    facts,
    contributingYears,
    assumptions: a,
  }: Pick<PensionInput, 'facts' | 'contributingYears' | 'assumptions'>,
  { years, share }: { readonly years: number; readonly share: number },
): number {
  const grownOver = growthAt(a.pensionAccountRate);
  const paid = Math.min(years, contributingYears);
  let account = facts.accountBalanceCents * grownOver(years);
  let annual = facts.monthlyBaseCents * monthsPerYear * share;
  for (let t = 0; t < paid; t++) {
    const part = Math.min(1, paid - t);
    account += annual * part * grownOver(years - t - part / 2);
    annual *= 1 + a.incomeGrowth;
  }
  return account;
}

// Accounts of one rate are asked for at the start of every year, and each adds up all years before.
let latest = { rate: Number.NaN, factors: new Map<number, number>() };

/** (1 + rate)^years, each found once as long as the rate is the same. */
function growthAt(rate: number): (years: number) => number {
  if (latest.rate !== rate) latest = { rate, factors: new Map() };
  const { factors } = latest;
  return (years) => {
    const factor = factors.get(years) ?? pow(1 + rate, years);
    factors.set(years, factor);
    return factor;
  };
}

/** Months so far at their index, months to come at today's base over today's wage (S011, S017). */
function averageIndex(input: PensionInput): Result<number> {
  const { facts, assumptions: a, thing } = input;
  const to = futureMonths(input);
  if (to === 0) return ok(facts.averageIndex);
  const bounds = indexBounds(input);
  if (!bounds.ok) return bounds;
  const [lowest, highest] = bounds.value;
  const wage = a.pensionWageMonthlyYuan * fenPerYuan;
  const now = facts.monthlyBaseCents / wage;
  if (now < lowest || now > highest) {
    const where = '当地计发基数填在 choices.assumptions.pensionWageMonthlyYuan';
    return refuse('BAD_NUMBER', {
      thing: `${thing}.monthlyBaseCents`,
      value: `${formatYuan(facts.monthlyBaseCents)} 元`,
      limit: `计发基数 ${String(a.pensionWageMonthlyYuan)} 元的 ${String(lowest)} 至 ${String(highest)} 倍；${where}`,
    });
  }
  const so = facts.contributedMonths;
  return ok((facts.averageIndex * so + now * to) / (so + to));
}

function indexBounds({ rules, asOf }: PensionInput): Result<readonly [number, number]> {
  const lowest = valueOn(rules, { rule: 'S017L', asOf });
  if (!lowest.ok) return lowest;
  const highest = valueOn(rules, { rule: 'S017H', asOf });
  return highest.ok ? ok([lowest.value, highest.value]) : highest;
}

/** By the year of reaching the statutory age (S004, S005). */
function minimumMonths(
  month: string,
  { rules, asOf }: { readonly rules: SocialRules; readonly asOf: LocalDate },
): Result<number> {
  const inForce = ruleOn(rules, { rule: 'S004', asOf });
  if (!inForce.ok) return inForce;
  const year = Number(month.slice(0, 4));
  const row = rules.minimumMonths.findLast((r) => r.fromYear <= year);
  if (row !== undefined) return ok(row.months);
  return refuse('BAD_BASIS', { thing: rules.id, value: month, limit: '最低缴费年限表中的年份' });
}

/** Between whole ages by months, to one decimal, as the offices count since 2025 (S013). */
export function divisorMonths(
  { ageYears, ageMonths }: Pick<Retirement, 'ageYears' | 'ageMonths'>,
  { rules, asOf }: { readonly rules: SocialRules; readonly asOf: LocalDate },
): Result<number> {
  const inForce = ruleOn(rules, { rule: 'S012', asOf });
  if (!inForce.ok) return inForce;
  const at = (age: number) => rules.divisors.find((d) => d.age === age)?.months;
  const [low, high] = [at(ageYears), ageMonths === 0 ? at(ageYears) : at(ageYears + 1)];
  if (low === undefined || high === undefined) {
    return refuse('BAD_BASIS', {
      thing: rules.id,
      value: `${String(ageYears)} 岁`,
      limit: '计发月数表',
    });
  }
  if (ageMonths === 0) return ok(low);
  const between = ruleOn(rules, { rule: 'S013', asOf });
  if (!between.ok) return between;
  return ok(oneDecimal(low + ((high - low) * ageMonths) / monthsPerYear));
}

const tenths = 10;

function oneDecimal(x: number): number {
  return round.halfUp(x * tenths) / tenths;
}
