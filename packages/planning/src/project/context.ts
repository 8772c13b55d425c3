/** What a projection is made from: the family, its assumptions, the premiums of a plan. */
import type { Assumptions } from '../household/assumptions.ts';
import type { Family } from '../household/family.ts';
import type { ScheduledPremium } from '../report.ts';

export type Context = {
  readonly family: Family;
  readonly assumptions: Assumptions;
  /** Premium schedule S of the proposed lines (METHOD §6). */
  readonly schedule: readonly ScheduledPremium[];
};

/** The same whatever a plan costs. */
export type FamilyContext = Omit<Context, 'schedule'>;
