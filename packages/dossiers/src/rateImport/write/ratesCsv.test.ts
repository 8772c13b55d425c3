import { describe, expect, it } from 'vitest';
import type { RateCell } from '@cebao/actuarial';
import { leftOutCsv, ratesCsv } from './ratesCsv.ts';

const cell: RateCell = {
  plan: '',
  sex: 'male',
  ageFrom: 30,
  ageTo: 30,
  period: '终身',
  payTerm: '3年交',
  annuityStartAge: null,
  socialMedical: '',
  purchase: '',
  value: '151.0',
};
const payTermsOf = (csv: string) =>
  csv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[5]);

describe('the lines of a rate table', () => {
  it('stand in one order, terms by their number, whatever the order of the file', () => {
    const terms = ['20年交', '趸交', '3年交', '10年交'].map((payTerm) => ({ ...cell, payTerm }));
    const sorted = payTermsOf(ratesCsv(terms));
    expect(sorted).toEqual(['3年交', '10年交', '20年交', '趸交']);
    expect(payTermsOf(ratesCsv(terms.toReversed()))).toEqual(sorted);
  });

  it('keep a value as printed and an absent coordinate empty', () => {
    expect(ratesCsv([cell]).split('\n')[1]).toBe(',male,30,30,终身,3年交,,,,151.0');
  });

  it('name the place of what was left out, harmless to a spreadsheet program', () => {
    const lines = leftOutCsv([
      { cell, place: 'J10' },
      { cell, place: 'J9' },
      { cell, place: '=cmd,"x"!A1' },
    ]).split('\n');
    expect(lines.slice(1, 4).map((line) => line.split('151.0,')[1])).toEqual([
      `"'=cmd,""x""!A1"`,
      'J9',
      'J10',
    ]);
  });
});
