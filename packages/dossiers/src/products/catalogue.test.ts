import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot, readText } from '../read/dataFile.ts';
import { loadCatalogue } from './catalogue.ts';

describe('the catalogue', () => {
  it('holds twelve products of one insurer, each with its clauses read', () => {
    const { products } = valueOf(loadCatalogue());
    expect(products.map(({ product }) => [product.code, product.kind, product.status])).toEqual([
      ['111010', 'wholeLife', 'terms'],
      ['111013', 'term', 'terms'],
      ['115033', 'medical', 'terms'],
      ['115036', 'criticalIllness', 'terms'],
      ['115046', 'criticalIllness', 'terms'],
      ['211016', 'wholeLife', 'terms'],
      ['315050', 'criticalIllness', 'terms'],
      ['315061', 'medical', 'terms'],
      ['413004', 'annuity', 'terms'],
      ['415010', 'care', 'terms'],
      ['611005', 'term', 'terms'],
      ['615002', 'criticalIllness', 'terms'],
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
