/**
 * Why the gaps moved between two days: the change of each (member, peril, layer) for an event in the
 * first year, shared exactly among nine factors. Factors whose fields are equal in both files have
 * moved nothing: they get exactly 0 and are not enumerated. Source: ADR 0050.
 */
import {
  canonicalJson,
  cents,
  compareDates,
  ok,
  refuse,
  type Cents,
  type LocalDate,
  type Result,
} from '@cebao/kernel';
import { assumptionIds } from '../household/assumptions.ts';
import type { Household, PersonId } from '../household/household.ts';
import type { ScriptPeril } from '../report.ts';
import { readState, type DatedState, type EndState } from './datedState.ts';
import {
  assumptionFactor,
  choiceFactors,
  factors,
  fieldsOf,
  householdFactors,
  personFactors,
  type Factor,
} from './factors.ts';
import { gapsNow, type GapNow } from './gapsNow.ts';
import { mixedState, parted, type Ends } from './mixedState.ts';
import { sharesOf } from './shapley.ts';

export type MovedGap = {
  readonly member: PersonId;
  readonly name: string;
  readonly peril: ScriptPeril;
  readonly layer: 1 | 2;
  readonly beforeCents: Cents;
  readonly afterCents: Cents;
  /** After less before: the sum of the parts, to the fen. */
  readonly changeCents: Cents;
  /** All factors in their order; 0 where nothing of it differs. */
  readonly parts: readonly { readonly factor: Factor; readonly cents: Cents }[];
};

export type WhyItMoved = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly name: string;
  /** Factors of which at least one field differs. */
  readonly moved: readonly Factor[];
  readonly arrived: readonly { readonly id: PersonId; readonly name: string }[];
  readonly left: readonly { readonly id: PersonId; readonly name: string }[];
  /** Of members of either file; without those that are 0 before, after and in all parts. */
  readonly gaps: readonly MovedGap[];
};

export function whyItMoved(before: DatedState, after: DatedState): Result<WhyItMoved> {
  const unfit = notTwoDaysOfOneFamily(before.household, after.household);
  return unfit ?? changeBetween(before, after);
}

/** Either way round: the reverse change has the reverse parts. */
export function changeBetween(before: DatedState, after: DatedState): Result<WhyItMoved> {
  const from = before.household.asOf;
  const to = after.household.asOf;
  const earliest = compareDates(from, to) < 0 ? from : to;
  const first = readState(before, earliest);
  if (!first.ok) return first;
  const last = readState(after, earliest);
  if (!last.ok) return last;
  const ends: Ends = { before: first.value, after: last.value };
  const moved = factors.filter((factor) => differs(ends, factor));
  const states = allStates(ends, moved);
  if (!states.ok) return states;
  return ok({
    from,
    to,
    name: after.household.name,
    moved,
    arrived: absent(after.household, before.household),
    left: absent(before.household, after.household),
    gaps: gapsOfAll(states.value, { moved, ends }),
  });
}

/** Who is in the one file and not in the other. */
function absent(one: Household, other: Household): WhyItMoved['arrived'] {
  return one.persons
    .filter(({ id }) => !other.persons.some((person) => person.id === id))
    .map(({ id, name }) => ({ id, name }));
}

/** Same id and same day of birth: `husband` is in many files. */
function notTwoDaysOfOneFamily(before: Household, after: Household): Result<never> | null {
  if (compareDates(before.asOf, after.asOf) > 0) {
    const limit = `不早于第一份的 ${before.asOf}；先写较早的一份`;
    return refuse('BAD_DATE', { thing: '第二份的 asOf', value: after.asOf, limit });
  }
  const isSame = before.persons.some((one) =>
    after.persons.some(({ id, birthDate }) => id === one.id && birthDate === one.birthDate),
  );
  if (isSame) return null;
  return refuse('UNKNOWN_PERSON', {
    thing: '两份家庭资料',
    value: after.persons.map(({ id }) => id).join('、'),
    limit: `至少有一个人 id 与出生日期都相同（第一份里有：${before.persons.map(({ id }) => id).join('、')}）`,
  });
}

function differs(ends: Ends, factor: Factor): boolean {
  const { before, after } = ends;
  if (factor === 'rules' && tablesOf(before) !== tablesOf(after)) return true;
  return fingerprint(before, { factor, ends }) !== fingerprint(after, { factor, ends });
}

/** A dossier may hold more than its table: only what is read can move anything. */
function tablesOf({ basis, rules }: EndState): string {
  const { id, knots, factors: byClass } = basis.accident;
  return canonicalJson({ ...basis, social: rules, accident: { id, knots, byClass } });
}

/** Everything of one factor in one state; who is in one file only is a fact of the family. */
function fingerprint(
  { household, assumptions }: EndState,
  { factor, ends }: { readonly factor: Factor; readonly ends: Ends },
): string {
  const isAsked = (own: Factor): boolean => own === factor;
  const both = { before: ends.before.household, after: ends.after.household };
  const { shared, alone } = parted(household, both);
  const known = new Set(
    both.before.persons
      .map(({ id }) => id)
      .filter((id) => both.after.persons.some((p) => p.id === id)),
  );
  const persons = household.persons.filter(({ id }) => known.has(id));
  return canonicalJson({
    household: fieldsOf(householdFactors, { ...household, ...shared }, isAsked),
    choices: fieldsOf(choiceFactors, household.choices, isAsked),
    assumptions: assumptionIds
      .filter((id) => isAsked(assumptionFactor(id)))
      .map((id) => assumptions[id]),
    persons: persons
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((person) => fieldsOf(personFactors, person, isAsked)),
    family: factor === 'family' ? { members: household.persons.map(({ id }) => id), alone } : null,
  });
}

/** The gaps of every set of moved factors, by bit mask in the order of `moved`. */
function allStates(ends: Ends, moved: readonly Factor[]): Result<readonly (readonly GapNow[])[]> {
  const still = factors.filter((factor) => !moved.includes(factor));
  const states: (readonly GapNow[])[] = [];
  for (let mask = 0; mask < 1 << moved.length; mask++) {
    const chosen = moved.filter((_, i) => (mask & (1 << i)) !== 0);
    // What is equal in both may count as moved or not; so that all of it is exactly the second file.
    const isLast = chosen.length === moved.length && mask > 0;
    const gaps = gapsNow(mixedState(ends, new Set(isLast ? [...chosen, ...still] : chosen)));
    if (!gaps.ok) return gaps;
    states.push(gaps.value);
  }
  return ok(states);
}

function gapsOfAll(
  states: readonly (readonly GapNow[])[],
  { moved, ends }: { readonly moved: readonly Factor[]; readonly ends: Ends },
): readonly MovedGap[] {
  const byKey = states.map((gaps) => new Map(gaps.map((gap) => [keyOf(gap), gap])));
  const known = new Map([...(states.at(-1) ?? []), ...(states[0] ?? [])].map((g) => [keyOf(g), g]));
  const names = new Map(
    [...ends.before.household.persons, ...ends.after.household.persons].map((p) => [p.id, p.name]),
  );
  return [...known.values()].flatMap(({ member, peril }) =>
    ([1, 2] as const).flatMap((layer): readonly MovedGap[] => {
      const values = byKey.map((map) => {
        const gap = map.get(keyOf({ member, peril }));
        // Nobody, no gap: who is not in the family yet, or no more.
        return gap === undefined ? 0 : gap.layers[layer === 1 ? 0 : 1];
      });
      const shares = sharesOf(moved.length, values);
      const first = values[0] ?? 0;
      const last = values.at(-1) ?? 0;
      if (first === 0 && last === 0 && shares.every((share) => share === 0)) return [];
      return [
        {
          member,
          name: names.get(member) ?? member,
          peril,
          layer,
          beforeCents: cents(first),
          afterCents: cents(last),
          changeCents: cents(last - first),
          parts: factors.map((factor) => ({
            factor,
            cents: cents(shares[moved.indexOf(factor)] ?? 0),
          })),
        },
      ];
    }),
  );
}

function keyOf({ member, peril }: Pick<GapNow, 'member' | 'peril'>): string {
  return `${peril} ${member}`;
}
