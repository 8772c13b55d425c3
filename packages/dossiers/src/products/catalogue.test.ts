import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot, readText } from '../read/dataFile.ts';
import { loadCatalogue } from './catalogue.ts';

describe('the catalogue', () => {
  it('holds five products of one insurer, all of status terms', () => {
    const { products } = valueOf(loadCatalogue());
    expect(products.map(({ product }) => [product.code, product.status])).toEqual([
      ['111013', 'terms'],
      ['115036', 'terms'],
      ['115046', 'terms'],
      ['315061', 'terms'],
      ['413004', 'terms'],
    ]);
  });

  it('has one version, the same at every reading', () => {
    const version = valueOf(loadCatalogue()).version;
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    expect(valueOf(loadCatalogue()).version).toBe(version);
  });

  it('has another version when one cell changes', () => {
    const path = 'products/115036/rates.csv';
    const text = valueOf(readText({ root: dataRoot, path })).replace(',151.0', ',151.1');
    const changed = withChange('products', { path, text }, (root) => valueOf(loadCatalogue(root)));
    expect(changed.version).not.toBe(valueOf(loadCatalogue()).version);
  });

  it('is refused as a whole when one dossier is broken', () => {
    const change = { path: 'products/115036/product.json', text: '{}' };
    const refusal = withChange('products', change, (root) => refusalOf(loadCatalogue(root)));
    expect(refusal.code).toBe('MISSING_FIELD');
    expect(refusal.thing).toMatch(/^products\/115036\/product\.json\./);
  });
});
