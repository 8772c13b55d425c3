/**
 * The whole way on one screen: a family's facts become its risks, gaps and certified plan.
 *
 *   household -> family -> projection -> risks -> gaps -> price -> plan -> report
 *
 * Everything comes in as an argument; the same input gives the same report everywhere.
 */
import { cents, centsResult, err, formatYuan, ok, refuse, type Result } from '@cebao/kernel';
import { exposuresOf, withFacts, type BareExposures } from './exposures/build.ts';
import { baselineOf } from './gaps/baseline.ts';
import { gapResults } from './gaps/gapResults.ts';
import { gapTable, type GapTable } from './gaps/gapTable.ts';
import { riskMatrix } from './gaps/riskMatrix.ts';
import { assumptionIds, assumptionsOf } from './household/assumptions.ts';
import { familyOf } from './household/family.ts';
import { familyView } from './household/familyView.ts';
import type { Household } from './household/household.ts';
import { policiesInForce } from './household/policy.ts';
import { conflictRefusal } from './explain/conflict/demands.ts';
import { customRules } from './explain/custom.ts';
import { whyNots } from './explain/whyNots.ts';
import { solveWithSchedule } from './plan/pass.ts';
import { healthViews } from './explain/health.ts';
import { planResult } from './explain/planResult.ts';
import { offersOf, type Offers, type OffersInput } from './plan/offers.ts';
import { budgetRefusal, setUpP1 } from './plan/setUp.ts';
import { plannersSheet } from './explain/sheet.ts';
import { stateView } from './explain/stateView.ts';
import type { Segment } from './household/segments/segment.ts';
import { startedFrom } from './household/segments/startedFrom.ts';
import { uncovered } from './explain/open/uncovered.ts';
import type { Catalogue } from './price/catalogue.ts';
import { unknownProducts } from './price/namedProducts.ts';
import { firstYear } from './project/firstYear.ts';
import { tooLarge } from './project/magnitude.ts';
import type { Report, StateView, WhyNot } from './report.ts';
import type { Basis } from './risks/lives.ts';
import type { Scene } from './scenes/scene.ts';
import { scenesOf } from './scenes/scenes.ts';

/** Changes with every change of a figure; part of every proof. */
export const engineVersion = '0.3.0';

export type PlanInput = {
  readonly household: Household;
  /** Default values of all assumptions, by id. */
  readonly assumptionDefaults: Readonly<Record<string, number>>;
  readonly basis: Basis;
  readonly catalogue: Catalogue;
  /** Those that the family asks for have to be among them; left out where it asks for none. */
  readonly scenes?: readonly Scene[] | undefined;
  /** Those of whose templates the budget is; left out where somebody said a budget. */
  readonly segments?: readonly Segment[] | undefined;
  readonly budgetCents: number;
};

export function planFamily(input: PlanInput): Result<Report> {
  const prepared = prepareFamily(input);
  return prepared.ok ? prepared.value(input.budgetCents) : prepared;
}

/**
 * The part of the way that does not depend on the budget, walked once: what a slider moves is only
 * the rest. The same reports as `planFamily`, to the bit.
 */
export function prepareFamily(input: Omit<PlanInput, 'budgetCents'>): Result<Within> {
  const { household, basis, catalogue } = input;
  const assumed = assumptionsOf(input.assumptionDefaults, household.choices.assumptions);
  if (!assumed.ok) return assumed;
  const assumptions = assumed.value;
  const [unknown] = unknownProducts(household, catalogue);
  if (unknown !== undefined) return err(unknown);
  const read = familyOf(household, assumptions, basis);
  if (!read.ok) return read;
  const family = read.value;

  const bare = gapTable({ family, assumptions, schedule: [] });
  const large = tooLarge(bare.base, { household, ...assumptions });
  if (large !== null) return large;

  const setting = { family, assumptions, basis, catalogue };
  const offers = offersOf(setting, bare);
  if (!offers.ok) return offers;
  const scenes = askedScenes(input);
  if (!scenes.ok) return scenes;
  const segment = startedFrom({ ...input, segments: input.segments ?? [] });
  if (!segment.ok) return segment;
  const state = stateView({ context: bare.context, base: bare.base, rulesId: basis.social.id });
  const exposures = exposuresOf({ table: bare, basis, states: state.members });
  const prepared = {
    input,
    bare,
    setting,
    offers: offers.value,
    state,
    exposures,
    scenes: scenes.value,
    segment: segment.value,
  };
  return ok((budgetCents, { emptyAllowed } = { emptyAllowed: false }) => {
    const budget = centsResult(budgetCents, 'budget');
    return budget.ok ? planWithin(budget.value, { ...prepared, emptyAllowed }) : budget;
  });
}

/** Without any line there is no plan; who only looks at the gaps may see them all the same. */
export type Within = (
  budgetCents: number,
  how?: { readonly emptyAllowed: boolean },
) => Result<Report>;

type Prepared = {
  readonly input: Omit<PlanInput, 'budgetCents'>;
  /** Gaps without any new premium. */
  readonly bare: GapTable;
  readonly setting: OffersInput;
  readonly offers: Offers;
  readonly state: StateView;
  readonly exposures: BareExposures;
  readonly scenes: Report['scenes'];
  readonly segment: Report['segment'];
  readonly emptyAllowed: boolean;
};

function planWithin(budgetCents: number, prepared: Prepared): Result<Report> {
  const { input, bare, setting, offers } = prepared;
  const { household, basis, catalogue } = input;
  const { family, assumptions } = setting;
  const bareSetUp = setUpP1(offers, { family, assumptions, budgetCents });
  const tooSmall = mayBuyNothing(prepared) ? null : budgetRefusal(bareSetUp);
  if (tooSmall !== null) return tooSmall;
  const solved = solveWithSchedule(bareSetUp.p1);
  if (solved === null) {
    const conflict = conflictRefusal(setting, cents(budgetCents));
    if (conflict !== null) return conflict;
  }
  if (solved === null || (solved.lines.length === 0 && !prepared.emptyAllowed)) {
    // The default core of medical cover stands outside V: it is proposed where no gap is open, too.
    if (!hasOpenGap(bare)) return noOpenGap(household);
    const why = solved === null ? bareSetUp.refused : whyNots(bareSetUp, solved);
    return noPlan(why, { household, budgetCents });
  }

  const setUp = { ...bareSetUp, p1: solved.p1 };
  const view = familyView(family, firstYear(bare.base));
  const plan = planResult(setUp, solved);
  const open = uncovered(setUp, solved);
  const gaps = gapResults(solved.table);
  return {
    ok: true,
    value: {
      proof: {
        asOf: household.asOf,
        engineVersion,
        basisId: basis.id,
        tableIds: basis.tableIds,
        catalogueVersion: catalogue.version,
      },
      family: view,
      // Another budget than the template's is somebody's.
      segment: prepared.segment?.budgetCents === budgetCents ? prepared.segment : null,
      state: prepared.state,
      baseline: baselineOf(bare),
      risks: riskMatrix({
        table: bare,
        lives: setUp.p1.lives,
        essentialsCents: view.essentialsCents,
        liquidCents: view.liquidCents,
      }),
      gaps,
      exposures: withFacts(prepared.exposures, gaps, bare),
      scenes: prepared.scenes,
      plan,
      uncovered: open,
      health: healthViews({ family, catalogue, offered: setUp.offered, plan }),
      custom: customRules(family, plan),
      sheet: plannersSheet({ setUp, solved, plan, uncovered: open }),
      assumptions: assumptionIds.map((id) => ({
        id,
        value: assumptions[id],
        standard: input.assumptionDefaults[id] ?? assumptions[id],
        edited: household.choices.assumptions[id] !== undefined,
      })),
    },
  };
}

/** Where lines are locked, what forbids them is the answer: the budget is one of the demands. */
function mayBuyNothing({ emptyAllowed, input }: Prepared): boolean {
  return emptyAllowed || input.household.choices.locks.length > 0;
}

/** Only what the family's file asks for: a proposal shows no scene that nobody wanted to see. */
function askedScenes(input: Omit<PlanInput, 'budgetCents'>): Result<Report['scenes']> {
  const { household, assumptionDefaults, basis, scenes = [] } = input;
  if (household.scenes.length === 0) return ok([]);
  return scenesOf({ household, assumptionDefaults, basis, scenes, unasked: false });
}

function hasOpenGap(table: ReturnType<typeof gapTable>): boolean {
  return table.rows.some((row) => row.g3.some((fen) => fen >= 1));
}

function noOpenGap(household: Household): Result<never> {
  return refuse('NO_OPEN_GAP', {
    thing: household.name,
    value: `已有 ${policiesInForce(household).length} 份保单`,
    limit: '还有缺口，才需要方案',
  });
}

/**
 * Without any line there is no plan: how many could not be had, and why, as codes with their counts
 * ("refused 2, expired 1") that the presenter words like any other why-not. The budget is named only
 * where more of it would buy something.
 */
function noPlan(
  why: readonly WhyNot[],
  { household, budgetCents }: { readonly household: Household; readonly budgetCents: number },
): Result<never> {
  const counts = new Map<WhyNot['reason'], number>();
  for (const { reason } of why) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const limit = [...counts].map(([reason, count]) => `${reason} ${String(count)}`).join(', ');
  if (!counts.has('overBudget')) {
    return refuse('NO_PLAN', { thing: household.name, value: '能选的 0 份', limit });
  }
  const value = `${formatYuan(cents(budgetCents))} 元`;
  return refuse('NO_PLAN', { thing: 'budget', value, limit });
}
