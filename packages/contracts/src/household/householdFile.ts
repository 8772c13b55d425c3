/**
 * The family file, format `cebao.household/1`: what a planner writes by hand. All faults of the
 * file are reported at once, each with its path.
 */
import { z } from 'zod';
import { ageAt, compareDates, err, ok, refuse, yearOf, zeroCents } from '@cebao/kernel';
import type { LocalDate, Refusal, Result } from '@cebao/kernel';
import { birthFault } from '@cebao/planning';
import type { Household, ManualLine, Person, Policy } from '@cebao/planning';
import { toRefusals } from '../zodRefusal.ts';
import { choicesSchema } from './choices.ts';
import { manualLineFileSchema } from './cover/coverFile.ts';
import type { ManualLineFile } from './cover/coverFile.ts';
import { coverFromFile } from './cover/coverFromFile.ts';
import { policyFileSchema } from './cover/policyFile.ts';
import { policyFromFile } from './cover/policyFromFile.ts';
import { companySchema, factSourceSchema, liabilitySchema, sceneAskedSchema } from './exposed.ts';
import { fileDialect } from './field/dialect.ts';
import { asOfField, dateField, maxAge, nameField, textField } from './field/fields.ts';
import { assetSchema, costSchema, debtSchema, guaranteeSchema } from './finances.ts';
import { personFileSchema } from './person.ts';
import type { Occupations } from './person.ts';

export const householdFormat = 'cebao.household/1';
export const maxPersons = 64;
export const maxListed = 200;

/** The books a family file is read against. */
export type HouseholdBooks = { readonly occupations: Occupations };

export function readHousehold(
  input: unknown,
  books: HouseholdBooks,
): Result<Household, readonly Refusal[]> {
  const parsed = schemaFor(books.occupations).safeParse(input);
  const read = parsed.success
    ? expanded(parsed.data)
    : err(toRefusals(parsed.error, input).map(named));
  return read.ok ? read : err([...read.error, ...birthFaults(input)]);
}

/**
 * Birthdays that cannot be, beside the fields that cannot be read: whoever mends one mends the other.
 * Of a file that can be read they are among the contradictions (`checkHousehold`).
 */
function birthFaults(input: unknown): readonly Refusal[] {
  const file = datedPersons.safeParse(input);
  if (!file.success) return [];
  const { asOf, persons } = file.data;
  return persons.flatMap((person, i): readonly Refusal[] => {
    const birthDate = bornPerson.safeParse(person).data?.birthDate ?? null;
    if (birthDate === null) return [];
    const fault = birthFault(birthDate, { asOf, thing: `persons[${String(i)}]` });
    return fault === null ? [] : [fault];
  });
}

const datedPersons = z.object({ asOf: asOfField, persons: z.array(z.unknown()).max(maxPersons) });
const bornPerson = z.object({ birthDate: dateField });

/** A file that is no object at all has no field to name. */
function named(refusal: Refusal): Refusal {
  return refusal.thing === '' ? { ...refusal, thing: 'household' } : refusal;
}

/** A schema compiles itself at its first use: one per book of occupations is enough. */
const schemas = new WeakMap<Occupations, HouseholdFileSchema>();

function schemaFor(occupations: Occupations): HouseholdFileSchema {
  const known = schemas.get(occupations);
  if (known !== undefined) return known;
  const schema = householdFileSchema(occupations);
  schemas.set(occupations, schema);
  return schema;
}

function householdFileSchema(occupations: Occupations) {
  const { orNull, list } = fileDialect;
  return z.strictObject({
    format: z.literal(householdFormat),
    /** For people who open the file; nothing is planned from it. */
    note: orNull(textField),
    name: nameField,
    asOf: asOfField,
    region: textField,
    persons: list(personFileSchema(occupations), maxPersons),
    costs: list(costSchema(fileDialect), maxListed),
    debts: list(debtSchema(fileDialect), maxListed),
    assets: list(assetSchema(fileDialect), maxListed),
    guarantees: list(guaranteeSchema(fileDialect), maxListed),
    liabilities: list(liabilitySchema(fileDialect), maxListed),
    companies: list(companySchema(fileDialect), maxListed),
    scenes: list(sceneAskedSchema(fileDialect), maxListed),
    factSources: list(factSourceSchema(), maxListed),
    policies: list(policyFileSchema, maxListed),
    manualLines: list(manualLineFileSchema, maxListed),
    choices: choicesSchema(fileDialect),
  });
}

type HouseholdFileSchema = ReturnType<typeof householdFileSchema>;
type HouseholdFile = z.output<HouseholdFileSchema>;

function expanded(file: HouseholdFile): Result<Household, readonly Refusal[]> {
  const refusals: Refusal[] = [];
  const taken = <T>(result: Result<T>): readonly T[] => {
    if (result.ok) return [result.value];
    refusals.push(result.error);
    return [];
  };
  const policies = file.policies.flatMap((policy, i): readonly Policy[] => {
    const thing = `policies[${String(i)}]`;
    const insured = insuredOf(policy.insured, { file, thing });
    if (!insured.ok) return taken<Policy>(insured);
    const setting = { asOf: file.asOf, insured: insured.value, thing };
    return taken(policyFromFile(policy, setting));
  });
  const manualLines = file.manualLines.flatMap((line, i): readonly ManualLine[] => {
    const coverYears = coverYearsOf(line, { file, thing: `manualLines[${String(i)}]` });
    return taken(coverYears.ok ? ok(manualLineOf(line, coverYears.value)) : coverYears);
  });
  if (refusals.length > 0) return err(refusals);
  const { format: _format, note: _note, ...facts } = file;
  return ok({ ...facts, policies, manualLines });
}

function manualLineOf(line: ManualLineFile, coverYears: number): ManualLine {
  return {
    cover: coverFromFile(line, { clause: 'quote', coverYears, surrenderValueCents: zeroCents }),
    lineClass: line.lineClass,
    riderOf: line.riderOf,
    product: line.product,
    quoteDate: line.quoteDate,
    expires: line.expires,
    guaranteedRenewalYears: line.guaranteedRenewalYears,
    largestLaterPremiumCents: line.largestLaterPremiumCents,
    source: line.source,
  };
}

type Where = { readonly file: HouseholdFile; readonly thing: string };
type Insured = { readonly birthDate: LocalDate; readonly age: number };

/** Ages need the insured's birthday. */
function insuredOf(id: string, { file, thing }: Where): Result<Insured> {
  const insured = file.persons.find((person) => person.id === id);
  if (insured !== undefined) {
    return ok({ birthDate: insured.birthDate, age: ageOf(insured, file.asOf) });
  }
  const limit = 'persons 中的 id';
  return refuse('UNKNOWN_PERSON', { thing: `${thing}.insured`, value: id, limit });
}

function coverYearsOf(line: ManualLineFile, where: Where): Result<number> {
  if (line.coverUntilAge === null) return ok(line.coverYears ?? 0);
  const insured = insuredOf(line.insured, where);
  if (!insured.ok) return insured;
  const { age } = insured.value;
  if (line.coverUntilAge > age) return ok(line.coverUntilAge - age);
  return refuse('AGE_OUT_OF_RANGE', {
    thing: `${where.thing}.coverUntilAge`,
    value: String(line.coverUntilAge),
    limit: `大于被保险人现在的 ${String(age)} 岁`,
  });
}

/** A birthday that cannot be is refused by the checks that follow; here it only must not throw. */
function ageOf({ birthDate }: Person, asOf: LocalDate): number {
  if (compareDates(birthDate, asOf) > 0) return 0;
  const years = yearOf(asOf) - yearOf(birthDate);
  return years > maxAge + 1 ? years : ageAt(birthDate, asOf, 'last');
}
