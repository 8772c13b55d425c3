/**
 * The family file, format `cebao.household/1`: what a planner writes by hand. All faults of the
 * file are reported at once, each with its path.
 */
import { z } from 'zod';
import { ageAt, compareDates, err, ok, refuse, yearOf, zeroCents } from '@cebao/kernel';
import type { LocalDate, Refusal, Result } from '@cebao/kernel';
import type { Household, ManualLine, Person } from '@cebao/planning';
import { toRefusals } from '../zodRefusal.ts';
import { choicesSchema } from './choices.ts';
import { manualLineFileSchema, policyFileSchema } from './cover/coverFile.ts';
import type { CoverFile, ManualLineFile } from './cover/coverFile.ts';
import { coverFromFile } from './cover/coverFromFile.ts';
import { fileDialect } from './field/dialect.ts';
import { asOfField, maxAge, nameField, textField } from './field/fields.ts';
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
  return parsed.success ? expanded(parsed.data) : err(toRefusals(parsed.error, input));
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
    policies: list(policyFileSchema, maxListed),
    manualLines: list(manualLineFileSchema, maxListed),
    choices: choicesSchema(fileDialect),
  });
}

type HouseholdFileSchema = ReturnType<typeof householdFileSchema>;
type HouseholdFile = z.output<HouseholdFileSchema>;

function expanded(file: HouseholdFile): Result<Household, readonly Refusal[]> {
  const refusals: Refusal[] = [];
  const yearsOf = (cover: CoverFile, thing: string): number => {
    const years = coverYearsOf(cover, { file, thing });
    if (years.ok) return years.value;
    refusals.push(years.error);
    return 0;
  };
  const policies = file.policies.map((policy, i) => {
    const coverYears = yearsOf(policy, `policies[${String(i)}]`);
    const { surrenderValueCents } = policy;
    return coverFromFile(policy, { clause: 'policy', coverYears, surrenderValueCents });
  });
  const manualLines = file.manualLines.map((line, i) =>
    manualLineOf(line, yearsOf(line, `manualLines[${String(i)}]`)),
  );
  if (refusals.length > 0) return err(refusals);
  const { name, asOf, region, persons, costs, debts, assets, guarantees, choices } = file;
  const facts = { name, asOf, region, persons, costs, debts, assets, guarantees };
  return ok({ ...facts, policies, manualLines, choices });
}

function manualLineOf(line: ManualLineFile, coverYears: number): ManualLine {
  return {
    cover: coverFromFile(line, { clause: 'quote', coverYears, surrenderValueCents: zeroCents }),
    product: line.product,
    quoteDate: line.quoteDate,
    expires: line.expires,
    guaranteedRenewalYears: line.guaranteedRenewalYears,
    largestLaterPremiumCents: line.largestLaterPremiumCents,
    source: line.source,
  };
}

type Where = { readonly file: HouseholdFile; readonly thing: string };

/** Cover until an age needs the insured's birthday; cover for years does not. */
function coverYearsOf(cover: CoverFile, { file, thing }: Where): Result<number> {
  if (cover.coverUntilAge === null) return ok(cover.coverYears ?? 0);
  const insured = file.persons.find((person) => person.id === cover.insured);
  if (insured === undefined) {
    const limit = 'persons 中的 id';
    return refuse('UNKNOWN_PERSON', { thing: `${thing}.insured`, value: cover.insured, limit });
  }
  const age = ageOf(insured, file.asOf);
  if (cover.coverUntilAge > age) return ok(cover.coverUntilAge - age);
  return refuse('AGE_OUT_OF_RANGE', {
    thing: `${thing}.coverUntilAge`,
    value: String(cover.coverUntilAge),
    limit: `大于被保险人现在的 ${String(age)} 岁`,
  });
}

/** A birthday that cannot be is refused by the checks that follow; here it only must not throw. */
function ageOf({ birthDate }: Person, asOf: LocalDate): number {
  if (compareDates(birthDate, asOf) > 0) return 0;
  const years = yearOf(asOf) - yearOf(birthDate);
  return years > maxAge + 1 ? years : ageAt(birthDate, asOf, 'last');
}
