/** The official tables of a plan, read back through the constructors that made them. */
import { z } from 'zod';
import { incidenceTable, kTable, lifeTable } from '@cebao/actuarial';
import type { AgeValue, IncidenceTable, KTable, LifeTable, Sex } from '@cebao/actuarial';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { AccidentRates, Basis } from '@cebao/planning';
import { readBy } from '../household/field/readBy.ts';
import { socialSchema } from './socialSchema.ts';

const text = z.string().min(1).max(200);
const age = z.int().min(0).max(120);
const share = z.number().min(0).max(1);
const column = z.array(z.number().min(0)).min(1).max(121);
const tableFields = { id: text, name: text, firstAge: age, lastAge: age };

function lifeTableSchema(sex: Sex): z.ZodType<LifeTable> {
  const ageBasis = z.literal('last');
  const fields = z.strictObject({ ...tableFields, ageBasis, sex: z.literal(sex), qx: column });
  return readBy(fields, (given) =>
    sameAges(given, lifeTable({ ...given, rows: rowsOf(given.firstAge, given.qx) })),
  );
}

function incidenceSchema(sex: Sex): z.ZodType<IncidenceTable> {
  const fields = z.strictObject({ ...tableFields, sex: z.literal(sex), ix: column });
  return readBy(fields, (given) =>
    sameAges(given, incidenceTable({ ...given, rows: rowsOf(given.firstAge, given.ix) })),
  );
}

function kTableSchema(sex: Sex): z.ZodType<KTable> {
  const fields = z.strictObject({ ...tableFields, sex: z.literal(sex), kx: column });
  return readBy(fields, (given) =>
    sameAges(given, kTable({ ...given, rows: rowsOf(given.firstAge, given.kx) })),
  );
}

function perSex<T>(schema: (sex: Sex) => z.ZodType<T>) {
  return z.strictObject({ male: schema('male'), female: schema('female') });
}

function rowsOf(firstAge: number, values: readonly number[]): readonly AgeValue[] {
  return values.map((value, at) => ({ age: firstAge + at, value }));
}

/** A table that says it ends at another age than its column does is no table. */
function sameAges<T extends { readonly lastAge: number }>(
  given: { readonly id: string; readonly lastAge: number },
  made: Result<T>,
): Result<T> {
  if (!made.ok || made.value.lastAge === given.lastAge) return made;
  const limit = String(made.value.lastAge);
  return refuse('BAD_TABLE', { thing: given.id, value: String(given.lastAge), limit });
}

const accidentSchema: z.ZodType<AccidentRates> = readBy(
  z.strictObject({
    id: text,
    knots: z
      .array(z.strictObject({ age, male: share, female: share }))
      .min(1)
      .max(121),
    factors: z
      .array(z.strictObject({ occupationClass: z.int().min(1).max(9), factor: z.number().min(0) }))
      .max(9),
  }),
  ascendingKnots,
);

/** The reading between two ages takes the first knot not below and the last not above. */
function ascendingKnots(rates: AccidentRates): Result<AccidentRates> {
  const ages = rates.knots.map((knot) => knot.age);
  const wrong = ages.find((at, i) => i > 0 && at <= (ages[i - 1] ?? at));
  if (wrong === undefined) return ok(rates);
  return refuse('BAD_TABLE', { thing: 'knots', value: String(wrong), limit: '年龄递增' });
}

export const basisSchema: z.ZodType<Basis> = z.strictObject({
  id: text,
  tableIds: z.array(text).max(50),
  life: perSex(lifeTableSchema),
  incidence: perSex(incidenceSchema),
  k: perSex(kTableSchema),
  accident: accidentSchema,
  social: socialSchema,
});
