/** Compiled, not run: a table takes ages in its own count only. */
import { ageLast, ageNearest } from '@cebao/kernel';
import { entryRates } from './entry.ts';
import { asLifeTable } from './asLifeTable.ts';
import type { AggregateTable, SelectTable } from './published.ts';

export function onlyItsOwnAges(table: SelectTable<'nearest'>): void {
  entryRates(table, { age: ageNearest(40), duration: 0 });
  // @ts-expect-error an age at last birthday is no age at the nearest one
  entryRates(table, { age: ageLast(40), duration: 0 });
  // @ts-expect-error a bare number says nothing about how it was counted
  entryRates(table, { age: 40, duration: 0 });
}

export function onlyLastBirthday(
  last: AggregateTable<'last'>,
  nearest: AggregateTable<'nearest'>,
): void {
  asLifeTable(last);
  // @ts-expect-error a table of nearest ages is no life table by age at last birthday
  asLifeTable(nearest);
}
