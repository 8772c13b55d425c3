/** A gap by the year of its event: nominal at the event, and in today's money (deflated by CPI). */
import { cents, round, type Cents } from '@cebao/kernel';
import type { GapPoint, WishPoint } from './gapView.ts';

/** Cumulative gaps by event year, fen. */
export type GapsByYear = { readonly g1: Float64Array; readonly g2: Float64Array };

export function curveOf(
  { g1, g2 }: GapsByYear,
  { years, cpi }: { readonly years: number; readonly cpi: number },
): readonly GapPoint[] {
  const points: GapPoint[] = [];
  let deflator = 1;
  for (let year = 0; year < years; year++) {
    const [first, second] = [g1[year] ?? 0, g2[year] ?? 0];
    points.push({
      year,
      g1Cents: toCents(first),
      g2Cents: toCents(second),
      g1TodayCents: toCents(first * deflator),
      g2TodayCents: toCents(second * deflator),
    });
    deflator /= 1 + cpi;
  }
  return points;
}

/** With the wishes. */
export function wishCurveOf(
  g3: Float64Array,
  { years, cpi }: { readonly years: number; readonly cpi: number },
): readonly WishPoint[] {
  return curveOf({ g1: g3, g2: g3 }, { years, cpi }).map(({ year, g2Cents, g2TodayCents }) => ({
    year,
    cents: g2Cents,
    todayCents: g2TodayCents,
  }));
}

/** Event year of the largest layer-2 gap in today's money; the first of equals. */
export function worstEventYear(curve: readonly GapPoint[]): number {
  const worst = curve.reduce<GapPoint | null>(
    (best, point) => (best === null || point.g2TodayCents > best.g2TodayCents ? point : best),
    null,
  );
  return worst?.year ?? 0;
}

export function toCents(fen: number): Cents {
  return cents(round.halfUp(fen));
}
