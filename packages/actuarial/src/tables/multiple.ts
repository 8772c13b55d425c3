/**
 * A published table at a multiple of its rates, under a name that says so.
 *
 *     q' = c q,  refused where it would pass 1;  a closing rate of 1 stays 1
 *
 * Source: AMLCR, 2nd ed., 6.9 (premiums for extra risks: constant multiple of mortality rates).
 */
import { ok, refuse } from '@cebao/kernel';
import type { AgeBasis, Result } from '@cebao/kernel';
import { badPublished } from './published.ts';
import type { PublishedTable } from './published.ts';

export function multipleOfTable<B extends AgeBasis>(
  table: PublishedTable<B>,
  factor: number,
): Result<PublishedTable<B>> {
  if (!(Number.isFinite(factor) && factor > 0)) {
    return refuse('BAD_BASIS', {
      thing: `${table.id}: multiple`,
      value: String(factor),
      limit: 'a finite number above 0',
    });
  }
  const times = (q: number) => (q === 1 ? 1 : factor * q);
  const named = { id: `${table.id}*${factor}`, name: `${table.name} × ${factor}` };
  const multiplied: PublishedTable<B> =
    table.kind === 'aggregate'
      ? { ...table, ...named, qx: table.qx.map(times) }
      : {
          ...table,
          ...named,
          ultimate: { ...table.ultimate, qx: table.ultimate.qx.map(times) },
          select: {
            ...table.select,
            select: table.select.select.map((row) => row.map((q) => (q === null ? q : times(q)))),
          },
        };
  const tooHigh = allRates(multiplied).find((q) => q > 1);
  if (tooHigh === undefined) return badPublished(multiplied) ?? ok(multiplied);
  return refuse('BAD_BASIS', {
    thing: `${table.id} x ${factor}`,
    value: String(tooHigh),
    limit: `at most 1, residual ${tooHigh - 1}`,
  });
}

function allRates(table: PublishedTable): readonly number[] {
  if (table.kind === 'aggregate') return table.qx;
  const selected = table.select.select.flat().filter((q) => q !== null);
  return [...table.ultimate.qx, ...selected];
}
