import { expect, test } from 'vitest';
import { refusalOf, valueOf } from '../../testdata/given.ts';
import { dataRoot, foldersOf } from '../read/dataFile.ts';
import { loadEveryProduct } from './everyProduct.ts';

test('every folder of data/products is a product with its rates', () => {
  const codes = valueOf(foldersOf({ root: dataRoot, path: 'products' }));
  const entries = valueOf(loadEveryProduct());
  expect(entries.map(({ product }) => product.code)).toEqual(codes);
  for (const { rates } of entries) expect(rates.cells.length).toBeGreaterThan(0);
});

test('a folder without products is refused', () => {
  expect(refusalOf(loadEveryProduct('/nowhere')).code).toBe('FILE_UNREADABLE');
});
