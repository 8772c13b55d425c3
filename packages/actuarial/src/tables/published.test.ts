import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { identity, smallSelect } from '../../testdata/published.ts';
import { aggregateTable, selectTable } from './published.ts';

describe('a published table', () => {
  it('keeps who issued it, how it counts ages, and its rates', () => {
    const table = valueOf(aggregateTable(identity, { firstAge: 30, qx: [0.1, 0.2, 1] }));
    expect(table).toMatchObject({ id: 'T', ageBasis: 'nearest', kind: 'aggregate', firstAge: 30 });
    expect(table.provenance.document).toBe('doc 1');
  });

  it.each([
    ['its document', { provenance: { ...identity.provenance, document: ' ' } }],
    ['its issuer', { provenance: { ...identity.provenance, issuer: '' } }],
    ['its name', { name: '' }],
  ])('is refused without %s', (_, change) => {
    const refusal = refusalOf(aggregateTable({ ...identity, ...change }, { firstAge: 0, qx: [1] }));
    expect(refusal.code).toBe('MISSING_FIELD');
  });

  it.each([
    ['no rows', { firstAge: 0, qx: [] }],
    ['half an age', { firstAge: 0.5, qx: [1] }],
    ['an age below 0', { firstAge: -1, qx: [1] }],
    ['a rate above 1', { firstAge: 0, qx: [0.1, 1.1] }],
    ['a rate below 0', { firstAge: 0, qx: [-0.1, 1] }],
    ['a rate that is none', { firstAge: 0, qx: [Number.NaN] }],
    ['nobody left before the last age', { firstAge: 0, qx: [1, 1] }],
  ])('is refused with %s', (_, rates) => {
    expect(refusalOf(aggregateTable(identity, rates)).code).toBe('BAD_TABLE');
  });

  it('may end with survivors: then it is simply not known any further', () => {
    expect(aggregateTable(identity, { firstAge: 0, qx: [0.1, 0.2] }).ok).toBe(true);
  });

  it.each([
    ['rows of two lengths', { select: { firstAge: 40, select: [[0.1, 0.2], [0.1]] } }],
    ['no select years', { select: { firstAge: 40, select: [[]] } }],
    ['a select rate above 1', { select: { firstAge: 40, select: [[0.1, 2]] } }],
    ['a gap before the ultimate ages', { ultimate: { firstAge: 43, qx: [1] } }],
    ['a bad ultimate rate', { ultimate: { firstAge: 40, qx: [2] } }],
  ])('that selects is refused with %s', (_, change) => {
    const { select, ultimate } = smallSelect;
    const refusal = refusalOf(selectTable(identity, { select, ultimate, ...change }));
    expect(refusal.code).toBe('BAD_TABLE');
  });
});
