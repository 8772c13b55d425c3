import { describe, expect, it } from 'vitest';
import { cellsFor, cellsOfTerm, termsOf } from './rateIndex.ts';
import { illnessRates, tableOf } from '../../testdata/products.ts';

const term = { plan: '', period: '至80周岁', payTerm: '20年交', annuityStartAge: null };

describe('the cells of a table, by term', () => {
  it('are all there, each under its own term', () => {
    expect(cellsOfTerm(illnessRates, term)).toEqual(illnessRates.cells.slice(1));
    expect(cellsOfTerm(illnessRates, { ...term, plan: '方案一' })).toEqual([]);
    expect([...termsOf(illnessRates)].map(({ cells }) => cells.length)).toEqual([1, 2]);
  });

  it('do not mix two tables, nor two terms whose words run together', () => {
    const a = tableOf('a', [
      { plan: '1', period: '2年' },
      { plan: '12', period: '年' },
    ]);
    const b = tableOf('b', [{ plan: '1', period: '2年', value: '7' }]);
    const asked = { plan: '1', period: '2年', payTerm: '', annuityStartAge: null };
    expect(cellsOfTerm(a, asked)).toEqual([a.cells[0]]);
    expect(cellsOfTerm(b, asked)).toEqual([b.cells[0]]);
  });

  it('fit an applicant by age band, sex and social medical insurance, renewals left out', () => {
    const { cells } = tableOf('c', [
      { sex: '', ageFrom: 18, ageTo: 30, value: '1' },
      { sex: 'female', ageFrom: 30, ageTo: 40, value: '2' },
      { sex: '', ageFrom: 0, ageTo: 99, socialMedical: 'yes', value: '3' },
      { sex: '', ageFrom: 0, ageTo: 99, purchase: 'renewal', value: '4' },
    ]);
    const values = (age: number, sex: 'male' | 'female', socialMedical: boolean) =>
      cellsFor(cells, { age, sex, socialMedical }).map(({ value }) => value);
    expect(values(30, 'female', true)).toEqual(['1', '2', '3']);
    expect(values(30, 'male', false)).toEqual(['1']);
    expect(values(17, 'male', false)).toEqual([]);
    expect(values(41, 'female', false)).toEqual([]);
  });
});
