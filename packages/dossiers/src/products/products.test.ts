import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot, readText } from '../read/dataFile.ts';
import { loadProduct } from './products.ts';

const path = 'products/111013/product.json';
const text = valueOf(readText({ root: dataRoot, path }));

const refusalFor = (change: string) =>
  withChange('products/111013', { path, text: change }, (root) =>
    refusalOf(loadProduct(root, '111013')),
  );

describe('a product dossier', () => {
  it('holds facts, evidence and rates', () => {
    const { product, evidence, rates } = valueOf(loadProduct(dataRoot, '111013'));
    expect(product.name).toBe('利安利利爱家守护定期寿险');
    expect(evidence.coolingOffDays).toBe('111013 tk 1.4');
    expect(rates).toMatchObject({ code: '111013', ageBasis: 'last' });
  });

  it('refuses a field nobody knows', () => {
    expect(
      refusalFor(text.replace('"coolingOffDays": 15,', '"coolingOffDays": 15, "fee": 1,')),
    ).toEqual({ code: 'UNKNOWN_FIELD', thing: `${path}.fee`, value: '1', limit: '只接受已知字段' });
  });

  it('refuses the code of another folder', () => {
    expect(refusalFor(text.replace('"code": "111013"', '"code": "111014"'))).toMatchObject({
      thing: `${path}.code`,
      value: '111014',
      limit: '111013',
    });
  });

  it('refuses a rate table with a plan that the product does not have', () => {
    expect(refusalFor(text.replace('"code": "方案二"', '"code": "方案三"'))).toMatchObject({
      thing: 'products/111013/rates.csv plan',
      value: '方案二',
      limit: '方案一 | 方案三',
    });
  });
});
