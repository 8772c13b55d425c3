/** Who of a family hears the same about health and work: said once, with all their names. */
import { canonicalJson } from '@cebao/kernel';
import type { PersonId } from '../household/household.ts';
import type { HealthView } from '../report.ts';

export type SameHealth = Omit<HealthView, 'member'> & { readonly members: readonly PersonId[] };

export function sameHealth(views: readonly HealthView[]): readonly SameHealth[] {
  const groups = new Map<string, SameHealth>();
  for (const { member, ...view } of views) {
    const key = canonicalJson(view);
    const members = [...(groups.get(key)?.members ?? []), member];
    groups.set(key, { ...view, members });
  }
  return [...groups.values()];
}
