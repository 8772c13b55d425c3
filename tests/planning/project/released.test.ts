/** A locked asset that its owner could already draw is cash: there now, and there after a death. */
import { describe, expect, it } from 'vitest';
import { baseStreams } from '../../../packages/planning/src/project/baseStreams.ts';
import type { Asset } from '@cebao/planning';
import { asset, cost, household, income, person } from '../families.ts';
import { changesOf, contextOf, gapsNow, tableOf } from '../handmade.ts';

const persons = [
  person({
    id: 'owner',
    age: 63,
    role: 'adult',
    incomes: [income('work', 100_000, { untilAge: 105 })],
  }),
  person({ id: 'partner', age: 61, role: 'adult', sex: 'female' }),
];
const withAsset = (saved: Asset) =>
  household({ persons, costs: [cost({ yuan: 60_000 })], assets: [saved] });
const released = (releasedAtAge: number) =>
  withAsset({ ...asset('locked', 90_000, { owner: 'owner' }), releasedAtAge });
const cash = withAsset(asset('cash', 90_000));
const deathOf = (family: typeof cash, member = 'owner') =>
  gapsNow(tableOf(family), member, 'death');

describe.each([63, 60, 18])('what was released at %i to an owner of 63', (age) => {
  const family = released(age);

  it('is there now, once', () => {
    const streams = baseStreams(contextOf(family)).filter((s) => s.code === 'lockedReleased');
    expect(streams.map((s) => [s.timing, ...s.amounts])).toEqual([
      ['start', 9_000_000, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]);
  });

  it('is neither lost nor paid again by the death of the owner in any year', () => {
    for (const year of [0, 1, 5]) {
      const changes = changesOf(contextOf(family), { member: 'owner', peril: 'death', year });
      expect(changes['lockedReleased locked']).toBeUndefined();
    }
  });

  it('leaves the gaps of cash: 10 x 60,000 - 90,000 in the first year', () => {
    expect(deathOf(family).now[0]).toEqual({ fen: 51_000_000, worst: 10 });
    expect([...deathOf(family).g1]).toEqual([...deathOf(cash).g1]);
    expect([...deathOf(family).g2]).toEqual([...deathOf(cash).g2]);
    expect([...deathOf(family, 'partner').g2]).toEqual([...deathOf(cash, 'partner').g2]);
  });
});

describe('what is released at 64 to an owner of 63', () => {
  it('comes at once by a death before, and closes the same gap as cash', () => {
    expect(deathOf(released(64)).now[0]).toEqual({ fen: 51_000_000, worst: 10 });
  });
});
