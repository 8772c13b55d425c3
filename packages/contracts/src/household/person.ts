/** A member of the family: as the file gives it, and as the plan keeps it. */
import { z } from 'zod';
import { ok, refuse } from '@cebao/kernel';
import type { Refusal, Result } from '@cebao/kernel';
import type { Person } from '@cebao/planning';
import { canonicalDialect, fileDialect } from './field/dialect.ts';
import type { Dialect } from './field/dialect.ts';
import { ageField, dateField, idField, nameField, textField } from './field/fields.ts';
import { healthSchema } from './health.ts';
import { incomeSchema, pensionInsuranceSchema, survivingSchema } from './finances.ts';
import { identityDisagreements, idNumberField } from './idNumber.ts';
import { readBy, refuseField } from './field/readBy.ts';

export type Occupation = { readonly class: number; readonly name: string };
/** Occupation codes of the accident table with their class, 1-6 or 9 = declined. */
export type Occupations = ReadonlyMap<string, Occupation>;

const originalRetirementAge: z.ZodType<50 | 55 | 60> = z.literal([50, 55, 60]);

function sharedFields(dialect: Dialect) {
  const { orNull, list } = dialect;
  const tag: z.ZodType<'newCitizen'> = z.literal('newCitizen');
  return {
    id: idField,
    name: nameField,
    sex: z.enum(['male', 'female']),
    birthDate: dateField,
    role: z.enum(['adult', 'child', 'elder']),
    parents: list(idField, 8),
    socialMedical: z.enum(['employee', 'resident', 'none']),
    tags: list(tag, 1),
    independentAge: orNull(ageField),
    incomes: list(incomeSchema(dialect), 20),
    originalRetirementAge: orNull(originalRetirementAge),
    pensionInsurance: orNull(pensionInsuranceSchema(dialect)),
    medicalRefused: orNull(textField),
    health: orNull(healthSchema(dialect)),
  };
}

export const canonicalPersonSchema: z.ZodType<Person> = z.strictObject({
  ...sharedFields(canonicalDialect),
  occupationCode: textField,
  occupationClass: z.literal([1, 2, 3, 4, 5, 6, 9]),
  ifSurviving: canonicalDialect.orNull(survivingSchema(canonicalDialect)),
});

/** The identity number is checked against birthday and sex, then forgotten. */
export function personFileSchema(occupations: Occupations): z.ZodType<Person> {
  const file = z.strictObject({
    ...sharedFields(fileDialect),
    occupationCode: occupationField(occupations),
    ifSurviving: survivingSchema(fileDialect).nullable().optional(),
    idNumber: fileDialect.orNull(idNumberField),
  });
  return file.transform(({ idNumber, occupationCode, ifSurviving, ...person }, ctx) => {
    const { code, class: occupationClass } = occupationCode;
    const refusals = [
      ...(idNumber === null ? [] : identityDisagreements(idNumber, person)),
      ...roleRefusals(person, ifSurviving === undefined),
    ];
    for (const refusal of refusals) refuseField(ctx, refusal);
    const survival = { ifSurviving: ifSurviving ?? null };
    return { ...person, ...survival, occupationCode: code, occupationClass };
  });
}

type Coded = { readonly code: string; readonly class: number };

function occupationField(occupations: Occupations): z.ZodType<Coded> {
  return readBy(z.string(), (code): Result<Coded> => {
    const found = occupations.get(code);
    if (found !== undefined) return ok({ code, class: found.class });
    const limit = '职业分类表中的代码（data/occupations/classes.csv）';
    return refuse('UNKNOWN_OCCUPATION', { thing: '', value: code, limit });
  });
}

/** What has no safe default is asked: a child's end of dependence, an adult's life as survivor. */
function roleRefusals(
  person: Pick<Person, 'role' | 'independentAge'>,
  survivingLeftOut: boolean,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const refusal = (code: Refusal['code'], thing: string, limit: string) => {
    const value = String(person.independentAge ?? '');
    refusals.push({ code, thing, value: thing === 'independentAge' ? value : '', limit });
  };
  if (person.role === 'child' && person.independentAge === null) {
    refusal('MISSING_FIELD', 'independentAge', '孩子必须写明独立年龄，例如 22');
  }
  if (person.role !== 'child' && person.independentAge !== null) {
    refusal('BAD_FIELD', 'independentAge', '只有孩子填写独立年龄');
  }
  if (person.role === 'adult' && survivingLeftOut) {
    refusal('MISSING_FIELD', 'ifSurviving', '成年人必须写明丧偶后的收入与照护；确无变化写 null');
  }
  return refusals;
}
