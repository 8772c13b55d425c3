/**
 * The derivation of any of the ten quantities of the case schema, by the same functions that give
 * its value: the last step is the value, to the last bit.
 *
 *     P = A / (a - B),  G' = (A + E) / (a - B - e),  tV = A(t) + B(t) P - P a(t)
 *
 * Source: as in cases/quantity.ts, contract/premiums.ts and contract/reserves.ts.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { caseValue, isAtIssue } from '../cases/quantity.ts';
import type { ActuarialCase, CaseQuantity, CohortLife } from '../cases/quantity.ts';
import { solvedGross, solvedNet } from '../cases/solved.ts';
import { momentsOf } from '../contract/moments.ts';
import { solution } from '../contract/premiums.ts';
import { grossReserve, netReserve } from '../contract/reserves.ts';
import type { Valued } from '../contract/reserves.ts';
import { explainParts, step } from './derivation.ts';
import type { Derivation, DerivationStep, DerivationTerm, Explained } from './derivation.ts';

export function explainCase<Event extends string>(one: ActuarialCase<Event>): Result<Derivation> {
  const value = caseValue(one);
  if (!value.ok) return value;
  const { lives, interest, contract } = one;
  if (lives.kind === 'cohort') return explainCohort(one, lives.lives, value.value);
  const valued: Valued<Event> = { contract, basis: { course: lives.course, interest } };
  const parts: Explained[] = [];
  for (const t of timesOf(one)) {
    const explained = explainParts(valued, t);
    if (!explained.ok) return explained;
    parts.push(explained.value);
  }
  const inner = innerSteps(one, valued);
  if (!inner.ok) return inner;
  return ok({
    value: value.value,
    // The last time is that of the valuation itself.
    terms: parts.at(-1)?.terms ?? [],
    steps: [
      ...parts.flatMap((part) => part.steps).filter(entersInto(one.quantity)),
      ...inner.value,
      lastStep(one, value.value),
    ],
  });
}

const withExpenses: readonly CaseQuantity[] = ['gross_premium', 'gross_reserve', 'expense_reserve'];

/** Expenses are part of gross values only; elsewhere they would be steps that lead nowhere. */
function entersInto(quantity: CaseQuantity): (step: DerivationStep) => boolean {
  if (withExpenses.includes(quantity)) return () => true;
  return ({ rule }) => rule !== 'policyExpenses' && rule !== 'premiumExpenses';
}

/** Times at which present values enter: where the premium is solved, then the valuation. */
function timesOf<Event extends string>({
  quantity,
  premium,
  t,
}: ActuarialCase<Event>): readonly number[] {
  if (isAtIssue(quantity)) return [0];
  if (quantity === 'fpt_reserve') return t === 1 ? [1] : [1, t];
  const solved = premium === null || quantity === 'expense_reserve';
  return t === 0 || !solved ? [t] : [0, t];
}

/** The premium, or the moments, between the present values and the result. */
function innerSteps<Event extends string>(
  { quantity, premium, t }: ActuarialCase<Event>,
  valued: Valued<Event>,
): Result<readonly DerivationStep[]> {
  const given = premium === null ? [] : [step('givenPremium', 'pi', premium)];
  switch (quantity) {
    case 'second_moment':
    case 'variance':
      return momentSteps(valued, { quantity, premium });
    case 'gross_premium':
      return equivalentSteps(valued);
    case 'net_reserve':
    case 'gross_reserve':
      return premium === null ? premiumSteps(valued, quantity) : ok(given);
    case 'sum_from_premium':
      return ok([...given, ...loadingSteps(valued)]);
    case 'expense_reserve':
      return reserveSteps(valued, { t, premium });
    case 'fpt_reserve':
      return renewalStep(valued);
    default:
      return ok(given);
  }
}

function momentSteps<Event extends string>(
  { contract, basis }: Valued<Event>,
  { quantity, premium }: { quantity: 'second_moment' | 'variance'; premium: number | null },
): Result<readonly DerivationStep[]> {
  const moments = momentsOf(contract, basis, premium);
  if (!moments.ok) return moments;
  const first = step('firstMoment', 'E[Z]', moments.value.first);
  const second = step('secondMoment', 'E[Z^2]', moments.value.second);
  return ok(quantity === 'variance' ? [first, second] : [first]);
}

/** The premium that a reserve rests on. */
function premiumSteps<Event extends string>(
  valued: Valued<Event>,
  reserve: 'net_reserve' | 'gross_reserve',
): Result<readonly DerivationStep[]> {
  if (reserve === 'net_reserve') {
    const P = solvedNet(valued);
    return P.ok ? ok([step('netPremium', 'P', P.value)]) : P;
  }
  const before = equivalentSteps(valued);
  if (!before.ok) return before;
  const G = solvedGross(valued);
  if (!G.ok) return G;
  const rule = valued.contract.loading === 0 ? 'equivalentPremium' : 'loadedPremium';
  return ok([...before.value, step(rule, 'G', G.value)]);
}

/** A loading, where there is one. */
function loadingSteps<Event extends string>({
  contract: { loading },
}: Valued<Event>): readonly DerivationStep[] {
  return loading === 0 ? [] : [step('givenLoading', 'loading', loading)];
}

/** G' before a loading, and the loading; without one it is the result itself. */
function equivalentSteps<Event extends string>(
  valued: Valued<Event>,
): Result<readonly DerivationStep[]> {
  const { contract, basis } = valued;
  if (contract.loading === 0) return ok([]);
  const unloaded = solvedGross({ contract: { ...contract, loading: 0 }, basis });
  if (!unloaded.ok) return unloaded;
  return ok([step('equivalentPremium', "G'", unloaded.value), ...loadingSteps(valued)]);
}

function reserveSteps<Event extends string>(
  valued: Valued<Event>,
  at: { readonly t: number; readonly premium: number | null },
): Result<readonly DerivationStep[]> {
  const gross = grossReserve(valued, at, solution);
  if (!gross.ok) return gross;
  const net = netReserve(valued, { t: at.t, premium: null }, solution);
  if (!net.ok) return net;
  const G =
    at.premium === null
      ? premiumSteps(valued, 'gross_reserve')
      : ok([step('givenPremium', 'G', at.premium)]);
  if (!G.ok) return G;
  const P = premiumSteps(valued, 'net_reserve');
  if (!P.ok) return P;
  return ok([
    ...G.value,
    ...P.value,
    step('grossReserve', 'tV gross', gross.value),
    step('netReserve', 'tV net', net.value),
  ]);
}

function renewalStep<Event extends string>(
  valued: Valued<Event>,
): Result<readonly DerivationStep[]> {
  const first = explainParts(valued, 1);
  if (!first.ok) return first;
  const { benefits, annuity } = first.value.parts;
  const renewal = benefits.fixed / (annuity - benefits.perPremium);
  return ok([step('renewalPremium', 'P(1)', renewal)]);
}

function lastStep<Event extends string>(
  { quantity, contract }: ActuarialCase<Event>,
  value: number,
): DerivationStep {
  switch (quantity) {
    case 'epv':
      return step('expectedValue', 'EPV', value);
    case 'second_moment':
      return step('secondMoment', 'E[Z^2]', value);
    case 'variance':
      return step('variance', 'Var Z', value);
    case 'net_premium':
      return step('netPremium', 'P', value);
    case 'gross_premium':
      return contract.loading === 0
        ? step('equivalentPremium', 'G', value)
        : step('loadedPremium', 'G', value);
    case 'sum_from_premium':
      return step('sumFromPremium', 'S', value);
    case 'gross_reserve':
      return step('grossReserve', 'tV', value);
    case 'expense_reserve':
      return step('expenseReserve', 'tV', value);
    case 'net_reserve':
    case 'fpt_reserve':
      return step('netReserve', 'tV', value);
  }
}

/** Each policy by itself, then the average of those in force. */
function explainCohort<Event extends string>(
  { contract, interest, t }: ActuarialCase<Event>,
  lives: readonly CohortLife<Event>[],
  value: number,
): Result<Derivation> {
  const steps: DerivationStep[] = [];
  const terms: DerivationTerm[] = [];
  for (const { course, weight } of lives) {
    const valued = { contract, basis: { course, interest } };
    const explained = explainParts(valued, 0);
    if (!explained.ok) return explained;
    const premium = premiumSteps(valued, 'net_reserve');
    if (!premium.ok) return premium;
    const inForce = weight * (course.alive[t] ?? 0);
    steps.push(...explained.value.steps, ...premium.value, step('weightInForce', 'w tp', inForce));
    terms.push(...explained.value.terms);
  }
  return ok({ value, terms, steps: [...steps, step('averagePremium', 'P', value)] });
}
