/**
 * Many events on one path, families made by chance: the ledger balances, who is dead earns and costs
 * nothing, a contract that has ended pays no second time, all indemnities stay below the bills.
 */
import { describe, expect, it } from 'vitest';
import type { Policy } from '@cebao/planning';
import type { Context } from '../../../packages/planning/src/project/context.ts';
import { effects } from '../../../packages/planning/src/project/effect.ts';
import { stream, type Stream } from '../../../packages/planning/src/project/stream.ts';
import type { Script } from '../../../packages/planning/src/project/script.ts';
import { scriptYears } from '../../../packages/planning/src/gaps/gapTable.ts';
import { shortfallOf, stageOf } from '../../../packages/planning/src/stress/shortfall.ts';
import { contextOf } from '../handmade.ts';
import { randomFamily } from '../randomFamily.ts';
import { diceOf, type Dice } from '../random/dice.ts';
import { bookedYears, plainGap } from './ledger.ts';
import { patience, runs, seeds } from './nightly.ts';
import { deadFaults } from './payments.ts';

const households = seeds(5_000, runs(1000, 40));
const historiesEach = 6;

/** Some illnesses, bills and deaths, in the order in which they come. */
function randomHistory(dice: Dice, { family }: Context): readonly Script[] {
  const events = family.members.flatMap((member): readonly Script[] => {
    const id = member.person.id;
    const years = scriptYears(family, id);
    if (years === 0) return [];
    const ill = dice.maybe(0.5, () => dice.int(0, years - 1));
    const dead = dice.maybe(0.5, () => dice.int(ill ?? 0, years - 1));
    const bill = dice.maybe(0.4, () => dice.int(0, dead ?? years - 1));
    const at = (peril: Script['peril'], year: number | null): readonly Script[] =>
      year === null ? [] : [{ member: id, peril, year, accidental: dice.chance(0.2) }];
    return [...at('criticalIllness', ill), ...at('billCatastrophic', bill), ...at('death', dead)];
  });
  return events.toSorted((a, b) => a.year - b.year);
}

function historyFaults(history: readonly Script[], context: Context): readonly string[] {
  const stage = stageOf({ ...context, lines: [] });
  const { layers, changes, firstYear } = shortfallOf(history, stage);
  const base = stage.streams;
  const changed = changes.flatMap((change) => [...change.streams, ...billStreams(change, context)]);
  const streams = [...base, ...changed];
  const deaths = history.filter(({ peril }) => peril === 'death');
  const { poolReturn } = context.assumptions;
  const until = neededUntil(history, context);
  const gaps = ([1, 2] as const).map((layer) => {
    const how = { layer, eventYear: firstYear, poolReturn };
    const cut = { base: bookedYears(base, how), event: bookedYears(streams, how) };
    const needed = { base: cut.base.slice(0, until), event: cut.event.slice(0, until) };
    return plainGap(needed, { ...how, kept: stage.paths.retention[firstYear] ?? 0 });
  });
  const wrong = gaps.flatMap((fen, at) => {
    const ours = layers[at]?.fen ?? NaN;
    const same = Math.abs(fen - ours) <= Math.max(0.02, 1e-10 * fen);
    return same ? [] : [`layer ${String(at + 1)}: ${String(ours)} is ${String(fen)}`];
  });
  return [
    ...wrong,
    ...deaths.flatMap((death) => deadFaults(death, streams)),
    ...context.family.household.policies.flatMap((policy) => endedFaults(policy, changes)),
  ];
}

/**
 * A bill is one sum at the start of its year. With the cover that the family has from the start it is
 * what the script alone would change; after an illness that ended a cover it can only be more.
 */
function billStreams(change: Changes[number], context: Context): readonly Stream[] {
  const { script, bill } = change;
  if (change.streams.length > 0 || bill === 0) return [];
  const amounts = new Float64Array(context.family.horizonYears);
  amounts[script.year] = bill;
  const alone = effects(script, { context, base: [] });
  const whole = alone.reduce((sum, s) => sum + (s.amounts[script.year] ?? 0), 0);
  if (bill > whole + 1e-6) throw new TypeError(`${script.peril} of ${script.member} is too small`);
  return [
    stream({ code: 'bill', subject: '', role: 'personCost', layer: 1, timing: 'start', amounts }),
  ];
}

/** Years in which a grown-up lives or a child depends: afterwards nobody needs anything. */
function neededUntil(history: readonly Script[], { family }: Context): number {
  const last = family.members.map(({ person, age }) => {
    const death = history.find(({ member, peril }) => peril === 'death' && member === person.id);
    const alive = death === undefined ? family.horizonYears : death.year + 1;
    const { independentAge } = person;
    const depends = person.role === 'child' && independentAge !== null;
    return depends ? Math.min(alive, independentAge - age) : alive;
  });
  return Math.max(0, ...last);
}

type Changes = ReturnType<typeof shortfallOf>['changes'];

/** After a payment that ends the contract there is none. */
function endedFaults({ id, benefits }: Policy, changes: Changes): readonly string[] {
  const paid = changes.filter(({ streams }) =>
    streams.some((s) => s.code === 'benefit' && s.subject === id),
  );
  const ending = paid.findIndex(({ script }) =>
    benefits.some((b) => b.peril === script.peril && b.endsContract),
  );
  return ending >= 0 && ending < paid.length - 1 ? [`${id} pays after its end`] : [];
}

describe(`${String(households.length * historiesEach)} histories of families made by chance`, () => {
  it(
    'balance in the ledger, end what has ended, and pay nothing twice',
    () => {
      let events = 0;
      const faults = households.flatMap((seed) => {
        const context = contextOf(randomFamily(seed), { assumed: {} });
        const dice = diceOf(seed);
        return seeds(0, historiesEach).flatMap((at) => {
          const history = randomHistory(dice, context);
          events += history.length;
          if (history.length === 0) return [];
          return historyFaults(history, context).map((f) => `${String(seed)}/${String(at)} ${f}`);
        });
      });
      expect(faults.slice(0, 20)).toEqual([]);
      expect(events).toBeGreaterThan(households.length * historiesEach);
    },
    patience,
  );
});
