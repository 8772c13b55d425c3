/**
 * Every product dossier with its rates, by code, whether or not a plan may take it, for lists and
 * comparisons. Source: data/products; a catalogue for plans is smaller and has a version, see catalogue.ts.
 */
import type { Result } from '@cebao/kernel';
import { collect } from '@cebao/sheets';
import { dataRoot, foldersOf } from '../read/dataFile.ts';
import { loadProduct } from './products.ts';
import type { CatalogueEntry } from './products.ts';

export function loadEveryProduct(root: string = dataRoot): Result<readonly CatalogueEntry[]> {
  const codes = foldersOf({ root, path: 'products' });
  return codes.ok ? collect(codes.value.map((code) => loadProduct(root, code))) : codes;
}
