/** One product dossier: the facts read from the clauses, their evidence and the rate table. */
import { fromZod, productDossierSchema } from '@cebao/contracts';
import type { ProductDossier, ProductEvidence } from '@cebao/contracts';
import type { Product, RateTable } from '@cebao/actuarial';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { readJsonFile } from '../read/dataFile.ts';
import { loadRatesIn } from './rates.ts';
import type { DataFile } from '../read/dataFile.ts';

export type CatalogueEntry = {
  readonly product: Product;
  readonly rates: RateTable;
  readonly evidence: ProductEvidence;
};

export function loadProduct(root: string, code: string): Result<CatalogueEntry> {
  const dossier = loadFacts(root, code);
  return dossier.ok ? withRates({ root, path: folderOf(code) }, dossier.value) : dossier;
}

/** The facts without the rates, which are most of a dossier's bytes. */
export function loadFacts(root: string, code: string): Result<ProductDossier> {
  const dossier = readFacts({ root, path: folderOf(code) });
  if (!dossier.ok || dossier.value.product.code === code) return dossier;
  return refuse('BAD_FIELD', {
    thing: `${folderOf(code)}/product.json.code`,
    value: dossier.value.product.code,
    limit: code,
  });
}

/** A dossier in a folder of its own, outside `data/`: what an import wrote. */
export function loadDossierIn(folder: DataFile): Result<CatalogueEntry> {
  const dossier = readFacts(folder);
  return dossier.ok ? withRates(folder, dossier.value) : dossier;
}

function folderOf(code: string): string {
  return `products/${code}`;
}

function readFacts({ root, path }: DataFile): Result<ProductDossier> {
  const thing = `${path}/product.json`;
  const document = readJsonFile({ root, path: thing });
  return document.ok ? fromZod(productDossierSchema, { thing, input: document.value }) : document;
}

function withRates(folder: DataFile, dossier: ProductDossier): Result<CatalogueEntry> {
  const { product, evidence } = dossier;
  const rates = loadRatesIn(folder, product.code);
  if (!rates.ok) return rates;
  const stranger = rates.value.cells.find(
    (cell) => !product.plans.some((plan) => plan.code === cell.plan),
  );
  if (stranger !== undefined) {
    return refuse('BAD_TABLE', {
      thing: `${folder.path}/rates.csv plan`,
      value: stranger.plan,
      limit: product.plans.map((plan) => plan.code).join(' | '),
    });
  }
  return ok({ product, rates: rates.value, evidence });
}
