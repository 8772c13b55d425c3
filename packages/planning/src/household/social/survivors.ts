/**
 * What the state pays when an insured employee dies.
 * Illness or accident outside work (人社部发〔2021〕18号, rules S023-S026), one-off:
 *   funeral = 2 x m,   grant = months(n) x m
 *   m monthly disposable income of the province's townspeople, n completed contribution years;
 *   a pensioner's months fall by one for each year drawn, to no less than nine.
 * At work (工伤保险条例 art. 39, rules S027-S032): information only. No sourced share of deaths
 * happens at work, so none of it enters a gap or the value of a plan.
 */
import { ok, powInt, refuse, round, type LocalDate, type Result } from '@cebao/kernel';
import type { Assumptions } from '../assumptions.ts';
import { ruleOn, valueOn, type SocialRules } from './rules.ts';

const monthsPerYear = 12;
const fenPerYuan = 100;

export type DeathRules = {
  readonly funeralMonths: number;
  readonly leastGrantMonths: number;
  readonly grantMonths: SocialRules['survivorMonths'];
};

export type When = { readonly rules: SocialRules; readonly asOf: LocalDate };

export function deathRules({ rules, asOf }: When): Result<DeathRules> {
  const funeral = valueOn(rules, { rule: 'S023', asOf });
  if (!funeral.ok) return funeral;
  const table = ruleOn(rules, { rule: 'S024', asOf });
  if (!table.ok) return table;
  const least = valueOn(rules, { rule: 'S025', asOf });
  if (!least.ok) return least;
  return ok({
    funeralMonths: funeral.value,
    leastGrantMonths: least.value,
    grantMonths: rules.survivorMonths,
  });
}

/** Months of the grant for contributions so far and years of pension drawn (null: none drawn). */
export function grantMonths(
  rules: DeathRules,
  {
    contributedMonths,
    yearsDrawn,
  }: { readonly contributedMonths: number; readonly yearsDrawn: number | null },
): number {
  const years = round.floor(contributedMonths / monthsPerYear);
  const months = rules.grantMonths.findLast((row) => row.years <= years)?.months ?? 0;
  if (yearsDrawn === null) return months;
  return Math.max(months - round.floor(yearsDrawn), rules.leastGrantMonths);
}

/** Fen a month in the whole step t: the region's figure of today, grown with incomes. */
export function townIncomeMonthly(a: Assumptions, t: number): number {
  return ((a.townIncomeRegionYuan * fenPerYuan) / monthsPerYear) * powInt(1 + a.incomeGrowth, t);
}

/** Death at work, at today's figures, fen in floats. */
export type WorkInjuryDeath = {
  readonly funeral: number;
  readonly funeralMonths: number;
  readonly lumpSum: number;
  readonly lumpSumMultiple: number;
  readonly spouseShare: number;
  readonly otherShare: number;
  /** All dependants together are paid at most this a month. */
  readonly monthlyCap: number;
};

export function workInjuryDeath(
  { rules, asOf }: When,
  {
    assumptions: a,
    ownMonthlyCents,
  }: { readonly assumptions: Assumptions; readonly ownMonthlyCents: number },
): Result<WorkInjuryDeath> {
  const values: number[] = [];
  for (const rule of ['S027', 'S028', 'S029', 'S031', 'S032']) {
    const value = valueOn(rules, { rule, asOf });
    if (!value.ok) return value;
    values.push(value.value);
  }
  const [funeralMonths, spouseShare, otherShare, cap, multiple] = values;
  if (
    funeralMonths === undefined ||
    spouseShare === undefined ||
    otherShare === undefined ||
    cap === undefined ||
    multiple === undefined
  ) {
    return refuse('BAD_BASIS', { thing: rules.id, value: '', limit: '工伤保险条例第三十九条' });
  }
  return ok({
    funeral: funeralMonths * a.pensionWageMonthlyYuan * fenPerYuan,
    funeralMonths,
    lumpSum: multiple * a.townIncomeNationalYuan * fenPerYuan,
    lumpSumMultiple: multiple,
    spouseShare,
    otherShare,
    monthlyCap: cap * ownMonthlyCents,
  });
}
