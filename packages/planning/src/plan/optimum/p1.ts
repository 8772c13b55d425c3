/**
 * Problem P1 alone: from its data to the optimum. The data are what a solver is given as a model too:
 * priced lines and what each pays in every script and year, chances, gaps under one premium schedule,
 * the budget. What may stand together, dominance and all lists are part of the solving.
 */
import { ok, type Result } from '@cebao/kernel';
import { gapTable, type GapTable } from '../../gaps/gapTable.ts';
import { assumptionsOf, type Assumptions } from '../../household/assumptions.ts';
import type { Cover } from '../../household/cover.ts';
import { familyOf, type Family } from '../../household/family.ts';
import type { Household } from '../../household/household.ts';
import type { Catalogue } from '../../price/catalogue.ts';
import type { ScheduledPremium } from '../../report.ts';
import type { Basis } from '../../risks/lives.ts';
import { premiumOf } from '../bundle.ts';
import { offersOf, type Offers } from '../offers.ts';
import { optionMemory } from '../options.ts';
import { optimumUnder } from '../pass.ts';
import { setUpP1 } from '../setUp.ts';

export type P1Input = {
  readonly household: Household;
  /** Default values of all assumptions, by id. */
  readonly assumptionDefaults: Readonly<Record<string, number>>;
  readonly basis: Basis;
  readonly catalogue: Catalogue;
  readonly budgetCents: number;
  /** Premiums under which the gaps are taken: those of a certificate for the P1 of its last pass. */
  readonly schedule: readonly ScheduledPremium[];
  /** Kept of the budget for waivers of premium, as the certificate says. */
  readonly reserveCents: number;
};

/** Made by `p1Of`; what it holds is nobody else's business. */
export type P1Problem = {
  readonly offers: Offers;
  readonly family: Family;
  readonly assumptions: Assumptions;
  readonly table: GapTable;
  readonly budgetCents: number;
  readonly reserveCents: number;
};

export type P1Optimum = {
  /** Largest V, float. */
  readonly value: number;
  /** No plan within the budget is worth more; equal to the value, since the solution is exact. */
  readonly bound: number;
  /** First-year premium, the default core included. */
  readonly premiumCents: number;
  readonly lines: readonly Cover[];
};

/** The data of a family's P1: everything is priced and settled, nothing is solved. */
export function p1Of(input: P1Input): Result<P1Problem> {
  const { household, basis, catalogue, schedule, budgetCents, reserveCents } = input;
  const assumed = assumptionsOf(input.assumptionDefaults, household.choices.assumptions);
  if (!assumed.ok) return assumed;
  const assumptions = assumed.value;
  const read = familyOf(household, assumptions, basis);
  if (!read.ok) return read;
  const family = read.value;
  const offers = offersOf({ family, assumptions, basis, catalogue });
  if (!offers.ok) return offers;
  // What lines pay is settled as they are first looked at, and kept with the offers.
  setUpP1(offers.value, { family, assumptions, budgetCents });
  const table = gapTable({ family, assumptions, schedule }, offers.value.start.table.events);
  return ok({ offers: offers.value, family, assumptions, table, budgetCents, reserveCents });
}

/** Solved from its data, nothing remembered from call to call; null where no plan fits. */
export function optimumOf(problem: P1Problem): P1Optimum | null {
  const { offers, family, assumptions, table, budgetCents, reserveCents } = problem;
  const fresh = { ...offers, memory: optionMemory() };
  const { p1 } = setUpP1(fresh, { family, assumptions, budgetCents });
  const optimum = optimumUnder({ ...p1, reserve: reserveCents }, { table });
  if (optimum === null) return null;
  const { value, lines } = optimum;
  const covers = lines.map(({ cover }) => cover);
  return { value, bound: value, premiumCents: premiumOf(lines), lines: covers };
}
