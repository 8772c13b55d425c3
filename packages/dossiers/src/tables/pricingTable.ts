/**
 * Which published life table a price is read against: by class of business and edition.
 *
 * Source: tables of 2010-2013, 保监发〔2016〕108号 (非养老类一: term, health; 养老类: annuities; in use
 * until 2025-12-31); tables of 2025, 金规〔2025〕21号 (CL1 annuities, CL2 health, term and whole life
 * for death; in use from 2026-01-01). Filings before the tables of 2010-2013 used one not held here.
 */
import type { LifeTable, ProductKind, Sex } from '@cebao/actuarial';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { DossierBasis } from './basis.ts';

export const tableEditions = ['2010-2013', '2025'] as const;
export type TableEdition = (typeof tableEditions)[number];

export type PricingUse = {
  readonly kind: ProductKind;
  readonly sex: Sex;
  readonly edition: TableEdition;
};

export function pricingTable(basis: DossierBasis, use: PricingUse): Result<LifeTable> {
  const id = `${numberOf(use)}-${use.edition}-${use.sex}`;
  const table = basis.lifeTables.find((one) => one.id === id);
  if (table !== undefined) return ok(table);
  return refuse('BAD_BASIS', { thing: '定价生命表', value: id, limit: '已收录的生命表' });
}

/** The number holds sex and class in the older edition, the class alone in the newer one. */
function numberOf({ kind, sex, edition }: PricingUse): string {
  const isPension = kind === 'annuity';
  if (edition === '2025') return isPension ? 'CL1' : 'CL2';
  if (isPension) return sex === 'male' ? 'CL5' : 'CL6';
  return sex === 'male' ? 'CL1' : 'CL2';
}
