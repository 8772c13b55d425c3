/** What rises, year by year as a clause reads: a second way to the factors of the engine. */
import type { SumGrowth } from '@cebao/planning';

export function risen(growth: SumGrowth | null, year: number, cpi: number): number {
  let factor = 1;
  for (let t = 1; t <= year; t++) factor *= 1 + riseOf(growth, t, cpi);
  return factor;
}

function riseOf(growth: SumGrowth | null, year: number, cpi: number): number {
  if (growth === null) return 0;
  if (growth.kind === 'cpi') {
    return Math.min(growth.cap ?? Infinity, Math.max(growth.floor ?? -Infinity, cpi));
  }
  const due = year >= growth.firstYear && (year - growth.firstYear) % growth.everyYears === 0;
  return due ? growth.rate : 0;
}
