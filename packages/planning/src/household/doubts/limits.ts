/**
 * Beyond what an entry is asked about: it may be meant and mostly is a slip (yuan for fen, 万 too many or
 * too few, a month for a year, jin for kilograms). All are assumptions without an official figure; they
 * change no result and refuse nothing. Amounts are fen.
 */
export const doubtLimits = {
  /** 100 million yuan: few sums of a family reach it, and a 万 too many does. */
  amountCents: 10_000_000_000,
  /** 20,000 yuan of work a year: less than most full work pays, and what a month's pay or fen for yuan come to. */
  leastYearlyWorkCents: 2_000_000,
  /** 10 million yuan of one income a year: what yuan read as a hundred times as much come to. */
  mostYearlyIncomeCents: 1_000_000_000,
  /** 10,000 yuan of an employees' pension a year: a month's figure stays below. */
  leastEmployeePensionCents: 1_000_000,
  /** 6,000 yuan of essentials a head and year: 500 a month hardly feed anybody; a month's figure does not reach it. */
  leastEssentialsPerHeadCents: 600_000,
  /** A tenth of the income: a month's costs against a year's income are a twelfth. */
  leastCostShareOfIncome: 0.1,
  /** Costs that use up money at hand within five years, beside the whole income. */
  mostCostShareOfLiquid: 0.2,
  /** 1,000 yuan of debt for each year that is left, where there are at least five: no bank lends so little for so long. */
  leastDebtPerYearCents: 100_000,
  leastDebtYears: 5,
  /** Support until such an age is meant by an elder's; no child's age is as high when support of its grandparents ends. */
  leastElderAge: 60,
  /** Half of the income for premiums: insurance takes 3 to 15 %. */
  mostBudgetShareOfIncome: 0.5,
  /** Kilograms over squared metres. Few bodies lie outside; a weight in jin is twice the kilograms. */
  leastBodyMass: 12,
  mostBodyMass: 35,
  /** Children are lighter for their height. */
  mostBodyMassChild: 28,
  childBelowAge: 12,
} as const;
