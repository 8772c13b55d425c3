import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { loadOccupations } from './occupations.ts';

const occupations = valueOf(loadOccupations());
const columns = 'code,name,class,major_code,major_name,minor_code,minor_name';
const refusalFor = (rows: string) => {
  const change = { path: 'occupations/classes.csv', text: `${columns}\n${rows}\n` };
  return withChange('occupations', change, (root) => refusalOf(loadOccupations(root)));
};

describe('occupations', () => {
  it('are 756, by class as counted at the source', () => {
    const counts = new Map<number, number>();
    for (const { class: c } of occupations.values()) counts.set(c, (counts.get(c) ?? 0) + 1);
    expect([1, 2, 3, 4, 5, 6, 9].map((c) => counts.get(c))).toEqual([
      145, 207, 154, 102, 66, 24, 58,
    ]);
  });

  it('are found by code', () => {
    expect(occupations.get('120101')).toEqual({ code: '120101', name: '教师', class: 1 });
  });

  it('refuse a class that does not exist, a bad code and a code twice', () => {
    expect(refusalFor('120101,教师,7,12,文教,1201,教育')).toMatchObject({
      thing: 'occupations/classes.csv:2 class',
      value: '7',
      limit: '1 .. 6, 9',
    });
    expect(refusalFor('1201,教师,1,12,文教,1201,教育').value).toBe('1201');
    const row = '120101,教师,1,12,文教,1201,教育';
    expect(refusalFor(`${row}\n${row}`).thing).toBe('occupations/classes.csv:3 code');
  });
});
