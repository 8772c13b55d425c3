/**
 * Entries of the hot loops' rows, whose room is made to fit: the place is within the row. The innermost
 * loops read theirs without these: the engine puts only so much code into one function.
 */

/** Of money, shares and the like. */
export function real(row: Float64Array, at: number): number {
  return row[at] ?? 0;
}

/** Of steps, events and places. */
export function int(row: Int32Array, at: number): number {
  return row[at] ?? 0;
}
