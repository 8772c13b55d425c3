/** Plans with few steps of the sums, for tests that need many of them. */
import { cents } from '@cebao/kernel';
import type { Catalogue, Household } from '@cebao/planning';
import { facts, planOf } from './families.ts';

const steps = 5;

/** Each product in five sums up to its largest; what has one sum only keeps it. */
export const coarse: Catalogue = {
  ...facts.catalogue,
  products: facts.catalogue.products.map(({ product, rates }) => {
    const { minCents, maxCents } = product.steps;
    if (minCents === maxCents) return { rates, product };
    const part = cents(maxCents / steps);
    const wide = { ...product.steps, minCents: part, stepCents: part };
    return { rates, product: { ...product, steps: wide } };
  }),
};

export const coarsePlanOf = (household: Household, budgetYuan: number, catalogue = coarse) =>
  planOf(household, budgetYuan, catalogue);
