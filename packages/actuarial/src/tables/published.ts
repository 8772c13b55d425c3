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
  const refusal = unnamed(identity) ?? badRates(identity.id, rates);
  return refusal ?? ok({ ...identity, ...rates, kind: 'aggregate' });
}

export function selectTable<B extends AgeBasis>(
  identity: TableIdentity<B>,
  rates: { readonly select: SelectRates; readonly ultimate: Rates },
): Result<SelectTable<B>> {
  const refusal =
    unnamed(identity) ?? badRates(identity.id, rates.ultimate) ?? badSelect(identity.id, rates);
  return refusal ?? ok({ ...identity, ...rates, kind: 'select' });
}

type Unfit = ReturnType<typeof refuse> | null;

/** Three years later a result must still say which table made it. */
function unnamed({ id, name, provenance }: TableIdentity<AgeBasis>): Unfit {
  const named = { id, name, issuer: provenance.issuer, document: provenance.document };
  const missing = Object.entries(named).find(([, text]) => text.trim() === '');
  if (missing === undefined) return null;
  return refuse('MISSING_FIELD', { thing: `table ${id}: ${missing[0]}`, value: '', limit: 'text' });
}

function badRates(id: string, { firstAge, qx }: Rates): Unfit {
  if (!Number.isInteger(firstAge) || firstAge < 0 || qx.length === 0) {
    return refuse('BAD_TABLE', {
      thing: `${id}: ages`,
      value: `${String(firstAge)}, ${qx.length} rows`,
      limit: 'whole ages from 0, at least one row',
    });
  }
  const bad = qx.findIndex((q) => !(q >= 0 && q <= 1));
  if (bad !== -1) return badCell(`${id}: q at age ${firstAge + bad}`, qx[bad]);
  const early = qx.indexOf(1);
  if (early === -1 || early === qx.length - 1) return null;
  return refuse('BAD_TABLE', {
    thing: `${id}: q at age ${firstAge + early}`,
    value: '1',
    limit: 'below 1 before the last age',
  });
}

function badSelect(
  id: string,
  { select, ultimate }: { readonly select: SelectRates; readonly ultimate: Rates },
): Unfit {
  const years = select.select[0]?.length ?? 0;
  for (const [row, rates] of select.select.entries()) {
    const age = select.firstAge + row;
    if (rates.length !== years || years === 0) {
      return refuse('BAD_TABLE', {
        thing: `${id}: select years at age ${age}`,
        value: String(rates.length),
        limit: years === 0 ? 'at least 1' : String(years),
      });
    }
    const bad = rates.findIndex((q) => q !== null && !(q >= 0 && q <= 1));
    if (bad !== -1) return badCell(`${id}: q at age ${age}, duration ${bad}`, rates[bad]);
  }
  if (select.select.length > 0 && ultimate.firstAge <= select.firstAge + years) return null;
  return refuse('BAD_TABLE', {
    thing: `${id}: first ultimate age`,
    value: String(ultimate.firstAge),
    limit: `at most ${select.firstAge + years}, where selection at ${select.firstAge} ends`,
  });
}

function badCell(thing: string, value: number | null | undefined): ReturnType<typeof refuse> {
  return refuse('BAD_TABLE', { thing, value: String(value), limit: '0 to 1' });
}
