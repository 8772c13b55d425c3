/** How much of a stranger's file is read before it is refused. */
import { refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';

export type SheetLimits = {
  /** Of the file as it comes. */
  readonly bytes: number;
  /** Of what an XLSX file unpacks to, all parts together. */
  readonly unpackedBytes: number;
  readonly sheets: number;
  readonly rowsPerSheet: number;
  readonly columns: number;
  /** All sheets together, empty cells inside the used rectangle included. */
  readonly cells: number;
};

/**
 * Ours, not a format's: the largest table of rates in `data/products` has 5,078 cells, so a hundred
 * times that is room enough, and a file at the limit still reads within seconds.
 */
export const sheetLimits: SheetLimits = {
  bytes: 10_000_000,
  unpackedBytes: 100_000_000,
  sheets: 50,
  rowsPerSheet: 20_000,
  columns: 256,
  cells: 500_000,
};

export type Measured = { readonly thing: string; readonly size: number; readonly limit: number };

export function tooMany({ thing, size, limit }: Measured): ReturnType<typeof refuse> {
  return refuse('TOO_MANY', { thing, value: String(size), limit: `不超过 ${String(limit)}` });
}

/** The first measure that is over its limit. */
export function within(measures: readonly Measured[]): Result<null> {
  const over = measures.find(({ size, limit }) => size > limit);
  return over === undefined ? { ok: true, value: null } : tooMany(over);
}
