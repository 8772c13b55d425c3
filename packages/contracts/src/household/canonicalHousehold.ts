/**
 * The canonical form of a family: the parsed `Household` itself, every field present, money in fen.
 * Proofs carry it; reading it back must give the same family to the last field.
 */
import { z } from 'zod';
import type { Contract, Cover, Household, ManualLine, Policy } from '@cebao/planning';
import { enteredBenefitSchema } from '../dossier.ts';
import { choicesSchema } from './choices.ts';
import { mainField } from './cover/coverFile.ts';
import { coverKindField } from './cover/coverKinds.ts';
import { growthSchema } from './cover/growth.ts';
import { modeField, statusField, waiverField } from './cover/policyFile.ts';
import { companySchema, factSourceSchema, liabilitySchema, sceneAskedSchema } from './exposed.ts';
import { canonicalDialect } from './field/dialect.ts';
import {
  asOfField,
  coverYearsField,
  dateField,
  idField,
  nameField,
  textField,
  yearsField,
} from './field/fields.ts';
import { lineClassField } from './health.ts';
import { assetSchema, costSchema, debtSchema, guaranteeSchema } from './finances.ts';
import { maxListed, maxPersons } from './householdFile.ts';
import { canonicalPersonSchema } from './person.ts';

const { money, orNull, list } = canonicalDialect;

const coverFields = {
  id: idField,
  kind: coverKindField,
  insurer: textField,
  policyholder: idField,
  insured: idField,
  beneficiary: nameField,
  sumInsuredCents: money,
  annualPremiumCents: money,
  premiumYears: yearsField,
  coverYears: coverYearsField,
  benefits: list(enteredBenefitSchema, 20),
  surrenderValueCents: money,
  growth: orNull(growthSchema(canonicalDialect)),
};

const coverSchema: z.ZodType<Cover> = z.strictObject(coverFields);

const contractSchema: z.ZodType<Contract> = z.strictObject({
  product: textField,
  number: orNull(textField),
  deathBeneficiary: orNull(textField),
  status: statusField,
  effective: orNull(dateField),
  premiumMode: modeField,
  instalmentCents: money,
  payUntil: orNull(dateField),
  coverUntil: orNull(dateField),
  guaranteedRenewalUntil: orNull(dateField),
  waiver: waiverField,
  waitingUntil: orNull(dateField),
  graceUntil: orNull(dateField),
  endsWithWork: z.boolean(),
  riderOf: orNull(idField),
});

const policySchema: z.ZodType<Policy> = z.strictObject({
  ...coverFields,
  contract: contractSchema,
});

const manualLineSchema: z.ZodType<ManualLine> = z.strictObject({
  cover: coverSchema,
  lineClass: orNull(lineClassField),
  riderOf: orNull(mainField),
  product: textField,
  quoteDate: dateField,
  expires: dateField,
  guaranteedRenewalYears: orNull(yearsField),
  largestLaterPremiumCents: orNull(money),
  source: textField,
});

export const householdSchemaCanonical: z.ZodType<Household> = z.strictObject({
  name: nameField,
  asOf: asOfField,
  region: textField,
  persons: list(canonicalPersonSchema, maxPersons),
  costs: list(costSchema(canonicalDialect), maxListed),
  debts: list(debtSchema(canonicalDialect), maxListed),
  assets: list(assetSchema(canonicalDialect), maxListed),
  guarantees: list(guaranteeSchema(canonicalDialect), maxListed),
  liabilities: list(liabilitySchema(canonicalDialect), maxListed),
  companies: list(companySchema(canonicalDialect), maxListed),
  scenes: list(sceneAskedSchema(canonicalDialect), maxListed),
  factSources: list(factSourceSchema(), maxListed),
  policies: list(policySchema, maxListed),
  manualLines: list(manualLineSchema, maxListed),
  choices: choicesSchema(canonicalDialect),
});
