/**
 * What one cover is worth to the family over some years, in the weighted fen of V, less what it
 * costs: V of P1 on the gaps that the family has without it, minus the present value of its premiums
 * while the insured lives (a fen that closes no gap is worth one fen). Source: METHOD §6, ADR 0051.
 */
import { cents, recordOf, round, type Cents } from '@cebao/kernel';
import { gapTable } from '../gaps/gapTable.ts';
import type { Assumptions } from '../household/assumptions.ts';
import type { Cover } from '../household/cover.ts';
import { memberOf, type Family } from '../household/family.ts';
import { premiumFactor } from '../household/growth.ts';
import type { PersonId } from '../household/household.ts';
import { policiesInForce } from '../household/policy.ts';
import { payoutsOf, paidScripts, type PayingLine, type PayoutSetting } from '../plan/payouts.ts';
import { stakesOf, valueOf, type Stakes } from '../plan/value.ts';
import { coversOn } from '../project/effect.ts';
import type { Lives } from '../risks/lives.ts';

/** One insured person in the family without the cover that is in question. */
export type Worth = {
  readonly setting: PayoutSetting;
  readonly stakes: Stakes;
  readonly lives: Lives;
  readonly poolReturn: number;
};

export type WorthInput = {
  readonly family: Family;
  readonly assumptions: Assumptions;
  readonly insured: PersonId;
  readonly lives: Lives;
};

export function worthOf({ family, assumptions, insured, lives }: WorthInput): Worth {
  const member = memberOf(family, insured);
  const table = gapTable({ family, assumptions, schedule: [] });
  const stakes = stakesOf(member, { table, lives, family, assumptions });
  const inForce = coversOn(policiesInForce(family.household), insured);
  const setting = { member, assumptions, inForce, years: stakes.years, known: new Map() };
  return { setting, stakes, lives, poolReturn: assumptions.poolReturn };
}

/** V of what the cover pays, each year taken by its share: 0 where it does not count. */
export function coverValue(
  { setting, stakes }: Worth,
  line: PayingLine,
  shareAt: (year: number) => number,
): number {
  const paid = payoutsOf(line, setting);
  const counted = recordOf(paidScripts, (script) =>
    paid[script].map((cents, year) => cents * shareAt(year)),
  );
  return valueOf(stakes, counted);
}

/**
 * V of what one cover pays more than another in the first years, event by event; what the other pays more
 * lessens it nowhere.
 */
export function extraValue(
  { setting, stakes }: Worth,
  {
    line,
    over,
    years,
  }: { readonly line: PayingLine; readonly over: PayingLine; readonly years: number },
): number {
  const [paid, less] = [payoutsOf(line, setting), payoutsOf(over, setting)];
  let value = 0;
  for (const script of paidScripts) {
    const { worth } = stakes.script[script];
    for (let t = 0; t < years; t++) {
      value += Math.max(worth(t, paid[script][t] ?? 0) - worth(t, less[script][t] ?? 0), 0);
    }
  }
  return value;
}

/** Present value of the premiums of the first `years` years, due while the insured lives. */
export function premiumValue(worth: Worth, cover: Cover, years: number): number {
  const { lives, poolReturn } = worth;
  const { cpi } = worth.setting.assumptions;
  let value = 0;
  let alive = 1;
  let v = 1;
  for (let t = 0; t < Math.min(years, cover.premiumYears, cover.coverYears); t++) {
    value += alive * v * cover.annualPremiumCents * premiumFactor(cover.growth, t, cpi);
    alive -= lives.probability.death[t] ?? 0;
    v /= 1 + poolReturn;
  }
  return value;
}

/** Nominal sum of the premiums due from year `from` on: what no value counts, to be read beside it. */
export function premiumsAfter({ setting }: Worth, cover: Cover, from: number): Cents {
  const { cpi } = setting.assumptions;
  let sum = 0;
  for (let t = from; t < Math.min(cover.premiumYears, cover.coverYears); t++) {
    sum += cover.annualPremiumCents * premiumFactor(cover.growth, t, cpi);
  }
  return cents(round.halfUp(sum));
}
