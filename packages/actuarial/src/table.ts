/**
 * Life tables, incidence tables and tables of the share of deaths caused by an illness.
 *
 *     qx = P(a life of exact age x dies before x + 1),   q_omega = 1
 *
 * Source: Dickson, Hardy, Waters, Actuarial Mathematics for Life Contingent Risks, 2nd ed.
 * (AMLCR), 3.2; for ix and kx the notice of the Chinese tables of critical illness (2020), 6/28
 * diseases. A table is checked once, when it is made, and never again when it is used.
 */
import { assert, ok, refuse } from '@cebao/kernel';
import type { AgeBasis, Result } from '@cebao/kernel';
import { badAges, badRate, endsEarly, unnamed } from './tableChecks.ts';
import type { Unfit } from './tableChecks.ts';

export type Sex = 'male' | 'female';

/** One row of a published table. */
export type AgeValue = { readonly age: number; readonly value: number };

type Ages = { readonly firstAge: number; readonly lastAge: number };
type Named = { readonly id: string; readonly name: string; readonly sex: Sex };

/** `qx[age - firstAge]`; the last one is 1. */
export type LifeTable = Named &
  Ages & { readonly ageBasis: 'last'; readonly qx: readonly number[] };

/** `ix[age - firstAge]`: first illness within the year, of a life never ill before. */
export type IncidenceTable = Named & Ages & { readonly ix: readonly number[] };

/** `kx[age - firstAge]`: share of all deaths at that age that the illness caused. */
export type KTable = Named & Ages & { readonly kx: readonly number[] };

export type TableInput = Named & { readonly rows: readonly AgeValue[] };
export type LifeTableInput = TableInput & { readonly ageBasis: AgeBasis };

export function lifeTable(input: LifeTableInput): Result<LifeTable> {
  const { id, name, sex, ageBasis } = input;
  if (ageBasis !== 'last') {
    return refuse('BASIS_MISMATCH', {
      thing: `${id}: age basis`,
      value: ageBasis,
      limit: 'last (age at last birthday)',
    });
  }
  const column = checkedColumn(input);
  if (!column.ok) return column;
  const { firstAge, lastAge, values } = column.value;
  const qOmega = values[lastAge - firstAge];
  if (qOmega !== 1) {
    return refuse('BAD_TABLE', {
      thing: `${id}: q at the last age ${lastAge}`,
      value: String(qOmega),
      limit: '1',
    });
  }
  const early = endsEarly(id, firstAge, values);
  return early ?? ok({ id, name, sex, ageBasis, firstAge, lastAge, qx: values });
}

export function incidenceTable(input: TableInput): Result<IncidenceTable> {
  const column = checkedColumn(input);
  if (!column.ok) return column;
  const { firstAge, lastAge, values } = column.value;
  return ok({ id: input.id, name: input.name, sex: input.sex, firstAge, lastAge, ix: values });
}

export function kTable(input: TableInput): Result<KTable> {
  const column = checkedColumn(input);
  if (!column.ok) return column;
  const { firstAge, lastAge, values } = column.value;
  return ok({ id: input.id, name: input.name, sex: input.sex, firstAge, lastAge, kx: values });
}

/** qx for an age that came from outside. */
export function mortality(table: LifeTable, age: number): Result<number> {
  return unknownAge(table, age) ?? ok(qxOf(table, age));
}

/** qx for an age that is known to lie inside the table; anything else is our bug. */
export function qxOf(table: LifeTable, age: number): number {
  const qx = table.qx[age - table.firstAge];
  if (qx === undefined) assert(false, `${table.id} has no age ${age}`);
  return qx;
}

export function unknownAge(table: Ages & Pick<Named, 'id'>, age: number): Unfit {
  if (isAgeOf(table, age)) return null;
  return refuse('AGE_OUT_OF_RANGE', {
    thing: `${table.id}: age`,
    value: String(age),
    limit: `${table.firstAge} to ${table.lastAge}, whole years`,
  });
}

export function isAgeOf(table: Ages, age: number): boolean {
  return Number.isInteger(age) && age >= table.firstAge && age <= table.lastAge;
}

/**
 * The table with every qx times a factor. The last age keeps q = 1, since nobody outlives a table.
 * A factor that would lift any other qx above 1 is refused with the excess: capping it would move
 * deaths to later ages without saying so.
 */
export function withMultiple(table: LifeTable, factor: number): Result<LifeTable> {
  const multiple = multipleOf(table, { values: table.qx.slice(0, -1), factor });
  if (!multiple.ok) return multiple;
  const { named, values } = multiple.value;
  const qx = [...values, 1];
  return endsEarly(named.id, table.firstAge, qx) ?? ok({ ...table, ...named, qx });
}

/** The incidence of a table times a factor; refused, with the excess, where it would pass 1. */
export function withIncidenceMultiple(
  table: IncidenceTable,
  factor: number,
): Result<IncidenceTable> {
  const multiple = multipleOf(table, { values: table.ix, factor });
  if (!multiple.ok) return multiple;
  return ok({ ...table, ...multiple.value.named, ix: multiple.value.values });
}

type Multiple = { readonly values: readonly number[]; readonly factor: number };
type Multiplied = {
  readonly named: { readonly id: string; readonly name: string };
  readonly values: readonly number[];
};

function multipleOf(table: Named & Ages, { values, factor }: Multiple): Result<Multiplied> {
  const { id, name, firstAge } = table;
  if (!Number.isFinite(factor) || factor <= 0) {
    return refuse('BAD_BASIS', {
      thing: `${id}: multiple`,
      value: String(factor),
      limit: 'a finite number above 0',
    });
  }
  const multiplied = values.map((value) => factor * value);
  const tooHigh = multiplied.findIndex((value) => value > 1);
  const value = multiplied[tooHigh];
  if (value !== undefined) {
    return refuse('BAD_BASIS', {
      thing: `${id} x ${factor}: value at age ${firstAge + tooHigh}`,
      value: String(value),
      limit: `at most 1, residual ${value - 1}`,
    });
  }
  const named =
    factor === 1 ? { id, name } : { id: `${id}*${factor}`, name: `${name} × ${factor}` };
  return ok({ named, values: multiplied });
}

type Column = Ages & { readonly values: readonly number[] };

function checkedColumn({ id, name, rows }: TableInput): Result<Column> {
  const refusal = unnamed(id, { name });
  if (refusal !== null) return refusal;
  const first = rows[0];
  if (first === undefined) {
    return refuse('BAD_TABLE', { thing: `${id}: rows`, value: '0', limit: 'at least 1' });
  }
  const values: number[] = [];
  for (const { age, value } of rows) {
    const expected = first.age + values.length;
    if (!Number.isInteger(age) || age < 0 || age !== expected) {
      return refuse('BAD_TABLE', {
        thing: `${id}: age of row ${values.length + 1}`,
        value: String(age),
        limit: `${expected}; every whole age once, ascending`,
      });
    }
    const unfit = badRate(`${id}: value at age ${age}`, value);
    if (unfit !== null) return unfit;
    values.push(value);
  }
  const ages = badAges(id, first.age, values.length);
  if (ages !== null) return ages;
  return ok({ firstAge: first.age, lastAge: first.age + values.length - 1, values });
}
