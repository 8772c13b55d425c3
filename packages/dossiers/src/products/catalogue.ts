/**
 * The products that a plan may take, those with typed benefits, and one version that changes with
 * any fact or any cell of any of them. Tables without clauses are five times as many cells, and no
 * plan asks for them: see everyProduct.ts.
 */
import { createHash } from 'node:crypto';
import { canonicalJson, ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { collect } from '@cebao/sheets';
import { dataRoot, foldersOf } from '../read/dataFile.ts';
import { loadFacts, loadProduct } from './products.ts';
import type { ProductDossier } from '@cebao/contracts';
import type { CatalogueEntry } from './products.ts';

export type Catalogue = {
  /** SHA-256 of the canonical JSON of the dossiers in `products`, in hex. */
  readonly version: string;
  readonly products: readonly CatalogueEntry[];
  /** Codes of the dossiers without clauses. */
  readonly ratesOnly: readonly string[];
};

export function loadCatalogue(root: string = dataRoot): Result<Catalogue> {
  const facts = productFacts(root);
  if (!facts.ok) return facts;
  const typed = facts.value.filter(({ product }) => product.status !== 'rates');
  const products = collect(typed.map(({ product }) => loadProduct(root, product.code)));
  if (!products.ok) return products;
  const version = createHash('sha256').update(canonicalJson(products.value)).digest('hex');
  const rates = facts.value.filter(({ product }) => product.status === 'rates');
  const ratesOnly = rates.map(({ product }) => product.code);
  return ok({ version, products: products.value, ratesOnly });
}

/** The facts of every dossier, without rates, by code. */
export function productFacts(root: string): Result<readonly ProductDossier[]> {
  const codes = foldersOf({ root, path: 'products' });
  return codes.ok ? collect(codes.value.map((code) => loadFacts(root, code))) : codes;
}
