import { expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot, readText } from '../read/dataFile.ts';
import { loadCashValues } from './cashValues.ts';

const printed = valueOf(loadCashValues());
const path = 'illustrations/lian-611005/cash-values.csv';

it('the printed cash values end at 0, one for each year of cover', () => {
  expect(printed.length).toBe(330);
  for (const { cashValues, coverYears } of printed) {
    expect(cashValues.length).toBe(coverYears);
    expect(cashValues.at(-1)).toBe(0);
  }
});

it('hold the row that the reading was checked by', () => {
  const row = printed.find(
    (one) => one.payYears === 1 && one.coverYears === 5 && one.sex === 'male' && one.age === 18,
  );
  expect(row).toMatchObject({ premium: 34.9, cashValues: [22.8, 18.19, 12.82, 6.74, 0] });
});

it('are refused with a value above the sum insured', () => {
  const text = valueOf(readText({ root: dataRoot, path })).replace(',22.80,', ',22800,');
  const refusal = withChange('illustrations', { path, text }, (root) =>
    refusalOf(loadCashValues(root)),
  );
  expect(refusal.value).toBe('22800');
});
