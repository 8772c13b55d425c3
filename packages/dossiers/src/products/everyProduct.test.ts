import { expect, test } from 'vitest';
import { refusalOf, valueOf } from '../../testdata/given.ts';
import { dataRoot, foldersOf } from '../read/dataFile.ts';
import { loadEveryProduct } from './everyProduct.ts';

test('every folder of data/products is a product with its rates', () => {
  const codes = valueOf(foldersOf({ root: dataRoot, path: 'products' }));
  const entries = valueOf(loadEveryProduct());
  expect(entries.map(({ product }) => product.code)).toEqual(codes);
  // 315045 prints ten values for one question: all its cells were left out.
  const empty = entries.filter(({ rates }) => rates.cells.length === 0);
  expect(empty.map(({ product }) => product.code)).toEqual(['315045']);
});

test('a folder without products is refused', () => {
  expect(refusalOf(loadEveryProduct('/nowhere')).code).toBe('FILE_UNREADABLE');
});
