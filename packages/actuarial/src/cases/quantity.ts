/**
 * The ten quantities of the closed case schema over the language of contracts: one typed case in,
 * one number out. Reading rows is the edge's work.
 *
 *     cohort: sum w p(t) P / sum w p(t), each life with its own P
 *
 * Source: the schema of the actuarial test cases, `docs/formulas/cases.md`, which gives each
 * definition; formulas as in contract/premiums.ts, contract/reserves.ts, contract/moments.ts.
 */
import { assertNever, ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Contract } from '../contract/contract.ts';
import { momentsOf, varianceFrom } from '../contract/moments.ts';
import { partsAt } from '../contract/parts.ts';
import { returnsLoadedPremium, solution } from '../contract/premiums.ts';
import {
  expenseReserve,
  grossReserve,
  netReserve,
  preliminaryTermReserve,
} from '../contract/reserves.ts';
import type { Valued } from '../contract/reserves.ts';
import type { Interest } from '../flow/interest.ts';
import { yearsOf } from '../life/course.ts';
import type { Course } from '../life/course.ts';
import { solvedGross, solvedNet, solvedSum } from './solved.ts';

export const caseQuantities = [
  'epv',
  'second_moment',
  'variance',
  'net_premium',
  'gross_premium',
  'sum_from_premium',
  'net_reserve',
  'gross_reserve',
  'expense_reserve',
  'fpt_reserve',
] as const;
export type CaseQuantity = (typeof caseQuantities)[number];

export type CohortLife<Event extends string = 'death'> = {
  readonly course: Course<Event>;
  readonly weight: number;
};

/** One status that is insured, or separate policies of several lives. */
export type CaseLives<Event extends string = 'death'> =
  | { readonly kind: 'status'; readonly course: Course<Event> }
  | { readonly kind: 'cohort'; readonly lives: readonly CohortLife<Event>[] };

/** The schema knows deaths only; the same quantities exist for any events of a course. */
export type ActuarialCase<Event extends string = 'death'> = {
  readonly quantity: CaseQuantity;
  readonly lives: CaseLives<Event>;
  readonly interest: Interest;
  readonly contract: Contract<Event>;
  /** The premium where it is given; null where it is to be solved. */
  readonly premium: number | null;
  /** Whole years completed at the valuation; a quantity at issue is one at time 0 all the same. */
  readonly t: number;
};

export function caseValue<Event extends string>(one: ActuarialCase<Event>): Result<number> {
  const value = valueOf(one);
  if (!value.ok || Number.isFinite(value.value)) return value;
  return refuse('BAD_NUMBER', {
    thing: one.quantity,
    value: String(value.value),
    limit: 'finite',
  });
}

function valueOf<Event extends string>(one: ActuarialCase<Event>): Result<number> {
  const { lives, quantity, interest, contract } = one;
  const loaded = returnsLoadedPremium(contract);
  if (loaded !== null) return loaded;
  if (lives.kind === 'cohort') {
    return quantity === 'net_premium'
      ? cohortPremium(one, lives.lives)
      : wrong('status', 'cohort', `${quantity}: single, joint or last_survivor`);
  }
  const valued = { contract, basis: { course: lives.course, interest } };
  return isAtIssue(quantity) ? atIssue(one, quantity, valued) : later(one, quantity, valued);
}

type AtIssue = Exclude<CaseQuantity, Later>;
type Later = 'net_reserve' | 'gross_reserve' | 'expense_reserve' | 'fpt_reserve';

const laterQuantities: readonly CaseQuantity[] = [
  'net_reserve',
  'gross_reserve',
  'expense_reserve',
  'fpt_reserve',
] satisfies readonly Later[];

/** Defined at time 0, whatever time the valuation names; of these only a cohort looks at a later one. */
export function isAtIssue(quantity: CaseQuantity): quantity is AtIssue {
  return !laterQuantities.includes(quantity);
}

function atIssue<Event extends string>(
  { contract, premium }: ActuarialCase<Event>,
  quantity: AtIssue,
  valued: Valued<Event>,
): Result<number> {
  const { basis } = valued;
  switch (quantity) {
    case 'epv':
      return expectedValue(valued, premium);
    case 'second_moment': {
      const moments = momentsOf(contract, basis, premium);
      return moments.ok ? ok(moments.value.second) : moments;
    }
    case 'variance': {
      const moments = momentsOf(contract, basis, premium);
      return moments.ok ? ok(varianceFrom(moments.value)) : moments;
    }
    case 'net_premium':
      return withPremiums(contract, () => solvedNet(valued));
    case 'gross_premium':
      return withPremiums(contract, () => solvedGross(valued));
    case 'sum_from_premium':
      return premium === null
        ? wrong('premium_json.amount', '', 'given for sum_from_premium')
        : solvedSum(valued, premium);
    default:
      return assertNever(quantity);
  }
}

function later<Event extends string>(
  { t, contract, premium }: ActuarialCase<Event>,
  quantity: Later,
  valued: Valued<Event>,
): Result<number> {
  return withPremiums(contract, () => {
    switch (quantity) {
      case 'net_reserve':
        return netReserve(valued, { t, premium }, solution);
      case 'gross_reserve':
        return grossReserve(valued, { t, premium }, solution);
      case 'expense_reserve':
        return expenseReserve(valued, { t, premium }, solution);
      case 'fpt_reserve':
        return preliminaryTermReserve(valued, t, solution);
      default:
        return assertNever(quantity);
    }
  });
}

function expectedValue<Event extends string>(
  { contract, basis }: Valued<Event>,
  premium: number | null,
): Result<number> {
  const parts = partsAt(contract, basis, 0);
  if (!parts.ok) return parts;
  const { fixed, perPremium } = parts.value.benefits;
  if (perPremium !== 0 && premium === null) {
    return wrong('premium_json.amount', '', 'given, since premiums are returned');
  }
  return ok(fixed + perPremium * (premium ?? 0));
}

function cohortPremium<Event extends string>(
  one: ActuarialCase<Event>,
  lives: readonly CohortLife<Event>[],
): Result<number> {
  const { contract, interest, t } = one;
  let [weighted, inForce] = [0, 0];
  for (const { course, weight } of lives) {
    if (t > yearsOf(course) && !course.isComplete) {
      return wrong(
        'at_t',
        String(t),
        `at most ${yearsOf(course)}, the years the lives are known for`,
      );
    }
    const P = withPremiums(contract, () => solvedNet({ contract, basis: { course, interest } }));
    if (!P.ok) return P;
    const alive = weight * (course.alive[t] ?? 0);
    weighted += alive * P.value;
    inForce += alive;
  }
  if (inForce > 0) return ok(weighted / inForce);
  return wrong('at_t', String(t), 'a time at which some policy is in force');
}

function withPremiums<Event extends string>(
  contract: Contract<Event>,
  value: () => Result<number>,
): Result<number> {
  return contract.premium === null ? wrong('premium_json', '', 'given') : value();
}

function wrong(thing: string, value: string, limit: string): ReturnType<typeof refuse> {
  return refuse(value === '' ? 'MISSING_FIELD' : 'BAD_FIELD', { thing, value, limit });
}
