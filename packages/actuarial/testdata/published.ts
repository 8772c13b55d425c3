/** A small select table, in which selection lasts two years, and an identity for made-up tables. */
import { selectTable } from '../src/tables/published.ts';
import type { SelectTable, TableIdentity } from '../src/tables/published.ts';
import { valueOf } from './tables.ts';

export const identity: TableIdentity<'nearest'> = {
  id: 'T',
  name: 'made up',
  ageBasis: 'nearest',
  sex: null,
  provenance: { issuer: 'test', document: 'doc 1', issued: '', readFrom: 'test' },
};

/** AMLCR exercise style: q_[40] 0.01, q_[40]+1 0.02, then ultimate from 42 on. */
export const smallSelect: SelectTable<'nearest'> = valueOf(
  selectTable(identity, {
    select: {
      firstAge: 40,
      select: [
        [0.01, 0.02],
        [0.011, 0.022],
        [0.012, null],
      ],
    },
    ultimate: { firstAge: 41, qx: [0.03, 0.04, 0.05, 1] },
  }),
);
