/** The sums of a family file as it was read: what somebody looks at to find a slip. */
import { ageAt, sumCents, type Cents } from '@cebao/kernel';
import { receives } from '../family.ts';
import type { Asset, Cost, Household, Person } from '../household.ts';

export type Totals = {
  /** A year, of what is received now. */
  readonly incomeCents: Cents;
  /** A year, of what is spent now, debts and premiums left out: layer 1, and all above it. */
  readonly essentialsCents: Cents;
  readonly aboveCents: Cents;
  readonly assetsCents: Cents;
  /** Of the assets, cash and what can be sold. */
  readonly liquidCents: Cents;
  readonly debtsCents: Cents;
};

export function totalsOf(household: Household): Totals {
  const { persons, costs, assets, debts } = household;
  const now = costs.filter((cost) => isSpentNow(cost, household));
  const layer = (isIt: (cost: Cost) => boolean): Cents =>
    sumCents(now.filter(isIt).map(({ annualCents }) => annualCents));
  const worth = (own: readonly Asset[]): Cents => sumCents(own.map(({ valueCents }) => valueCents));
  return {
    incomeCents: sumCents(
      persons.flatMap((person) =>
        person.incomes
          .filter((income) => receives(income, ageOf(person, household)))
          .map(({ annualCents }) => annualCents),
      ),
    ),
    essentialsCents: layer((cost) => cost.layer === 1),
    aboveCents: layer((cost) => cost.layer > 1),
    assetsCents: worth(assets),
    liquidCents: worth(assets.filter(({ kind }) => kind === 'cash' || kind === 'sellable')),
    debtsCents: sumCents(debts.map(({ balanceCents }) => balanceCents)),
  };
}

export function ageOf({ birthDate }: Person, { asOf }: Pick<Household, 'asOf'>): number {
  return ageAt(birthDate, asOf, 'last');
}

/** Between the ages that it names: of its person, of the youngest child where it is shared. */
function isSpentNow(cost: Cost, household: Household): boolean {
  const { persons } = household;
  const ages = persons
    .filter((person) =>
      cost.person === null ? person.role === 'child' : person.id === cost.person,
    )
    .map((person) => ageOf(person, household));
  const age = ages.length === 0 ? 0 : Math.min(...ages);
  const { fromAge, untilAge } = cost;
  return (fromAge === null || fromAge <= age) && (untilAge === null || age < untilAge);
}
