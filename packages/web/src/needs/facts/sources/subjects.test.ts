import { expect, test } from 'vitest';
import { subjectsOf, unsourced } from './subjects.ts';

const draft = {
  persons: [
    { id: 'p1', name: '甲', incomes: [{ label: '工资' }, { label: '' }] },
    { id: 'p2', name: '', incomes: [{ label: '工资' }] },
  ],
  costs: [{ label: '日常' }, { label: '日常' }],
  debts: [{ label: '房贷' }],
  assets: [{ label: '存款' }],
  policies: [
    { id: 'x1', product: '某定期寿险' },
    { id: 'x2', product: '' },
  ],
};

test('each named fact once, incomes with their person, policies by id', () => {
  expect(subjectsOf(draft)).toEqual([
    { value: '甲 工资', label: '甲 工资' },
    { value: '日常', label: '日常' },
    { value: '房贷', label: '房贷' },
    { value: '存款', label: '存款' },
    { value: 'x1', label: '某定期寿险' },
    { value: 'x2', label: 'x2' },
  ]);
});

test('a source names a fact by its whole name, or an income without its person', () => {
  const factSources = [{ subject: '工资' }, { subject: '房贷' }, { subject: '款' }];
  const left = unsourced({ ...draft, factSources }).map(({ value }) => value);
  expect(left).toEqual(['日常', '存款', 'x1', 'x2']);
});
