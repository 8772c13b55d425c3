/** What a cost may be and whose, as the check of the file has it; what is chosen already keeps its name. */
import type { PersonBrief } from '../people/people.ts';

export const costKinds = ['living', 'education', 'elderSupport', 'other'] as const;
export type CostKind = (typeof costKinds)[number];

type Chosen = { readonly kind: string; readonly layer: string; readonly person: string };

/** Support of elders is essential. */
export function kindsFor({ kind, layer }: Chosen): readonly CostKind[] {
  return costKinds.filter((one) => one !== 'elderSupport' || layer === '1' || one === kind);
}

/** Support is for an elder: a cost of the payer would end with the payer. */
export function ownersFor(
  people: readonly PersonBrief[],
  { kind, person }: Chosen,
): readonly PersonBrief[] {
  if (kind !== 'elderSupport') return people;
  return people.filter(({ id, role }) => role === 'elder' || id === person);
}
