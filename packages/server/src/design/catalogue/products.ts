/** The list of products: what a planner has to know before choosing one. */
import type { Books } from '../../platform/engine/books.ts';

/** Said beside every product: nothing here is an offer. */
const notOnSale = '已公布费率表，非现行在售';

export function productsOf({ facts }: Books) {
  const { products, insurerGates, version } = facts.catalogue;
  return {
    catalogueVersion: version,
    notice: notOnSale,
    products: products.map(({ product, rates }) => ({
      code: product.code,
      name: product.name,
      insurer: product.insurer,
      kind: product.kind,
      status: product.status,
      minAge: product.eligibility.minAge,
      maxAge: product.eligibility.maxAge,
      cells: rates.cells.length,
      insurerGate: insurerGates[product.insurer] ?? ('unknown' as const),
      chosenBy: product.chosenBy,
      minCents: product.steps.minCents,
      stepCents: product.steps.stepCents,
      maxCents: product.steps.maxCents,
      guaranteedRenewalYears: product.guaranteedRenewalYears,
    })),
  };
}
