/**
 * Yearly rates of several tables in one run of memory, for work done in bulk.
 *
 *     q of table k at age x:  qx[k * ages + x - firstAge],   likewise ix
 *
 * Source: the layout is ours: one array and whole-number offsets, since a bulk loop that follows
 * objects or views runs several times slower. qx and ix as in AMLCR, 2nd ed., 3.2 and 8.8.
 *
 * A block is checked once, when it is made; the loops that read it check nothing.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';

export type RateBlock = {
  readonly firstAge: number;
  /** Ages in each table; the last of them has q = 1. */
  readonly ages: number;
  readonly tables: number;
  /** Dies within the year. */
  readonly qx: Float64Array;
  /** Falls critically ill within the year, of lives not ill before; independent of death. */
  readonly ix: Float64Array;
};

export function rateBlock(block: RateBlock): Result<RateBlock> {
  return (
    unfitShape(block) ??
    unfitRate(block) ??
    unclosedTable(block) ??
    beyondCertainty(block) ??
    ok(block)
  );
}

type Unfit = ReturnType<typeof refuse> | null;

function unfitShape({ firstAge, ages, tables, qx, ix }: RateBlock): Unfit {
  const counts = { firstAge, ages: ages - 1, tables: tables - 1 };
  for (const [thing, value] of Object.entries(counts)) {
    if (!Number.isInteger(value) || value < 0) {
      return refuse('BAD_TABLE', { thing, value: String(value), limit: 'whole, not negative' });
    }
  }
  for (const [thing, { length }] of Object.entries({ qx, ix })) {
    if (length === tables * ages) continue;
    const limit = `${tables * ages}: ${tables} tables of ${ages} ages`;
    return refuse('BAD_TABLE', { thing: `${thing}: length`, value: String(length), limit });
  }
  return null;
}

function unfitRate(block: RateBlock): Unfit {
  for (const [name, rates] of Object.entries({ qx: block.qx, ix: block.ix })) {
    const at = rates.findIndex((rate) => !(rate >= 0 && rate <= 1));
    const value = rates[at];
    if (value === undefined) continue;
    const thing = `${name} of ${placeOf(block, at)}`;
    return refuse('BAD_TABLE', { thing, value: String(value), limit: '0 to 1' });
  }
  return null;
}

/** Nobody outlives a table: commutation columns end where q is 1. */
function unclosedTable(block: RateBlock): Unfit {
  for (let k = 1; k <= block.tables; k += 1) {
    const at = k * block.ages - 1;
    const value = block.qx[at];
    if (value === 1) continue;
    const thing = `qx of ${placeOf(block, at)}, the last age`;
    return refuse('BAD_TABLE', { thing, value: String(value), limit: '1' });
  }
  return null;
}

/**
 * Below q = 1 death and first illness of one year may not pass 1 together: the columns would have
 * to cut claims off. At q = 1 they do, since everybody claims once, see commutation.ts.
 */
function beyondCertainty(block: RateBlock): Unfit {
  const { qx, ix } = block;
  const claims = (at: number) => {
    const q = qx[at] ?? Number.NaN;
    return q + (ix[at] ?? Number.NaN) * (1 - 0.5 * q);
  };
  const at = qx.findIndex((q, place) => q < 1 && claims(place) > 1);
  if (at === -1) return null;
  const thing = `q + i(1 - q/2) of ${placeOf(block, at)}`;
  return refuse('BAD_TABLE', { thing, value: String(claims(at)), limit: 'at most 1' });
}

function placeOf({ ages, firstAge }: RateBlock, at: number): string {
  const table = (at - (at % ages)) / ages;
  return `table ${table}, age ${firstAge + (at % ages)}`;
}
