/** Incomes, costs, debts and assets, in either dialect. */
import { z } from 'zod';
import type { Asset, Cost, Debt, Income, Layer, Surviving } from '@cebao/planning';
import type { Dialect } from './field/dialect.ts';
import {
  ageField,
  idField,
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

export function debtSchema({ money, orElse }: Dialect): z.ZodType<Debt> {
  return z.strictObject({
    label: textField,
    balanceCents: money,
    nominalRate: nominalRateField,
    paymentsPerYear: orElse(paymentsPerYear, 12),
    remainingYears: yearsField,
    repayment: z.enum(['levelInstalment', 'equalPrincipal', 'interestOnly']),
  });
}

export function assetSchema({ money, orNull }: Dialect): z.ZodType<Asset> {
  return z.strictObject({
    label: textField,
    valueCents: money,
    kind: z.enum(['cash', 'sellable', 'locked', 'never']),
    owner: orNull(idField),
    releasedAtAge: orNull(ageField),
  });
}
