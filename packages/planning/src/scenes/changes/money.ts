/** Changes to money: costs, debts, assets, what is spent, claims, a company, an assumption. */
import { cents, ok, refuse, zeroCents, type Result } from '@cebao/kernel';
import type { Asset, Cost, Household, PersonId } from '../../household/household.ts';
import type { SceneChange } from '../scene.ts';
import { ageOf, fenOf, optional, targets, valueOf, type Stage } from '../stage.ts';

export type MoneyChange = Extract<
  SceneChange,
  {
    op: 'addCost' | 'addDebt' | 'addAsset' | 'spend' | 'assume' | 'addLiability' | 'addCompany';
  }
>;
type Of<Op extends MoneyChange['op']> = Extract<MoneyChange, { op: Op }>;

const monthly = 12;

export function addMoney(
  change: MoneyChange,
  household: Household,
  stage: Stage,
): Result<Household> {
  switch (change.op) {
    case 'spend':
      return spent(change, household, stage);
    case 'addCost':
      return ok({
        ...household,
        costs: [...household.costs, ...costsOf(change, household, stage)],
      });
    case 'addDebt':
      return ok({ ...household, debts: [...household.debts, debtOf(change, stage)] });
    case 'addAsset':
      return ok({ ...household, assets: [...household.assets, assetOf(change, stage)] });
    case 'assume': {
      const own = { ...household.choices.assumptions, [change.id]: valueOf(stage, change.value) };
      return ok({ ...household, choices: { ...household.choices, assumptions: own } });
    }
    case 'addLiability':
      return ok(withLiability(change, household, stage));
    case 'addCompany':
      return ok(withCompany(change, household, stage));
  }
}

function costsOf(change: Of<'addCost'>, household: Household, stage: Stage): readonly Cost[] {
  const { label, kind, layer, who } = change;
  const annualCents = fenOf(stage, change.annualYuan);
  const shared: Cost = {
    label,
    kind,
    layer,
    person: null,
    annualCents,
    fromAge: null,
    untilAge: null,
    growth: null,
  };
  if (who === null) return [shared];
  return targets(who, household, stage).map((person) => ({
    ...shared,
    person,
    ...spanOf(change, { household, stage, person }),
  }));
}

function spanOf(
  change: Of<'addCost'>,
  {
    household,
    stage,
    person,
  }: { readonly household: Household; readonly stage: Stage; readonly person: PersonId },
): Pick<Cost, 'fromAge' | 'untilAge'> {
  const owner = household.persons.find(({ id }) => id === person);
  const age = owner === undefined ? 0 : ageOf(owner, household);
  const later = optional(stage, change.fromYears);
  const fromAge = optional(stage, change.fromAge) ?? (later === null ? null : age + later);
  const years = optional(stage, change.years);
  return { fromAge, untilAge: years === null ? null : (fromAge ?? age) + years };
}

function debtOf({ label, ...ids }: Of<'addDebt'>, stage: Stage): Household['debts'][number] {
  return {
    label,
    balanceCents: fenOf(stage, ids.balanceYuan),
    nominalRate: valueOf(stage, ids.rate),
    paymentsPerYear: monthly,
    remainingYears: valueOf(stage, ids.years),
    repayment: 'levelInstalment',
    repaidOnDeathOf: [],
  };
}

function assetOf({ label, kind, assetClass, valueYuan }: Of<'addAsset'>, stage: Stage): Asset {
  const valueCents = fenOf(stage, valueYuan);
  return { label, valueCents, kind, owner: null, releasedAtAge: null, assetClass, account: null };
}

/** Cash first, then what can be sold, each in the order of the file. */
function spent({ yuan }: Of<'spend'>, household: Household, stage: Stage): Result<Household> {
  let left: number = fenOf(stage, yuan);
  const taken = new Map<Asset, number>();
  for (const kind of ['cash', 'sellable']) {
    for (const asset of household.assets.filter((a) => a.kind === kind)) {
      const part = Math.min(left, asset.valueCents);
      taken.set(asset, part);
      left -= part;
    }
  }
  if (left > 0) {
    return refuse('MONEY_RANGE', {
      thing: `scenes.${stage.sceneId}.${yuan}`,
      value: String(valueOf(stage, yuan)),
      limit: 'liquidTotal',
    });
  }
  const assets = household.assets.map((asset) => {
    const part = taken.get(asset) ?? 0;
    return part === 0 ? asset : { ...asset, valueCents: cents(asset.valueCents - part) };
  });
  return ok({ ...household, assets });
}

function withLiability(
  { who, label, kind, coverYuan }: Of<'addLiability'>,
  household: Household,
  stage: Stage,
): Household {
  const coverCents = fenOf(stage, coverYuan);
  const added = targets(who, household, stage).map((person) => ({
    label,
    kind,
    person,
    amountCents: null,
    coverCents,
    coverUntil: null,
  }));
  return { ...household, liabilities: [...household.liabilities, ...added] };
}

/** The capital was spent before it: in the books it is what the company is worth. */
function withCompany(
  { who, label, ...ids }: Of<'addCompany'>,
  household: Household,
  stage: Stage,
): Household {
  const added = targets(who, household, stage).map((owner): Household['companies'][number] => ({
    label,
    owner,
    share: 1,
    form: 'limited',
    bookValueCents: fenOf(stage, ids.capitalYuan),
    equityAsset: null,
    debtsCents: fenOf(stage, ids.debtsYuan),
    guaranteedCents: fenOf(stage, ids.guaranteedYuan),
    guarantees: [],
    shareholderLoanCents: zeroCents,
    incomes: [],
  }));
  return { ...household, companies: [...household.companies, ...added] };
}
