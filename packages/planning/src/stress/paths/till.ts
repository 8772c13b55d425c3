/** Where the sums of one event after the other are added up; one for each economy, made once. */
import { assert } from '@cebao/kernel';
import type { Pay } from '../../project/changes/change.ts';

export type Till = {
  /** What it adds up to, and whether anything asked for the pool. */
  fen: number;
  asked: boolean;
  poolNow: () => number;
  worth: number;
  readonly pay: Pay;
  readonly pool: () => number;
};

export function tillOf(): Till {
  const till: Till = {
    fen: 0,
    asked: false,
    poolNow: () => Number.NaN,
    worth: 1,
    pay: (label, paid) => {
      assert(label.layer < 2 && label.timing === 'start', () => `${label.code} falls due too late`);
      till.fen += paid;
    },
    pool: () => {
      till.asked = true;
      return till.poolNow() / till.worth;
    },
  };
  return till;
}
