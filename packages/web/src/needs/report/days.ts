/** Days between calendar days that were typed or come from the clock. */
import { daysBetween, localDate } from '@cebao/kernel';

/** Whole days from one to the other, negative backwards; null where a date cannot be read. */
export function daysFromTo(from: string, to: string): number | null {
  const [first, last] = [localDate(from), localDate(to)];
  return first.ok && last.ok ? daysBetween(first.value, last.value) : null;
}

/** A family looked at this long after its day has ages and quotes that may have moved on. */
const longestDays = 31;

export function isOldDay(asOf: string, today: string): boolean {
  const days = daysFromTo(asOf, today);
  return days !== null && days > longestDays;
}
