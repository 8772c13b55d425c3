/**
 * The whole way on one screen: a family's facts become its risks, gaps and certified plan.
 *
 *   household -> family -> projection -> risks -> gaps -> price -> plan -> report
 *
 * Everything comes in as an argument; the same input gives the same report everywhere.
 */
import { cents, formatYuan, refuse, type Result } from '@cebao/kernel';
import { baselineOf } from './gaps/baseline.ts';
import { gapResults } from './gaps/gapResults.ts';
import { gapTable } from './gaps/gapTable.ts';
import { riskMatrix } from './gaps/riskMatrix.ts';
import { assumptionIds, assumptionsOf } from './household/assumptions.ts';
import { familyOf } from './household/family.ts';
import { familyView } from './household/familyView.ts';
import type { Household } from './household/household.ts';
import { customRules } from './explain/custom.ts';
import { solveWithSchedule } from './plan/pass.ts';
import { healthViews, membersWithoutMedical } from './explain/health.ts';
import { planResult } from './explain/planResult.ts';
import { budgetRefusal, setUpP1 } from './plan/setUp.ts';
import { plannersSheet } from './explain/sheet.ts';
import { uncovered } from './explain/uncovered.ts';
import type { Catalogue } from './price/catalogue.ts';
import { firstYear } from './project/firstYear.ts';
import type { Report } from './report.ts';
import type { Basis } from './risks/lives.ts';

/** Changes with every change of a figure; part of every proof. */
export const engineVersion = '0.1.0';

export type PlanInput = {
  readonly household: Household;
  /** Default values of all assumptions, by id. */
  readonly assumptionDefaults: Readonly<Record<string, number>>;
  readonly basis: Basis;
  readonly catalogue: Catalogue;
  readonly budgetCents: number;
};

export function planFamily(input: PlanInput): Result<Report> {
  const { household, basis, catalogue, budgetCents } = input;
  const assumed = assumptionsOf(input.assumptionDefaults, household.choices.assumptions);
  if (!assumed.ok) return assumed;
  const assumptions = assumed.value;
  const family = familyOf(household, assumptions, basis.life);

  const bare = gapTable({ family, assumptions, schedule: [] });
  if (!hasOpenGap(bare)) return noOpenGap(household);

  const setting = { family, assumptions, basis, catalogue, budgetCents };
  const setUp = setUpP1(setting);
  if (!setUp.ok) return setUp;
  const tooSmall = budgetRefusal(setUp.value);
  if (tooSmall !== null) return tooSmall;
  const solved = solveWithSchedule(setUp.value.p1);
  if (solved === null) return noPlan(budgetCents);

  const view = familyView(family, firstYear(bare.base));
  const plan = planResult(setUp.value, { solved, input: setting });
  const open = uncovered(setUp.value, solved);
  const notInsurable = membersWithoutMedical(family, catalogue);
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
      baseline: baselineOf(bare),
      risks: riskMatrix({
        table: bare,
        lives: setUp.value.p1.lives,
        essentialsCents: view.essentialsCents,
        liquidCents: view.liquidCents,
      }),
      gaps: gapResults(solved.table),
      plan,
      uncovered: open,
      health: healthViews({ family, catalogue, offered: setUp.value.offered, plan }),
      custom: customRules(family, plan),
      sheet: plannersSheet({ setUp: setUp.value, solved, plan, uncovered: open, notInsurable }),
      assumptions: assumptionIds.map((id) => ({
        id,
        value: assumptions[id],
        standard: input.assumptionDefaults[id] ?? assumptions[id],
        edited: household.choices.assumptions[id] !== undefined,
      })),
    },
  };
}

function hasOpenGap(table: ReturnType<typeof gapTable>): boolean {
  return table.rows.some((row) => row.g2.some((fen) => fen >= 1));
}

function noOpenGap(household: Household): Result<never> {
  return refuse('NO_OPEN_GAP', {
    thing: household.name,
    value: `已有 ${household.policies.length} 份保单`,
    limit: '第一层或第二层还有缺口，才需要方案',
  });
}

function noPlan(budgetCents: number): Result<never> {
  return refuse('NO_PLAN', {
    thing: 'budget',
    value: `${formatYuan(cents(budgetCents))} 元`,
    limit: '至少一个可行方案',
  });
}
