import { beforeAll, expect, test } from 'vitest';
import { loadZhCN } from '../../testing/loadZhCN.ts';
import { sayZhCN as say } from '../../testing/sayZhCN.ts';
import { valueText } from './valueText.ts';

beforeAll(loadZhCN);

const trees = [{ persons: [{ id: 'p-1', name: '林志远' }] }];

test.each([
  ['kind', 'universal', '万能险'],
  ['status', 'lapsed', '已失效'],
  ['insured', 'p-1', '林志远'],
  ['insured', 'p-gone', '已不在家庭里的人'],
  ['beneficiary', '沈雅琴', '沈雅琴'],
  ['share', '80', '80%'],
  ['annualCents', '22万', '22万'],
  ['allowAsk', true, '是'],
  ['parents', ['p-1'], '林志远'],
])('%s %s is shown as %s', (field, value, text) => {
  expect(valueText(value, { field, trees, say })).toBe(text);
});

test('a whole row is shown by its fields, without its id', () => {
  const row = {
    id: 'policy-x',
    kind: 'term',
    insured: 'p-1',
    premiumMode: 'yearly',
    wholeLife: '',
  };
  expect(valueText(row, { field: 'policies', trees, say })).toBe(
    '类别：定期寿险；被保险人：林志远；交费方式：年交',
  );
});

test('what is not there is nothing', () => {
  for (const value of [undefined, null, '']) {
    expect(valueText(value, { field: 'name', trees, say })).toBeNull();
  }
});
