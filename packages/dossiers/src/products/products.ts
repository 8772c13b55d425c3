/** One product dossier: the facts read from the clauses, their evidence and the rate table. */
import { fromZod, productDossierSchema } from '@cebao/contracts';
import type { ProductEvidence } from '@cebao/contracts';
import type { Product, RateTable } from '@cebao/actuarial';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { readJsonFile } from '../read/dataFile.ts';
import { loadRates } from './rates.ts';

export type CatalogueEntry = {
  readonly product: Product;
  readonly rates: RateTable;
  readonly evidence: ProductEvidence;
};

export function loadProduct(root: string, code: string): Result<CatalogueEntry> {
  const path = `products/${code}/product.json`;
  const document = readJsonFile({ root, path });
  if (!document.ok) return document;
  const dossier = fromZod(productDossierSchema, { thing: path, input: document.value });
  if (!dossier.ok) return dossier;
  const { product, evidence } = dossier.value;
  if (product.code !== code) {
    return refuse('BAD_FIELD', { thing: `${path}.code`, value: product.code, limit: code });
  }
  const rates = loadRates(root, code);
  if (!rates.ok) return rates;
  const stranger = rates.value.cells.find(
    (cell) => !product.plans.some((plan) => plan.code === cell.plan),
  );
  if (stranger !== undefined) {
    return refuse('BAD_TABLE', {
      thing: `products/${code}/rates.csv plan`,
      value: stranger.plan,
      limit: product.plans.map((plan) => plan.code).join(' | '),
    });
  }
  return ok({ product, rates: rates.value, evidence });
}
