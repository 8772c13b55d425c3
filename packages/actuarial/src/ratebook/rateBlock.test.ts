import { describe, expect, it } from 'vitest';
import { chinaBlock } from '../../testdata/block.ts';
import { rateBlock } from './rateBlock.ts';
import type { RateBlock } from './rateBlock.ts';

const with0 = (change: Partial<RateBlock>) => rateBlock({ ...chinaBlock, ...change });
const changed = (rates: Float64Array, at: number, value: number) => rates.with(at, value);

describe('a block of rates', () => {
  it('is taken as it is when it is sound', () => {
    expect(rateBlock(chinaBlock)).toEqual({ ok: true, value: chinaBlock });
  });

  it.each([
    ['a negative first age', { firstAge: -1 }, 'firstAge', '-1'],
    ['no ages', { ages: 0 }, 'ages', '-1'],
    ['half a table', { tables: 1.5 }, 'tables', '0.5'],
    ['a table too few', { tables: 3 }, 'qx: length', '212'],
    ['too few illness rates', { ix: new Float64Array(105) }, 'ix: length', '105'],
    ['a rate above 1', { ix: changed(chinaBlock.ix, 110, 1.01) }, 'ix of table 1, age 4', '1.01'],
    ['no number', { qx: changed(chinaBlock.qx, 3, Number.NaN) }, 'qx of table 0, age 3', 'NaN'],
    [
      'more deaths and illnesses than lives',
      { ix: changed(chinaBlock.ix, 210, 0.99) },
      'q + i(1 - q/2) of table 1, age 104',
      /^1\.\d+$/,
    ],
    [
      'a table that nobody leaves',
      { qx: changed(chinaBlock.qx, 105, 0.5) },
      'qx of table 0, age 105, the last age',
      '0.5',
    ],
  ])('is refused with %s, by name', (_, change, thing, value) => {
    const expected = typeof value === 'string' ? value : expect.stringMatching(value);
    expect(with0(change)).toMatchObject({
      ok: false,
      error: { code: 'BAD_TABLE', thing, value: expected },
    });
  });
});
