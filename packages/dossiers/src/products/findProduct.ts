/** One dossier of whatever status, for a quote: nothing else is read. */
import { refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { foldersOf } from '../read/dataFile.ts';
import { loadDossierIn, loadProduct } from './products.ts';
import { loadLeftOut } from './leftOut.ts';
import type { PlacedCell } from '../rateImport/apply/placed.ts';
import type { DataFile } from '../read/dataFile.ts';
import type { CatalogueEntry } from './products.ts';

export type FoundProduct = CatalogueEntry & { readonly leftOut: readonly PlacedCell[] };

export function findProduct(root: string, code: string): Result<FoundProduct> {
  const codes = foldersOf({ root, path: 'products' });
  if (!codes.ok) return codes;
  if (!codes.value.includes(code)) {
    const limit = codes.value.join('、');
    return refuse('UNKNOWN_PRODUCT', { thing: '产品代码', value: code, limit });
  }
  return withLeftOut({ root, path: `products/${code}` }, loadProduct(root, code));
}

/** The dossier in a folder outside `data/`, as an import writes it. */
export function findProductIn(folder: DataFile, code: string): Result<FoundProduct> {
  const entry = loadDossierIn(folder);
  if (entry.ok && entry.value.product.code !== code) {
    const limit = entry.value.product.code;
    return refuse('UNKNOWN_PRODUCT', { thing: '产品代码', value: code, limit });
  }
  return withLeftOut(folder, entry);
}

function withLeftOut(folder: DataFile, entry: Result<CatalogueEntry>): Result<FoundProduct> {
  if (!entry.ok) return entry;
  const leftOut = loadLeftOut(folder);
  return leftOut.ok ? { ok: true, value: { ...entry.value, leftOut: leftOut.value } } : leftOut;
}
