import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import {
  annuityDueByColumns,
  explainColumns,
  increasingAnnuityDueByColumns,
  increasingTermByColumns,
  pureEndowmentByColumns,
  termByColumns,
} from '../../../testdata/plain.ts';
import { expectWhole, named, valueAt } from '../../../testdata/steps.ts';
import { lifeFrom } from '../../../testdata/tables.ts';
import { commutationColumns } from '../../commutation/columns.ts';

const columns = commutationColumns(lifeFrom(59, [0.05, 0.1, 0.2, 0.3, 1]), annualRate(0.05));
const ages = { x: 60, n: 2 };

describe('the derivation of values by columns', () => {
  it.each([
    ['termByColumns', termByColumns, ['M(60)', 'M(62)', 'D(60)']],
    ['pureEndowmentByColumns', pureEndowmentByColumns, ['D(60)', 'D(62)']],
    ['annuityDueByColumns', annuityDueByColumns, ['N(60)', 'N(62)', 'D(60)']],
    [
      'increasingTermByColumns',
      increasingTermByColumns,
      ['R(60)', 'R(62)', 'M(60)', 'M(62)', 'D(60)'],
    ],
    [
      'increasingAnnuityDueByColumns',
      increasingAnnuityDueByColumns,
      ['S(60)', 'S(62)', 'N(60)', 'N(62)', 'D(60)'],
    ],
  ] as const)('%s from its columns at both ends', (name, value, symbols) => {
    const found = explainColumns(name, columns, ages);
    expectWhole(found);
    expect(found.steps.map(({ symbol }) => symbol)).toEqual([...symbols, name]);
    expect(found.value).toBe(value(columns, ages));
    expect(named(found).at(0)).toMatch(/^columnAtStart/);
    expect(named(found).at(1)).toMatch(/^columnAtEnd/);
    for (const symbol of symbols) {
      const letter = symbol[0] === 'D' ? 'D' : symbol[0];
      const column = Object.entries(columns).find(([key]) => key === letter)?.[1];
      const age = Number(symbol.slice(2, 4));
      if (typeof column !== 'object') expect.fail('a column');
      expect(valueAt(found, symbol)).toBe(column[age - 59]);
    }
  });

  it('are 0 past the end of the table', () => {
    const whole = explainColumns('termByColumns', columns, { x: 60, n: 30 });
    expect(valueAt(whole, 'M(90)')).toBe(0);
    expect(whole.value).toBe(valueAt(whole, 'M(60)') / valueAt(whole, 'D(60)'));
  });
});
