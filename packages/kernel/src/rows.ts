/**
 * Short rows of numbers, cut from one block of memory after the other: a row with memory of its own
 * costs several times as much to make and to clear away. A block is free once none of its rows is used.
 */

/** Numbers in a block. */
const blockLength = 1 << 13;
/** Longer rows get memory of their own. */
const longest = 1 << 9;
const bytes = Float64Array.BYTES_PER_ELEMENT;

let block = new ArrayBuffer(blockLength * bytes);
let used = 0;

/** A row of zeros. Nobody may send it to another thread without a copy: it shares its block. */
export function zeros(length: number): Float64Array<ArrayBuffer> {
  if (length > longest) return new Float64Array(length);
  if (used + length > blockLength) {
    block = new ArrayBuffer(blockLength * bytes);
    used = 0;
  }
  const row = new Float64Array(block, used * bytes, length);
  used += length;
  return row;
}

/** The same numbers in a row of their own. */
export function copied(row: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const copy = zeros(row.length);
  copy.set(row);
  return copy;
}

/** A number of every item. */
export function numbersOf<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => number,
): Float64Array<ArrayBuffer> {
  const row = zeros(items.length);
  items.forEach((item, at) => {
    row[at] = valueOf(item);
  });
  return row;
}
