/** Liabilities, owned companies, asset classes and where facts come from, in either dialect. */
import { z } from 'zod';
import type { AssetClass, Company, FactSource, Liability, SceneAsked } from '@cebao/planning';
import { zeroCents } from '@cebao/kernel';
import type { Dialect } from './field/dialect.ts';
import { dateField, finiteField, idField, shareField, textField } from './field/fields.ts';

export const assetClassField: z.ZodType<AssetClass> = z.enum([
  'deposit',
  'bond',
  'fund',
  'stock',
  'property',
  'company',
  'other',
]);

const sceneId = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const parameters = z.record(sceneId, finiteField);

/** `data/scenes/<id>.json`; whether the scene exists is judged where scenes are read. */
export function sceneAskedSchema({ orElse }: Dialect): z.ZodType<SceneAsked> {
  return z.strictObject({ id: sceneId, parameters: orElse(parameters, {}) });
}

export function liabilitySchema({ money, orNull, orElse }: Dialect): z.ZodType<Liability> {
  return z.strictObject({
    label: textField,
    kind: z.enum([
      'driving',
      'animal',
      'helper',
      'professional',
      'premises',
      'litigation',
      'other',
    ]),
    person: orNull(idField),
    amountCents: orNull(money),
    coverCents: orElse(money, zeroCents),
    coverUntil: orNull(dateField),
  });
}

const maxNamed = 16;

export function companySchema({ money, orNull, orElse, list }: Dialect): z.ZodType<Company> {
  return z.strictObject({
    label: textField,
    owner: idField,
    share: shareField,
    form: z.enum(['limited', 'unlimited']),
    bookValueCents: money,
    equityAsset: orNull(textField),
    debtsCents: orElse(money, zeroCents),
    guaranteedCents: orElse(money, zeroCents),
    guarantees: list(textField, maxNamed),
    shareholderLoanCents: orElse(money, zeroCents),
    incomes: list(
      z.strictObject({
        person: idField,
        label: textField,
        keptOnDeath: shareField,
        keptOnDisability: shareField,
      }),
      maxNamed,
    ),
  });
}

export function factSourceSchema(): z.ZodType<FactSource> {
  return z.strictObject({ subject: textField, source: textField, date: dateField });
}
