/** The plan of a family at a budget, as the server computes it; and its word against a claim. */
import type { Refusal } from '@cebao/kernel';
import type { DatedState } from '@cebao/planning';
import type { SignedInContext } from '../../platform/http/context.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Planned } from '../../platform/engine/task.ts';
import type { PlanBasis } from '../../platform/engine/books.ts';
import type { HouseholdRow } from '../../needs/households/householdRecord.ts';
import { checkFacts } from '../../needs/households/checkFacts.ts';

type Wanted = {
  readonly budgetCents: number | null;
  readonly stressed: boolean;
  readonly since: DatedState | null;
};

export async function computePlan(
  { services }: SignedInContext,
  row: HouseholdRow,
  { budgetCents, stressed, since }: Wanted,
): Promise<Planned> {
  const checked = checkFacts(row.facts, services.books);
  if (!checked.ok) throw refused(checked.error);
  const { household, obstacles } = checked.value;
  if (obstacles.length > 0) throw refused(obstacles);
  const budget = budgetCents ?? household.choices.budgetCents;
  if (budget === null) throw refused([noBudget]);
  const planned = await services.engine.plan({ household, budgetCents: budget, stressed, since });
  if (!planned.ok) throw refused([planned.error]);
  return planned.value;
}

const noBudget: Refusal = {
  code: 'MISSING_FIELD',
  thing: 'choices.budgetCents',
  value: '',
  limit: '先写首年保费预算',
};

function refused(refusals: readonly Refusal[]) {
  return problem('PLAN_REFUSED', { refusals });
}

export type Claim = {
  readonly premiumCents: number;
  readonly resultHash: string;
  readonly basis: PlanBasis;
};

/** A plan computed from other tables or by another engine is not wrong, it is old. */
export function requireBasis({ basis: claimed }: Claim, basis: PlanBasis): void {
  const isSame =
    claimed.engineVersion === basis.engineVersion &&
    claimed.basisId === basis.basisId &&
    claimed.catalogueVersion === basis.catalogueVersion;
  if (!isSame) throw problem('BASIS_CHANGED', { basis });
}

/** What is on the client's screen must be what the server computes, to the fen and to the bit. */
export function requireAgreement(claim: Claim, { report, seal }: Planned): void {
  const { premiumCents } = report.plan;
  if (claim.premiumCents === premiumCents && claim.resultHash === seal.resultHash) return;
  throw problem('PLAN_DISAGREES', { premiumCents, resultHash: seal.resultHash });
}
