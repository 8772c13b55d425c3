/** Costs, debts, assets and guarantees made by chance. */
import { annualRate } from '@cebao/kernel';
import type { Asset, Cost, Debt, Guarantee, Person } from '@cebao/planning';
import { asset, cost, fen } from '../families.ts';
import type { Dice } from './dice.ts';
import { ageOf } from './persons.ts';

type Finances = {
  readonly costs: readonly Cost[];
  readonly debts: readonly Debt[];
  readonly assets: readonly Asset[];
  readonly guarantees: readonly Guarantee[];
};

export function randomFinances(dice: Dice, persons: readonly Person[]): Finances {
  const grown = persons.filter((p) => p.role !== 'child');
  return {
    costs: [...sharedCosts(dice, persons), ...persons.flatMap((p) => ownCosts(dice, p))],
    debts: dice.times(dice.pick([0, 0, 1, 1, 2, 3]), (at) => randomDebt(dice, { at, grown })),
    assets: dice.times(dice.int(0, 6), (at) => randomAsset(dice, { at, persons })),
    guarantees: dice.times(dice.pick([0, 0, 0, 0, 1, 2]), (at) => ({
      label: `guarantee${String(at)}`,
      guarantor: dice.pick(grown).id,
      amountCents: fen(dice.yuan(10_000, 8_000_000)),
      remainingYears: dice.maybe(0.7, () => dice.int(1, 15)),
    })),
  };
}

function growthOf(dice: Dice): Cost['growth'] {
  return dice.maybe(0.25, () => annualRate(dice.int(-1, 7) / 100));
}

function sharedCosts(dice: Dice, persons: readonly Person[]): readonly Cost[] {
  const hasChild = persons.some((p) => p.role === 'child');
  return dice.times(dice.int(0, 4), (at) => {
    const drawn = cost({
      label: `shared${String(at)}`,
      yuan: dice.yuan(500, 200_000),
      layer: dice.pick([1, 1, 2, 2, 3] as const),
      kind: dice.pick(['living', 'living', 'elderSupport', 'other'] as const),
      untilAge: hasChild ? dice.maybe(0.15, () => dice.int(18, 26)) : null,
      growth: growthOf(dice),
    });
    return drawn.kind === 'elderSupport' ? { ...drawn, layer: 1 as const } : drawn;
  });
}

function ownCosts(dice: Dice, { id, role, birthDate, independentAge }: Person): readonly Cost[] {
  const age = ageOf({ birthDate });
  const until = independentAge ?? 22;
  const basic = cost({
    label: `${id} basic`,
    person: id,
    yuan: dice.yuan(1_000, 60_000),
    untilAge: role === 'child' ? dice.maybe(0.5, () => Math.max(until, age + 1)) : null,
    growth: growthOf(dice),
  });
  const standard = cost({
    label: `${id} standard`,
    person: id,
    yuan: dice.yuan(500, 60_000),
    layer: dice.pick([2, 2, 3] as const),
  });
  const school = cost({
    label: `${id} school`,
    person: id,
    kind: 'education',
    layer: 2,
    yuan: dice.yuan(1_000, 250_000),
    fromAge: dice.int(0, 18),
    untilAge: dice.int(19, 26),
    growth: growthOf(dice),
  });
  const support = cost({
    label: `${id} support`,
    person: id,
    kind: 'elderSupport',
    yuan: dice.yuan(1_000, 60_000),
    untilAge: dice.maybe(0.5, () => Math.max(age + 1, dice.int(80, 100))),
  });
  return [
    ...(dice.chance(0.8) ? [basic] : []),
    ...(dice.chance(0.5) ? [standard] : []),
    ...(role === 'child' && dice.chance(0.6) ? [school] : []),
    ...(role === 'elder' && dice.chance(0.6) ? [support] : []),
  ];
}

type DebtAt = { readonly at: number; readonly grown: readonly Person[] };

function randomDebt(dice: Dice, { at, grown }: DebtAt): Debt {
  const gone = dice.chance(0.03);
  return {
    label: `debt${String(at)}`,
    balanceCents: fen(gone ? 0 : dice.yuan(100, 5_000_000)),
    nominalRate: dice.pick([0, 0.001, 0.026, 0.031, 0.0485, 0.18]),
    paymentsPerYear: dice.pick([1, 12] as const),
    remainingYears: gone ? 0 : dice.int(1, 30),
    repayment: dice.pick(['levelInstalment', 'equalPrincipal', 'interestOnly'] as const),
    repaidOnDeathOf: dice.chance(0.25) ? [dice.pick(grown).id] : [],
  };
}

type AssetAt = { readonly at: number; readonly persons: readonly Person[] };

function randomAsset(dice: Dice, { at, persons }: AssetAt): Asset {
  const label = `asset${String(at)}`;
  const kind = dice.pick(['cash', 'cash', 'sellable', 'locked', 'locked', 'never'] as const);
  const owner = dice.pick(persons);
  if (kind !== 'locked') {
    return asset(kind, dice.yuan(0, 6_000_000), {
      label,
      owner: dice.maybe(0.4, () => owner.id),
    });
  }
  const account = dice.pick([null, null, 'housingFund', 'personalPension'] as const);
  const age = ageOf(owner);
  return asset('locked', dice.yuan(0, 800_000), {
    label,
    owner: owner.id,
    account,
    releasedAtAge: dice.maybe(0.5, () => Math.min(Math.max(age, dice.int(0, 75)), 104)),
  });
}
