/** Ids: each given once, each mentioned one given. */
import type { Refusal } from '@cebao/kernel';
import type { Person } from '../household.ts';

export type Mention = { readonly thing: string; readonly id: string };

export function duplicateFaults(mentions: readonly Mention[]): readonly Refusal[] {
  const seen = new Set<string>();
  return mentions.flatMap(({ thing, id }): readonly Refusal[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: 'DUPLICATE_ID', thing, value: id, limit: '每个 id 只用一次' }];
  });
}

export function unknownFaults(
  mentions: readonly Mention[],
  persons: readonly Person[],
): readonly Refusal[] {
  const known = new Set(persons.map((person) => person.id));
  return mentions
    .filter(({ id }) => !known.has(id))
    .map(({ thing, id }) => ({
      code: 'UNKNOWN_PERSON',
      thing,
      value: id,
      limit: 'persons 中的 id',
    }));
}
