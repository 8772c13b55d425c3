/**
 * What elders receive is theirs: it pays for their own costs and is not lent to the family. Support
 * is entered net of it (METHOD §3), so it does not pay for that either; otherwise one pension would
 * count twice.
 */
import type { Family } from '../household/family.ts';
import type { Household } from '../household/household.ts';
import { row, type Stream } from './stream.ts';

export type OwnCosts = {
  readonly layer1: Float64Array;
  readonly layer2: Float64Array;
  readonly layer3: Float64Array;
};

/** Costs of each elder that are no support, by step, positive. */
export function elderCosts(
  { household, members, horizonYears }: Family,
  costStream: (cost: Household['costs'][number]) => Stream,
): ReadonlyMap<string, OwnCosts> {
  const elders = members.filter((m) => m.person.role === 'elder').map((m) => m.person.id);
  return new Map(
    elders.map((id) => {
      const own = household.costs.filter((c) => c.person === id && c.kind !== 'elderSupport');
      const total = (layer: 1 | 2 | 3): Float64Array => {
        const sum = row(horizonYears);
        for (const cost of own) {
          if (cost.layer !== layer) continue;
          costStream(cost).amounts.forEach((fen, t) => {
            sum[t] = (sum[t] ?? 0) - fen;
          });
        }
        return sum;
      };
      return [id, { layer1: total(1), layer2: total(2), layer3: total(3) }];
    }),
  );
}

/** All incomes of one elder, cut to the elder's own costs: a part for each layer that they pay. */
export function ownUse(
  incomes: readonly Stream[],
  { layer1, layer2, layer3 }: OwnCosts,
): readonly Stream[] {
  const received = row(layer1.length);
  for (const { amounts } of incomes) {
    amounts.forEach((fen, t) => {
      received[t] = (received[t] ?? 0) + fen;
    });
  }
  const shareOf = (t: number, cost: number, before: number): number => {
    const all = received[t] ?? 0;
    return all > 0 ? Math.min(cost, Math.max(all - before, 0)) / all : 0;
  };
  const paidFor = (t: number, layer: 0 | 2 | 3): number => {
    const [first, second] = [layer1[t] ?? 0, layer2[t] ?? 0];
    if (layer === 0) return shareOf(t, first, 0);
    if (layer === 2) return shareOf(t, second, first);
    return shareOf(t, layer3[t] ?? 0, first + second);
  };
  const cut = (s: Stream, layer: 0 | 2 | 3): Stream => ({
    ...s,
    layer,
    amounts: s.amounts.map((fen, t) => fen * paidFor(t, layer)),
  });
  return incomes
    .flatMap((s) => [cut(s, 0), cut(s, 2), cut(s, 3)])
    .filter(({ amounts }) => amounts.some((fen) => fen !== 0));
}
