/**
 * A published aggregate table for the engines that take a life table: closed, of one sex, by age at
 * last birthday.
 *
 *     q_omega = 1
 *
 * Source: AMLCR, 2nd ed., 3.2; what a life table is stands in `table.ts`.
 */
import { refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { lifeTable } from '../table.ts';
import type { LifeTable } from '../table.ts';
import type { AggregateTable } from './published.ts';

/** Tables of another count of age do not compile; those of both sexes or without an end are refused. */
export function asLifeTable(table: AggregateTable<'last'>): Result<LifeTable> {
  const { id, name, sex, ageBasis, firstAge, qx } = table;
  if (sex === null) {
    return refuse('BAD_TABLE', { thing: `${id}: sex`, value: '', limit: 'male or female' });
  }
  const rows = qx.map((value, row) => ({ age: firstAge + row, value }));
  return lifeTable({ id, name, sex, ageBasis, rows });
}
