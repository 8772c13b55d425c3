/** All product dossiers, and one version that changes with any fact or any cell of any of them. */
import { createHash } from 'node:crypto';
import { canonicalJson, ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { collect } from '@cebao/sheets';
import { dataRoot, foldersOf } from '../read/dataFile.ts';
import { loadProduct } from './products.ts';
import type { CatalogueEntry } from './products.ts';

export type Catalogue = {
  /** SHA-256 of the canonical JSON of all product dossiers, in hex. */
  readonly version: string;
  readonly products: readonly CatalogueEntry[];
};

export function loadCatalogue(root: string = dataRoot): Result<Catalogue> {
  const codes = foldersOf({ root, path: 'products' });
  if (!codes.ok) return codes;
  const products = collect(codes.value.map((code) => loadProduct(root, code)));
  if (!products.ok) return products;
  const version = createHash('sha256').update(canonicalJson(products.value)).digest('hex');
  return ok({ version, products: products.value });
}
