/**
 * What a fact is of the base, and the base with a share more of it: no event changes either, so all rows
 * of a table ask for the same.
 */
import { ofLast, zeros } from '@cebao/kernel';
import { flowsOf, pathOf, type Path } from '../../project/positions.ts';
import type { Stream } from '../../project/stream.ts';
import type { BasePaths } from '../gap.ts';
import type { BareTable } from '../gapTable.ts';
import { isOf, type Fact } from './fact.ts';

type Layers = Pick<BasePaths, 'layer1' | 'layer2'>;

export type OwnBase = {
  /** Of layer 2 the fact's own part just after the start of each step; null: nothing counts. */
  readonly afterStart: Float64Array | null;
  /** The base when the fact grows by a share of itself. */
  readonly movedBy: (share: number) => Layers;
};

const known = ofLast<BareTable, Map<string, OwnBase>>(2, () => new Map());

export function ownBase(table: BareTable, fact: Fact): OwnBase {
  const own = known(table);
  const key = `${fact.code} ${fact.subject}`;
  const before = own.get(key);
  if (before !== undefined) return before;
  const found = ownFrom(table, fact);
  own.set(key, found);
  return found;
}

function ownFrom({ base, paths }: BareTable, fact: Fact): OwnBase {
  const streams = base.filter((s) => isOf(s, fact));
  const [first, second] = [pathIn(streams, 1, paths), pathIn(streams, 2, paths)];
  const moved = new Map<number, Layers>();
  return {
    afterStart: second?.afterStart ?? null,
    movedBy: (share) => {
      const before = moved.get(share);
      if (before !== undefined) return before;
      const layers = {
        layer1: movedPath(paths.layer1, first, share),
        layer2: movedPath(paths.layer2, second, share),
      };
      moved.set(share, layers);
      return layers;
    },
  };
}

/** Null: nothing of it counts in this layer. */
function pathIn(own: readonly Stream[], layer: 1 | 2, { poolReturn }: BasePaths): Path | null {
  const flows = flowsOf(own, layer);
  return flows === null ? null : pathOf(flows, poolReturn);
}

function movedPath(path: Path, own: Path | null, share: number): Path {
  return {
    atEnd: movedRow(path.atEnd, own?.atEnd ?? null, share),
    afterStart: movedRow(path.afterStart, own?.afterStart ?? null, share),
  };
}

/** A row with a share more of its own part. */
export function movedRow(row: Float64Array, own: Float64Array | null, share: number): Float64Array {
  if (own === null) return row;
  const moved = zeros(row.length);
  for (let t = 0; t < moved.length; t++) moved[t] = (row[t] ?? 0) + share * (own[t] ?? 0);
  return moved;
}
