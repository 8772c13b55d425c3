/**
 * Published tables of mortality with their identity: who issued them, for which count of age, and
 * whether they select.
 *
 *     aggregate          q_x
 *     select, ultimate   q_[x]+t for t < d, then q_{x+t}:  t years since selection at age x
 *
 * Source: AMLCR, 2nd ed., 3.7 to 3.9 (select and ultimate survival models and tables).
 *
 * The count of age is in the type: a table of nearest ages takes no age at last birthday.
 */
import { ok, refuse } from '@cebao/kernel';
import type { AgeBasis, Result } from '@cebao/kernel';
import type { Sex } from '../table.ts';
import { badAges, badRate, closedBefore, endsEarly, unnamed } from '../tableChecks.ts';
import type { Unfit } from '../tableChecks.ts';

/** Where a table comes from, as it would be cited. */
export type Provenance = {
  readonly issuer: string;
  readonly document: string;
  /** Date as the issuer prints it; '' where none is stated. */
  readonly issued: string;
  /** Where the figures were read. */
  readonly readFrom: string;
};

export type TableIdentity<B extends AgeBasis> = {
  readonly id: string;
  readonly name: string;
  readonly ageBasis: B;
  /** null for a table of both sexes. */
  readonly sex: Sex | null;
  readonly provenance: Provenance;
};

/** Yearly death probabilities from `firstAge` on, one for each age. */
export type Rates = { readonly firstAge: number; readonly qx: readonly number[] };

/** `select[x - firstAge][t]`: of whom was selected at age x, t years ago; null where not printed. */
export type SelectRates = {
  readonly firstAge: number;
  readonly select: readonly (readonly (number | null)[])[];
};

export type AggregateTable<B extends AgeBasis> = TableIdentity<B> &
  Rates & { readonly kind: 'aggregate' };
export type SelectTable<B extends AgeBasis> = TableIdentity<B> & {
  readonly kind: 'select';
  readonly select: SelectRates;
  readonly ultimate: Rates;
};
export type PublishedTable<B extends AgeBasis = AgeBasis> = AggregateTable<B> | SelectTable<B>;

export function aggregateTable<B extends AgeBasis>(
  identity: TableIdentity<B>,
  rates: Rates,
): Result<AggregateTable<B>> {
  const refusal = unnamedTable(identity) ?? badRates(identity.id, rates);
  return refusal ?? ok({ ...identity, ...rates, kind: 'aggregate' });
}

export function selectTable<B extends AgeBasis>(
  identity: TableIdentity<B>,
  rates: { readonly select: SelectRates; readonly ultimate: Rates },
): Result<SelectTable<B>> {
  const refusal =
    unnamedTable(identity) ??
    badRates(identity.id, rates.ultimate) ??
    badSelect(identity.id, rates);
  return refusal ?? ok({ ...identity, ...rates, kind: 'select' });
}

/** Why the rates of a table are none that one could have been made of; null where they are. */
export function badPublished(table: PublishedTable): Unfit {
  const { id } = table;
  if (table.kind === 'aggregate') return badRates(id, table);
  return badRates(id, table.ultimate) ?? badSelect(id, table);
}

function unnamedTable({ id, name, provenance }: TableIdentity<AgeBasis>): Unfit {
  const { issuer, document } = provenance;
  return unnamed(id, { name, issuer, document });
}

function badRates(id: string, { firstAge, qx }: Rates): Unfit {
  const ages = badAges(id, firstAge, qx.length);
  if (ages !== null) return ages;
  for (const [k, q] of qx.entries()) {
    const unfit = badRate(`${id}: q at age ${firstAge + k}`, q);
    if (unfit !== null) return unfit;
  }
  return endsEarly(id, firstAge, qx);
}

function badSelect(
  id: string,
  { select, ultimate }: { readonly select: SelectRates; readonly ultimate: Rates },
): Unfit {
  const years = select.select[0]?.length ?? 0;
  const ages =
    select.select.length === 0 ? null : badAges(id, select.firstAge, select.select.length);
  if (ages !== null) return ages;
  const lastAge = ultimate.firstAge + ultimate.qx.length - 1;
  for (const [row, rates] of select.select.entries()) {
    const age = select.firstAge + row;
    if (rates.length !== years || years === 0) {
      return refuse('BAD_TABLE', {
        thing: `${id}: select years at age ${age}`,
        value: String(rates.length),
        limit: years === 0 ? 'at least 1' : String(years),
      });
    }
    const unfit = badSelectRates(`${id}: q at age ${age}`, rates, lastAge - age);
    if (unfit !== null) return unfit;
  }
  if (select.select.length > 0 && ultimate.firstAge <= select.firstAge + years) return null;
  return refuse('BAD_TABLE', {
    thing: `${id}: first ultimate age`,
    value: String(ultimate.firstAge),
    limit: `at most ${select.firstAge + years}, where selection at ${select.firstAge} ends`,
  });
}

/** Rates of who was selected at one age, which lead on to the ultimate rates of `last` years later. */
function badSelectRates(thing: string, rates: readonly (number | null)[], last: number): Unfit {
  for (const [t, q] of rates.entries()) {
    if (q === null) continue;
    const cell = `${thing}, duration ${t}`;
    const unfit = badRate(cell, q);
    if (unfit !== null) return unfit;
    if (q === 1 && t < last) return closedBefore(cell);
  }
  return null;
}
