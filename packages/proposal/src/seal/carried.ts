/**
 * The inputs that a plan carries with it: plain data, with of each rate table only the cells that
 * somebody in this family can ask for. Every product stays with its facts, and `catalogue.version`
 * stays that of the whole catalogue, so that the carried cells can be held against the whole.
 */
import type { RateCell } from '@cebao/actuarial';
import { ageAt } from '@cebao/kernel';
import type { Basis, Catalogue, Household, PlanInput, Sex } from '@cebao/planning';

/** What stands in the dossiers and is the same for every family. */
export type PublishedFacts = Pick<
  PlanInput,
  'basis' | 'catalogue' | 'assumptionDefaults' | 'scenes' | 'segments'
>;

export function carriedInputs(
  facts: PublishedFacts,
  household: Household,
  budgetCents: number,
): PlanInput {
  return {
    household,
    assumptionDefaults: facts.assumptionDefaults,
    basis: carriedBasis(facts.basis),
    catalogue: carriedCatalogue(facts.catalogue, household),
    ...carriedScenes(facts, household),
    budgetCents,
  };
}

/** Only those that the family asks for; nothing where it asks for none. */
function carriedScenes(
  { scenes = [] }: PublishedFacts,
  household: Household,
): Pick<PlanInput, 'scenes'> {
  const asked = new Set(household.scenes.map(({ id }) => id));
  return asked.size === 0 ? {} : { scenes: scenes.filter(({ id }) => asked.has(id)) };
}

/** The dossier of the accident table holds more than a plan is made from. */
export function carriedBasis({ accident, ...basis }: Basis): Basis {
  const { id, knots, factors } = accident;
  return { ...basis, accident: { id, knots, factors } };
}

export function carriedCatalogue(
  { ratesOnly = [], ...catalogue }: Catalogue,
  household: Household,
): Catalogue {
  const askers = household.persons.map(({ sex, birthDate }): Asker => ({
    sex,
    age: ageAt(birthDate, household.asOf, 'last'),
  }));
  return {
    ...catalogue,
    products: catalogue.products.map(({ product, rates }) => ({
      product,
      rates: { ...rates, cells: rates.cells.filter((cell) => mayBeAsked(cell, askers)) },
    })),
    ...carriedCodes(ratesOnly, household),
  };
}

/** Only those that the family leaves out; nothing where it names none. */
function carriedCodes(
  ratesOnly: readonly string[],
  { choices }: Household,
): Pick<Catalogue, 'ratesOnly'> {
  const named = ratesOnly.filter((code) => choices.bans.includes(code));
  return named.length === 0 ? {} : { ratesOnly: named };
}

type Asker = { readonly sex: Sex; readonly age: number };

function mayBeAsked(cell: RateCell, askers: readonly Asker[]): boolean {
  return askers.some(
    ({ sex, age }) =>
      (cell.sex === '' || cell.sex === sex) && cell.ageFrom <= age && age <= cell.ageTo,
  );
}
