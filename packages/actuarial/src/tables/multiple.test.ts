import { describe, expect, it } from 'vitest';
import { identity, smallSelect } from '../../testdata/published.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { multipleOfTable } from './multiple.ts';
import { aggregateTable } from './published.ts';

describe('a multiple of a published table', () => {
  it('multiplies every rate but the closing one, and says so in its name', () => {
    const doubled = valueOf(multipleOfTable(smallSelect, 2));
    expect(doubled).toMatchObject({
      id: 'T*2',
      name: 'made up × 2',
      ultimate: { qx: [0.06, 0.08, 0.1, 1] },
      select: {
        select: [
          [0.02, 0.04],
          [0.022, 0.044],
          [0.024, null],
        ],
      },
    });
    const table = valueOf(aggregateTable(identity, { firstAge: 0, qx: [0.25, 1] }));
    expect(valueOf(multipleOfTable(table, 0.5))).toMatchObject({ qx: [0.125, 1] });
  });

  it('is refused where a rate would pass 1, with the excess, and for a factor that is none', () => {
    const table = valueOf(aggregateTable(identity, { firstAge: 0, qx: [0.25, 1] }));
    expect(refusalOf(multipleOfTable(table, 5)).limit).toBe('at most 1, residual 0.25');
    for (const factor of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusalOf(multipleOfTable(table, factor)).code).toBe('BAD_BASIS');
    }
    const selected = { ...smallSelect, ultimate: { firstAge: 41, qx: [0.01, 1] } };
    expect(refusalOf(multipleOfTable(selected, 60)).code).toBe('BAD_BASIS');
  });
});
