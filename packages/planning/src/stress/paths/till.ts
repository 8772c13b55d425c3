/** Where the sums of one event after the other are added up; one for each economy, made once. */
import { assert } from '@cebao/kernel';
import type { Moment, Pay } from '../../project/changes/change.ts';
import type { Context } from '../../project/context.ts';

export type Till = {
  /** What it adds up to, and whether anything asked for the pool. */
  fen: number;
  asked: boolean;
  /** What knows the pool before the event at hand, fen today. */
  asking: { readonly pool: () => number };
  worth: number;
  readonly pay: Pay;
  /** When the event at hand happens and whom it meets. */
  readonly moment: { -readonly [K in keyof Moment]: Moment[K] };
};

export function tillOf(context: Context): Till {
  const till: Till = {
    fen: 0,
    asked: false,
    asking: { pool: () => Number.NaN },
    worth: 1,
    pay: (label, paid) => {
      assert(label.layer < 2 && label.timing === 'start', () => `${label.code} falls due too late`);
      till.fen += paid;
    },
    moment: {
      year: 0,
      context,
      pool: () => {
        till.asked = true;
        return till.asking.pool() / till.worth;
      },
    },
  };
  return till;
}
