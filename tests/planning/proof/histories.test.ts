/**
 * Many events on one path, families made by chance: the compiled path costs what the streams of its
 * events say, one after the other, and names the same cause; the ledger balances, who is dead earns and
 * costs nothing, a contract that has ended pays no second time, all indemnities stay below the bills.
 */
import { describe, expect, it } from 'vitest';
import type { Household, Policy } from '@cebao/planning';
import type { Context } from '../../../packages/planning/src/project/context.ts';
import { effects } from '../../../packages/planning/src/project/effect.ts';
import type { Script } from '../../../packages/planning/src/project/script.ts';
import { scriptYears } from '../../../packages/planning/src/gaps/gapTable.ts';
import {
  causeOf,
  settingOf,
  shortfallOf,
  stageOf,
  type Proposed as ProposedLine,
  type Stage,
} from '../../../packages/planning/src/stress/stage.ts';
import { contextOf } from '../handmade.ts';
import { byStreams, gravestByStreams } from '../stress/byStreams.ts';
import { randomFamily } from '../randomFamily.ts';
import { diceOf, type Dice } from '../random/dice.ts';
import { bookedYears, plainGap } from './ledger.ts';
import { neededUntil, sharedCostFaults } from './neededUntil.ts';
import { patience, runs, seeds } from './nightly.ts';
import { deadFaults } from './payments.ts';

/** Survivors beyond the last age of the tables, who still have something to say of their care. */
const oldest = [5_585, 5_884];

const sample = seeds(5_000, runs(1000, 40));
const households = [...sample, ...oldest.filter((seed) => !sample.includes(seed))];
const historiesEach = 16;

/** Some illnesses, bills and deaths, in the order in which they come. */
function randomHistory(dice: Dice, { family }: Context): readonly Script[] {
  const span = dice.chance(0.7) ? 2 : Infinity;
  const events = family.members.flatMap((member): readonly Script[] => {
    const id = member.person.id;
    // Often in few years, so that what one history has compiled meets another one's state.
    const years = Math.min(scriptYears(family, id), span);
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

type Acted = {
  readonly context: Context;
  readonly stage: Stage;
  readonly proposed: Proposed;
};

function historyFaults(
  history: readonly Script[],
  { context, stage, proposed }: Acted,
): readonly string[] {
  const slow = byStreams(history, { ...context, lines: [] });
  const { changes, firstYear, base } = slow;
  const { layers } = shortfallOf(history, stage);
  const changed = changes.flatMap((change) => change.streams);
  const streams = [...base, ...changed];
  const deaths = history.filter(({ peril }) => peril === 'death');
  const { poolReturn } = context.assumptions;
  const until = neededUntil(history, { family: context.family, base });
  const gaps = ([1, 2] as const).map((layer) => {
    const how = { layer, eventYear: firstYear, poolReturn };
    const cut = { base: bookedYears(base, how), event: bookedYears(streams, how) };
    const needed = { base: cut.base.slice(0, until), event: cut.event.slice(0, until) };
    return plainGap(needed, { ...how, kept: slow.paths.retention[firstYear] ?? 0 });
  });
  const wrong = gaps.flatMap((fen, at) => {
    const ours = layers[at]?.fen ?? NaN;
    const same = Math.abs(fen - ours) <= Math.max(0.02, 1e-10 * fen);
    return same ? [] : [`layer ${String(at + 1)}: ${String(ours)} is ${String(fen)}`];
  });
  return [
    ...wrong,
    ...slowFaults(history, { slow, stage }),
    ...proposedFaults(history, proposed),
    ...changes.flatMap((change) => billFaults(change, context)),
    ...deaths.flatMap((death) => deadFaults(death, streams)),
    ...sharedCostFaults(history, changed, { family: context.family, base }),
    ...context.family.household.policies.flatMap((policy) => endedFaults(policy, changes)),
    ...riderFaults(changes, { base, policies: context.family.household.policies }),
    ...context.family.household.policies.flatMap((policy) => valueFaults(policy, changes)),
  ];
}

type Proposed = {
  readonly context: Context;
  readonly lines: readonly ProposedLine[];
  readonly stage: Stage;
};

/** The same family with every second of its policies not yet bought: lines beside policies in force. */
function proposedOf(household: Household): Proposed {
  const isLine = (_: unknown, at: number): boolean => at % 2 === 1;
  const lines = household.policies
    .filter(isLine)
    .map((policy) => ({ ...policy, riderOf: policy.contract.riderOf }));
  // Nothing that is in force hangs on what is not bought yet.
  const bought = new Set<string | null>(lines.map(({ id }) => id));
  const held = household.policies
    .filter((policy, at) => !isLine(policy, at))
    .map((policy): Policy => {
      const { contract } = policy;
      return bought.has(contract.riderOf)
        ? { ...policy, contract: { ...contract, riderOf: null } }
        : policy;
    });
  const context = contextOf({ ...household, policies: held }, { assumed: {} });
  return { context, lines, stage: stageOf([settingOf(context)], lines) };
}

/** With the lines and without them, from one course. */
function proposedFaults(
  history: readonly Script[],
  { context, lines, stage }: Proposed,
): readonly string[] {
  if (lines.length === 0) return [];
  const planned = slowFaults(history, { slow: byStreams(history, { ...context, lines }), stage });
  const slow = byStreams(history, { ...context, lines: [] });
  const bare = slowFaults(history, { slow, stage, side: 'bare' });
  return [...planned.map((f) => `with lines ${f}`), ...bare.map((f) => `without lines ${f}`)];
}

type Slow = ReturnType<typeof byStreams>;

/** Shortfall to a hundredth of a fen, and what took most until the worst moment. */
function slowFaults(
  history: readonly Script[],
  {
    slow,
    stage,
    side = 'planned',
  }: { readonly slow: Slow; readonly stage: Stage; readonly side?: 'bare' | 'planned' },
): readonly string[] {
  const { layers } = shortfallOf(history, stage, side);
  return ([0, 1] as const).flatMap((at) => {
    const [ours, theirs] = [layers[at], slow.layers[at]];
    const same = Math.abs(ours.fen - theirs.fen) <= Math.max(0.01, 1e-12 * theirs.fen);
    if (!same)
      return [`layer ${String(at + 1)}: ${String(ours.fen)} by streams ${String(theirs.fen)}`];
    if (ours.fen === 0) return [];
    const layer = at === 0 ? 1 : 2;
    const cause = causeOf(history, stage, { layer, side });
    const expected = gravestByStreams(slow, { layer, gap: ours });
    return cause === expected ? [] : [`cause ${String(cause)} is ${String(expected)}`];
  });
}

/**
 * A bill is one sum at the start of its year. With the cover that the family has from the start it is
 * what the script alone would change; after an illness that ended a cover it can only be more.
 */
function billFaults(
  { script, streams }: Slow['changes'][number],
  context: Context,
): readonly string[] {
  const [bill] = streams;
  if (bill === undefined || !script.peril.startsWith('bill')) return [];
  const alone = effects(script, { context, base: [] });
  const whole = alone.reduce((sum, s) => sum + (s.amounts[script.year] ?? 0), 0);
  const isSmall = (bill.amounts[script.year] ?? 0) > whole + 1e-6;
  return isSmall ? [`${script.peril} of ${script.member} is too small`] : [];
}

type Changes = Slow['changes'];

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

/**
 * What surrender would pay comes on the insured's death while the contract lasts, or more; from a contract
 * that an illness may have ended before, with its main or alone, nothing is asked.
 */
function valueFaults(
  { id, insured, coverYears, surrenderValueCents, benefits, contract }: Policy,
  changes: Changes,
): readonly string[] {
  const own = changes.filter(({ script }) => script.member === insured);
  const death = own.find(({ script }) => script.peril === 'death');
  if (death === undefined || death.script.year >= coverYears) return [];
  const wasIll = own.some(({ script }) => script.peril === 'criticalIllness');
  const endsIll = benefits.some((b) => b.peril === 'criticalIllness' && b.endsContract);
  if (wasIll && (endsIll || contract.riderOf !== null)) return [];
  const paid = death.streams
    .filter((s) => s.code === 'benefit' && s.subject === id)
    .reduce((sum, s) => sum + (s.amounts[death.script.year] ?? 0), 0);
  return paid < surrenderValueCents - 0.01 ? [`${id} keeps its surrender value`] : [];
}

/** A rider ends with its main: on an illness that ends the main premiums and payments of both are over. */
function riderFaults(
  changes: Changes,
  { base, policies }: { readonly base: Slow['base']; readonly policies: readonly Policy[] },
): readonly string[] {
  return policies.flatMap(({ id, insured, contract }) => {
    const main = policies.find((policy) => policy.id === contract.riderOf && policy.coverYears > 0);
    const ends = main?.benefits.some((b) => b.peril === 'criticalIllness' && b.endsContract);
    const at = changes.findIndex(
      ({ script }) => script.member === insured && script.peril === 'criticalIllness',
    );
    const year = changes[at]?.script.year;
    if (ends !== true || year === undefined) return [];
    const later = changes.slice(at + 1).flatMap(({ streams }) => streams);
    const pays = later.some(
      (s) => s.subject === id && ['benefit', 'billIndemnity'].includes(s.code),
    );
    const premiums = [...base, ...changes.flatMap(({ streams }) => streams)].filter(
      (s) => s.coverId === id,
    );
    const due = premiums.reduce(
      (sum, s) => sum + s.amounts.slice(year + 1).reduce((all, fen) => all + fen, 0),
      0,
    );
    return [
      ...(pays ? [`rider ${id} pays after its main has ended`] : []),
      ...(Math.abs(due) > 0.01
        ? [`rider ${id} costs ${String(due)} after its main has ended`]
        : []),
    ];
  });
}

/** Many policies hung on another one of their insured, where there is one on an illness. */
function withHungPolicies(household: Household, dice: Dice): Household {
  const policies = household.policies.map((policy) => {
    const own = household.policies.filter(({ insured }) => insured === policy.insured);
    const main = own.find(({ kind }) => kind === 'criticalIllness') ?? own[0];
    if (main === undefined || main === policy || !dice.chance(0.7)) return policy;
    return { ...policy, contract: { ...policy.contract, riderOf: main.id } };
  });
  return { ...household, policies };
}

describe(`${String(households.length * historiesEach)} histories of families made by chance`, () => {
  it(
    'balance in the ledger, end what has ended, and pay nothing twice',
    () => {
      let events = 0;
      const faults = households.flatMap((seed) => {
        const household = withHungPolicies(randomFamily(seed), diceOf(-seed));
        const context = contextOf(household, { assumed: {} });
        const proposed = proposedOf(household);
        const dice = diceOf(seed);
        // One stage for all histories: what one path has compiled serves the next.
        const stage = stageOf([settingOf(context)], []);
        return seeds(0, historiesEach).flatMap((at) => {
          const history = randomHistory(dice, context);
          events += history.length;
          if (history.length === 0) return [];
          return historyFaults(history, { context, stage, proposed }).map(
            (f) => `${String(seed)}/${String(at)} ${f}`,
          );
        });
      });
      expect(faults.slice(0, 20)).toEqual([]);
      expect(events).toBeGreaterThan(households.length * historiesEach);
    },
    patience,
  );
});
