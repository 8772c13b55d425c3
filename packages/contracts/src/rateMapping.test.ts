import { describe, expect, it } from 'vitest';
import { rateMappingFormat, rateMappingSchema } from './rateMapping.ts';
import { toRefusals } from './zodRefusal.ts';

const table = {
  sheet: null,
  firstRow: 2,
  lastRow: 9,
  values: ['J'],
  fields: {
    age: { from: 'column', column: 'I', header: 'age', words: {} },
    sex: { from: 'row', row: 1, words: { M: '男' }, evidence: '表头' },
    period: { from: 'constant', text: '终身', evidence: '产品名称' },
  },
};
const good = {
  format: rateMappingFormat,
  confirmedBy: '张三',
  product: {
    code: 'A1001',
    name: '某终身寿险',
    insurer: '某人寿',
    kind: 'wholeLife',
    chosenBy: 'premium',
    perCents: 100_000,
  },
  blank: ['-'],
  tables: [table],
};

function refusedThings(input: unknown): readonly string[] {
  const parsed = rateMappingSchema.safeParse(input);
  return parsed.success ? [] : toRefusals(parsed.error, input).map(({ thing }) => thing);
}

describe('the mapping of a rate table', () => {
  it('comes back as it is, without the questions once they are answered', () => {
    expect(rateMappingSchema.parse({ ...good, open: [] })).toEqual(good);
  });

  it.each([
    ['nobody signed it', { confirmedBy: '' }, 'confirmedBy'],
    ['a question is left', { open: ['?'] }, 'open'],
    ['there is no table', { tables: [] }, 'tables'],
    [
      'the code would leave its folder',
      { product: { ...good.product, code: '../x' } },
      'product.code',
    ],
    ['a rate is per nothing', { product: { ...good.product, perCents: 0 } }, 'product.perCents'],
    ['the rows run backwards', { tables: [{ ...table, lastRow: 1 }] }, 'tables[0].lastRow'],
    ['a column is no letter', { tables: [{ ...table, values: ['3'] }] }, 'tables[0].values[0]'],
    ['nothing says the age', { tables: [{ ...table, fields: {} }] }, 'tables[0].fields.age'],
    [
      'a constant has no evidence',
      {
        tables: [
          {
            ...table,
            fields: { ...table.fields, payTerm: { from: 'constant', text: '趸交', evidence: '' } },
          },
        ],
      },
      'tables[0].fields.payTerm.evidence',
    ],
    ['a field is unknown', { extra: 1 }, 'extra'],
  ])('is refused when %s', (_, change, thing) => {
    expect(refusedThings({ ...good, ...change })).toEqual([thing]);
  });
});
