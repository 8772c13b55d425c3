import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../testdata/given.ts';
import { importAggregateCsv, importSelectCsv } from './csvTable.ts';

const identity = {
  id: 'T',
  name: 'made up',
  ageBasis: 'last',
  sex: 'female',
  provenance: { issuer: 'test', document: 'doc', issued: '', readFrom: 'test' },
} as const;
const aggregate = (text: string) => importAggregateCsv({ file: 't.csv', text }, identity);
const select = (text: string) => importSelectCsv({ file: 't.csv', text }, identity);

describe('a table in CSV', () => {
  it('by age', () => {
    expect(valueOf(aggregate('age,qx\n40,0.1\n41,1\n'))).toMatchObject({
      firstAge: 40,
      qx: [0.1, 1],
      ageBasis: 'last',
    });
  });

  it('by age and duration, with ultimate rates', () => {
    const text =
      'age,duration,qx\n40,0,0.01\n40,1,0.02\n41,0,0.03\n41,1,0.04\n42,ultimate,0.5\n43,ultimate,1\n';
    expect(valueOf(select(text))).toMatchObject({
      select: {
        firstAge: 40,
        select: [
          [0.01, 0.02],
          [0.03, 0.04],
        ],
      },
      ultimate: { firstAge: 42, qx: [0.5, 1] },
    });
  });

  it.each(['age,qx\n', 'age,qx\n40,0.1\n42,1\n', 'age,qx\n40,1.1\n', 'age,q\n40,1\n'])(
    'is refused: %j',
    (text) => {
      expect(refusalOf(aggregate(text)).code).toBe('BAD_TABLE');
    },
  );

  it.each([
    '40,0,0.1\n',
    '42,ultimate,1\n',
    '40,0,0.1\n40,2,0.1\n42,ultimate,1\n',
    '40,0,0.1\n42,0,0.1\n42,ultimate,1\n',
    '40,1,0.1\n42,ultimate,1\n',
    '40,0,0.1\n40,x,0.1\n42,ultimate,1\n',
  ])('with selection is refused: %j', (rows) => {
    expect(refusalOf(select(`age,duration,qx\n${rows}`)).code).toBe('BAD_TABLE');
  });
});
