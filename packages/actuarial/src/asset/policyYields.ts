/**
 * A policy as an asset: what it earns if the insured dies in a year, or the policy is surrendered at
 * its end. What is guaranteed stands apart from what is only illustrated.
 *
 *     surrender after t years:   -P_1 at 0, ..., -P_t at t-1;  paid alive at the end of each year;  CV_t at t
 *     death in year t:           the same premiums and earlier payments;  the death benefit at t
 *
 * Source: Kellison, The Theory of Interest, 3rd ed., 7.2; the timing is that of the benefit
 * illustrations: premiums at the start, every payment at the end of the policy year. A death in a
 * year comes before the payment for being alive at its end.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Cents, Result } from '@cebao/kernel';
import { internalRate } from './internalRate.ts';
import type { InternalRate } from './internalRate.ts';

/** One policy year as it is illustrated; year t stands at index t - 1. */
export type PolicyYear = {
  /** At the start of the year. */
  readonly premiumCents: Cents;
  /** To the living at its end: annuity, maturity. */
  readonly survivalCents: Cents;
  /** On death within the year, at its end; null: not illustrated for this year. */
  readonly deathCents: Cents | null;
  /** On surrender at its end, after `survivalCents`; null: not illustrated for this year. */
  readonly cashValueCents: Cents | null;
};

export type IllustratedPolicy = {
  readonly guaranteed: readonly PolicyYear[];
  /** With dividends or credited interest as illustrated; null where nothing is. */
  readonly illustrated: readonly PolicyYear[] | null;
};

export type YearYields = {
  readonly policyYear: number;
  /** null: the year is not illustrated. */
  readonly onDeath: InternalRate | null;
  readonly onSurrender: InternalRate | null;
};

export type PolicyYields = {
  readonly guaranteed: readonly YearYields[];
  readonly illustrated: readonly YearYields[] | null;
};

export function policyYields(policy: IllustratedPolicy): Result<PolicyYields> {
  const { guaranteed, illustrated } = policy;
  const refusal =
    unfitYears(guaranteed) ??
    (illustrated === null ? null : (unfitYears(illustrated) ?? unlike(guaranteed, illustrated)));
  if (refusal !== null) return refusal;
  const certain = yieldsOf(guaranteed);
  if (!certain.ok) return certain;
  const shown = illustrated === null ? ok(null) : yieldsOf(illustrated);
  return shown.ok ? ok({ guaranteed: certain.value, illustrated: shown.value }) : shown;
}

function yieldsOf(years: readonly PolicyYear[]): Result<readonly YearYields[]> {
  const yields: YearYields[] = [];
  for (const index of years.keys()) {
    const onDeath = rateUntil(years, index, 'deathCents');
    if (!onDeath.ok) return onDeath;
    const onSurrender = rateUntil(years, index, 'cashValueCents');
    if (!onSurrender.ok) return onSurrender;
    const rates = { onDeath: onDeath.value, onSurrender: onSurrender.value };
    yields.push({ policyYear: index + 1, ...rates });
  }
  return ok(yields);
}

function rateUntil(
  years: readonly PolicyYear[],
  index: number,
  ending: Ending,
): Result<InternalRate | null> {
  const flows = flowsUntil(years, index, ending);
  return flows === null ? ok(null) : internalRate(flows);
}

type Ending = 'deathCents' | 'cashValueCents';

/** Flows at times 0 to index + 1; the last one is what ends the policy. null: not illustrated. */
export function flowsUntil(
  years: readonly PolicyYear[],
  index: number,
  ending: Ending,
): readonly number[] | null {
  const end = years[index]?.[ending] ?? null;
  if (end === null) return null;
  const flows = Array.from({ length: index + 2 }, () => 0);
  for (const [t, year] of years.slice(0, index + 1).entries()) {
    const isLast = t === index;
    const alive = !isLast || ending === 'cashValueCents';
    flows[t] = (flows[t] ?? 0) - year.premiumCents;
    flows[t + 1] = (alive ? year.survivalCents : 0) + (isLast ? end : 0);
  }
  return flows;
}

type Unfit = ReturnType<typeof refuse> | null;

function unfitYears(years: readonly PolicyYear[]): Unfit {
  if (years.length === 0) {
    return refuse('BAD_TABLE', { thing: 'policy years', value: '0', limit: 'at least 1' });
  }
  for (const [index, year] of years.entries()) {
    for (const [name, amount] of Object.entries(year)) {
      if (amount === null || amount >= 0) continue;
      const thing = `policy year ${index + 1}: ${name}`;
      return refuse('BAD_MONEY', { thing, value: String(amount), limit: 'not below 0' });
    }
  }
  return null;
}

/** What is illustrated costs the same and gives at least what is guaranteed. */
function unlike(guaranteed: readonly PolicyYear[], illustrated: readonly PolicyYear[]): Unfit {
  if (guaranteed.length !== illustrated.length) {
    return refuse('BAD_TABLE', {
      thing: 'illustrated policy years',
      value: String(illustrated.length),
      limit: String(guaranteed.length),
    });
  }
  const at = guaranteed.findIndex(
    ({ premiumCents }, index) => premiumCents !== illustrated[index]?.premiumCents,
  );
  if (at === -1) return null;
  return refuse('BAD_TABLE', {
    thing: `illustrated premium of policy year ${at + 1}`,
    value: String(illustrated[at]?.premiumCents),
    limit: `${String(guaranteed[at]?.premiumCents)}, as guaranteed`,
  });
}
