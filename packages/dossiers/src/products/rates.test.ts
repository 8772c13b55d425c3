import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot } from '../read/dataFile.ts';
import { loadRates, rateColumns } from './rates.ts';

const header = rateColumns.join(',');
const good = '方案一,male,18,18,20年,3年交,,,,41.6';

const refusalFor = (...rows: readonly string[]) => {
  const change = { path: 'products/111013/rates.csv', text: `${[header, ...rows].join('\n')}\n` };
  return withChange('products/111013', change, (root) => refusalOf(loadRates(root, '111013')));
};

describe('a table of rates', () => {
  it('keeps every value as printed', () => {
    const [first] = valueOf(loadRates(dataRoot, '115036')).cells;
    expect(first).toEqual({
      plan: '',
      sex: 'female',
      ageFrom: 0,
      ageTo: 0,
      period: '至80周岁',
      payTerm: '10年交',
      annuityStartAge: null,
      socialMedical: '',
      purchase: '',
      value: '151.0',
    });
  });

  it.each([
    ['sex', '方案一,M,18,18,20年,3年交,,,,41.6'],
    ['ageFrom', '方案一,male,x,18,20年,3年交,,,,41.6'],
    ['ageTo', '方案一,male,18,17,20年,3年交,,,,41.6'],
    ['period', '方案一,male,18,18,20,3年交,,,,41.6'],
    ['payTerm', '方案一,male,18,18,20年,3年,,,,41.6'],
    ['annuityStartAge', '方案一,male,18,18,20年,3年交,六十,,,41.6'],
    ['socialMedical', '方案一,male,18,18,20年,3年交,,true,,41.6'],
    ['purchase', '方案一,male,18,18,20年,3年交,,,old,41.6'],
    ['value', '方案一,male,18,18,20年,3年交,,,,-41.6'],
    ['value', '方案一,male,18,18,20年,3年交,,,,0.0'],
    ['value', '方案一,male,18,18,20年,3年交,,,,'],
    ['value', '方案一,male,18,18,20年,3年交,,,,"4,160"'],
  ])('refuses a bad %s, naming file and row', (column, row) => {
    const refusal = refusalFor(good, row);
    expect(refusal.code).toBe('BAD_TABLE');
    expect(refusal.thing).toBe(`products/111013/rates.csv:3 ${column}`);
  });

  it('refuses two values for one question, also where age bands overlap', () => {
    const refusal = refusalFor(good, '方案一,male,16,20,20年,3年交,,,,42');
    expect(refusal).toMatchObject({
      thing: 'products/111013/rates.csv:3',
      value: '18: 42',
      limit: '每格只有一个值',
    });
  });
});
