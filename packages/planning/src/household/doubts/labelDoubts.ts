/**
 * A fact is known by its label (workings, drivers, sources): of one list, or of one person's incomes, those of
 * one label are summed and moved as one.
 */
import type { Household } from '../household.ts';
import type { Doubt } from './doubt.ts';

type Labelled = { readonly label: string };

export function labelDoubts({
  persons,
  costs,
  debts,
  assets,
  guarantees,
}: Household): readonly Doubt[] {
  return [
    ...persons.flatMap(({ incomes }, i) => repeated(incomes, `persons[${String(i)}].incomes`)),
    ...repeated(costs, 'costs'),
    ...repeated(debts, 'debts'),
    ...repeated(assets, 'assets'),
    ...repeated(guarantees, 'guarantees'),
  ];
}

/** Each that has the label of an earlier one. */
function repeated(items: readonly Labelled[], list: string): readonly Doubt[] {
  const labels = items.map(({ label }) => label);
  return labels.flatMap((label, i): readonly Doubt[] =>
    labels.indexOf(label) === i
      ? []
      : [{ code: 'labelTwice', thing: `${list}[${String(i)}].label`, value: 0, limit: 0 }],
  );
}
