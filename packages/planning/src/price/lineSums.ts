/** What becomes of a line's sum over the years, by its clause and by prices, and what it costs. */
import { cents, powInt, round, sumCents, type Cents } from '@cebao/kernel';
import type { Cover } from '../household/cover.ts';
import { premiumFactor, sumAt } from '../household/growth.ts';
import type { PlanLine } from '../report.ts';

/** Beside the sum of today, where the line still covers then. */
const yearsShown = [10, 20];

/** Taken over into the line; the total counts the rises of a premium that rises with its sum. */
export function sumsOfLine(
  cover: Cover,
  cpi: number,
): Pick<PlanLine, 'sumsLater' | 'sumAtEndTodayCents' | 'totalPremiumCents'> {
  const { growth, coverYears } = cover;
  const at = (year: number): Cents => cents(round.halfUp(sumAt(cover, year, cpi)));
  const shown = growth === null ? [] : yearsShown.filter((year) => year < coverYears);
  const atEnd = sumAt(cover, Math.max(coverYears - 1, 0), cpi) / powInt(1 + cpi, coverYears);
  return {
    sumsLater: shown.map((year) => ({ year, cents: at(year) })),
    sumAtEndTodayCents: cents(round.halfUp(atEnd)),
    totalPremiumCents: totalOf(
      { premiumCents: cover.annualPremiumCents, premiumYears: cover.premiumYears, growth },
      cpi,
    ),
  };
}

type Paid = Pick<PlanLine, 'premiumCents' | 'premiumYears' | 'growth'>;

/** Premium of step `year`, to the fen. */
function premiumAt({ premiumCents, premiumYears, growth }: Paid, year: number, cpi: number): Cents {
  if (year >= premiumYears) return cents(0);
  return cents(round.halfUp(premiumCents * premiumFactor(growth, year, cpi)));
}

function totalOf(line: Paid, cpi: number): Cents {
  return sumCents(Array.from({ length: line.premiumYears }, (_, t) => premiumAt(line, t, cpi)));
}

/** Premiums of all lines by step. */
export function premiumByYear(lines: readonly PlanLine[], cpi: number): readonly Cents[] {
  const years = lines.reduce((most, line) => Math.max(most, line.premiumYears), 0);
  return Array.from({ length: years }, (_, t) =>
    sumCents(lines.map((line) => premiumAt(line, t, cpi))),
  );
}
