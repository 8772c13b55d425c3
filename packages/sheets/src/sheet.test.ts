import { describe, expect, it } from 'vitest';
import { addressOf, columnName, fillMerged } from './sheet.ts';
import type { Cell } from './sheet.ts';

describe('the address of a cell', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %s is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  it('counts rows from 1', () => {
    expect(addressOf(2, 1)).toBe('B3');
  });
});

describe('merged cells', () => {
  const cell = (address: string, text = ''): Cell => ({
    address,
    kind: text === '' ? 'empty' : 'text',
    text,
  });

  it('all say what the top left one says, as far as the sheet reaches', () => {
    const rows = [
      [cell('A1'), cell('B1', '男'), cell('C1')],
      [cell('A2'), cell('B2'), cell('C2', 'own')],
    ];
    const merges = [{ top: 0, left: 1, bottom: 9_999_999, right: 9_999_999 }];
    expect(fillMerged({ name: 's', rows, merges }).rows).toEqual([
      [cell('A1'), cell('B1', '男'), cell('C1', '男')],
      [cell('A2'), cell('B2', '男'), cell('C2', 'own')],
    ]);
  });

  it('outside the rows are left alone', () => {
    const sheet = {
      name: 's',
      rows: [[cell('A1', 'x')]],
      merges: [{ top: 5, left: 5, bottom: 6, right: 6 }],
    };
    expect(fillMerged(sheet).rows).toEqual(sheet.rows);
  });
});
