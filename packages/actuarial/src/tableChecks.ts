/**
 * What holds for every table of rates by age, whoever published it and however it is kept.
 *
 *     id and name are text;   ages are whole, 0 to 150;   0 <= q <= 1;   q = 1 at the last age only
 *
 * Source: Dickson, Hardy, Waters, AMLCR, 2nd ed., 3.2: a life table ends where nobody is left, so
 * that rates after a rate of 1 belong to nobody.
 */
import { oldestAge, refuse } from '@cebao/kernel';

export type Unfit = ReturnType<typeof refuse> | null;

/** Three years later a result must still say which table made it. */
export function unnamed(id: string, named: Readonly<Record<string, string>>): Unfit {
  const missing = Object.entries({ id, ...named }).find(([, text]) => text.trim() === '');
  if (missing === undefined) return null;
  return refuse('MISSING_FIELD', { thing: `table ${id}: ${missing[0]}`, value: '', limit: 'text' });
}

/** Ages of `count` rows from `firstAge` on. */
export function badAges(id: string, firstAge: number, count: number): Unfit {
  const last = firstAge + count - 1;
  if (Number.isInteger(firstAge) && firstAge >= 0 && count > 0 && last <= oldestAge) return null;
  return refuse('BAD_TABLE', {
    thing: `${id}: ages`,
    value: `${String(firstAge)}, ${count} rows`,
    limit: `whole ages from 0, at least one row, at most ${oldestAge}`,
  });
}

export function badRate(thing: string, rate: number | null | undefined): Unfit {
  if (typeof rate === 'number' && rate >= 0 && rate <= 1) return null;
  return refuse('BAD_TABLE', { thing, value: String(rate), limit: '0 to 1' });
}

/** A rate of 1 with rates after it. */
export function endsEarly(id: string, firstAge: number, qx: readonly number[]): Unfit {
  const early = qx.indexOf(1);
  if (early === -1 || early === qx.length - 1) return null;
  return closedBefore(`${id}: q at age ${firstAge + early}`);
}

export function closedBefore(thing: string): ReturnType<typeof refuse> {
  return refuse('BAD_TABLE', { thing, value: '1', limit: 'below 1 before the last age' });
}
