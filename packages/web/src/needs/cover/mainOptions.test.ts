import { expect, test } from 'vitest';
import { mainOptions } from './mainOptions.ts';

const term = { id: 'term', insured: 'wife', product: '定期寿险', insurer: '示例人寿（虚构）' };
const others = [
  term,
  { id: 'his', insured: 'husband', product: '定期寿险' },
  { id: 'own', insured: 'wife' },
  { id: 'rider', insured: 'wife', riderOf: 'term' },
  { insured: 'wife' },
];

test('a rider may hang on what the same person has, not on itself and not on a rider', () => {
  expect(mainOptions(others, { id: 'own', insured: 'wife' })).toEqual([
    { value: 'term', label: '定期寿险 · 示例人寿（虚构）' },
  ]);
});

test('without an insured nothing can be chosen yet', () => {
  expect(mainOptions(others, { id: 'own', insured: '' })).toEqual([]);
});
