/** All exposures of a family, from the gaps before any new premium: one budget is as good as another. */
import { cents, round, sumCents } from '@cebao/kernel';
import type { GapTable } from '../gaps/gapTable.ts';
import { firstYear } from '../project/firstYear.ts';
import type { GapResult, MemberState } from '../report.ts';
import type { Basis } from '../risks/lives.ts';
import { careCells, careGaps, careRows, type Sizes } from './care.ts';
import { companyViews } from './companies.ts';
import type { Exposures } from './exposures.ts';
import { factViews } from './facts.ts';
import { goalsOf } from './goals.ts';
import { liabilityGaps } from './liability.ts';
import { structureOf } from './structure.ts';
import { workViews } from './work.ts';

export type ExposuresInput = {
  readonly table: GapTable;
  readonly basis: Basis;
  readonly states: readonly MemberState[];
};

/** Everything but the facts behind the gaps, which the plan's premiums move. */
export type BareExposures = Omit<Exposures, 'facts'>;

export function exposuresOf({ table, basis, states }: ExposuresInput): BareExposures {
  const { family, assumptions } = table.context;
  const first = firstYear(table.base);
  const sizes = sizesOf(table);
  const rows = careRows(table);
  return {
    care: careGaps(rows, table),
    cells: careCells(rows, { table, sizes }),
    liabilities: liabilityGaps(table),
    companies: companyViews(family),
    structure: structureOf({ family, assumptions, sizes, debtService: first.debts }),
    work: workViews({ table, basis, states }),
    goals: goalsOf(table),
  };
}

export function withFacts(
  bare: BareExposures,
  gaps: readonly GapResult[],
  table: GapTable,
): Exposures {
  return { ...bare, facts: factViews(gaps, table.context) };
}

function sizesOf({ context, base }: GapTable): Sizes {
  const liquid = context.family.household.assets.filter(
    ({ kind }) => kind === 'cash' || kind === 'sellable',
  );
  return {
    essentialsCents: cents(round.halfUp(firstYear(base).layer1)),
    liquidCents: sumCents(liquid.map((a) => a.valueCents)),
  };
}
