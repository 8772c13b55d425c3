/** Incomes, pension insurance, costs, debts, guarantees and assets, in either dialect. */
import { z } from 'zod';
import type {
  Asset,
  Cost,
  Debt,
  Guarantee,
  Income,
  Layer,
  PensionInsurance,
  Surviving,
} from '@cebao/planning';
import { assetClassField } from './exposed.ts';
import type { Dialect } from './field/dialect.ts';
import {
  ageField,
  idField,
  indexField,
  monthsField,
  nominalRateField,
  rateField,
  textField,
  yearsField,
} from './field/fields.ts';

export function incomeSchema({ money, orNull }: Dialect): z.ZodType<Income> {
  return z.strictObject({
    label: textField,
    kind: z.enum(['work', 'pension', 'rent']),
    annualCents: money,
    fromAge: orNull(ageField),
    untilAge: orNull(ageField),
    growth: orNull(rateField),
  });
}

export function pensionInsuranceSchema({ money }: Dialect): z.ZodType<PensionInsurance> {
  return z.strictObject({
    employment: z.enum(['employed', 'flexible']),
    contributedMonths: monthsField,
    averageIndex: indexField,
    accountBalanceCents: money,
    monthlyBaseCents: money,
  });
}

export function survivingSchema({ money }: Dialect): z.ZodType<Surviving> {
  return z.strictObject({
    annualIncomeCents: money,
    fromYear: yearsField,
    extraCareAnnualCents: money,
    extraCareYears: yearsField,
  });
}

const layer: z.ZodType<Layer> = z.literal([1, 2, 3]);

export function costSchema({ money, orNull }: Dialect): z.ZodType<Cost> {
  return z.strictObject({
    label: textField,
    kind: z.enum(['living', 'education', 'elderSupport', 'other']),
    layer,
    person: orNull(idField),
    annualCents: money,
    fromAge: orNull(ageField),
    untilAge: orNull(ageField),
    growth: orNull(rateField),
  });
}

const paymentsPerYear: z.ZodType<1 | 12> = z.literal([1, 12]);

export function debtSchema({ money, orElse, list }: Dialect): z.ZodType<Debt> {
  return z.strictObject({
    label: textField,
    balanceCents: money,
    nominalRate: nominalRateField,
    paymentsPerYear: orElse(paymentsPerYear, 12),
    remainingYears: yearsField,
    repayment: z.enum(['levelInstalment', 'equalPrincipal', 'interestOnly']),
    repaidOnDeathOf: list(idField, 8),
  });
}

export function guaranteeSchema({ money, orNull }: Dialect): z.ZodType<Guarantee> {
  return z.strictObject({
    label: textField,
    guarantor: idField,
    amountCents: money,
    remainingYears: orNull(yearsField),
  });
}

const account: z.ZodType<'housingFund' | 'personalPension'> = z.enum([
  'housingFund',
  'personalPension',
]);

export function assetSchema({ money, orNull }: Dialect): z.ZodType<Asset> {
  return z.strictObject({
    label: textField,
    valueCents: money,
    kind: z.enum(['cash', 'sellable', 'locked', 'never']),
    owner: orNull(idField),
    releasedAtAge: orNull(ageField),
    assetClass: orNull(assetClassField),
    account: orNull(account),
  });
}
