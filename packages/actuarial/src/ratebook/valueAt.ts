/**
 * One value of a column of numbers; a place outside the column is our bug.
 *
 * Source: none, it is an array access. For code that runs once a cell or an age: the innermost
 * loops look up without a check, see there.
 */
import { assert } from '@cebao/kernel';

export function valueAt(column: Float64Array, place: number): number {
  const value = column[place];
  if (value === undefined) assert(false, 'A column of numbers has no such place.');
  return value;
}
