/** The persons of the draft, for lists to choose from. */
import { useMemo } from 'react';
import { useList } from '../../../draft/DraftContext.tsx';
import { textAt } from '../../../draft/json.ts';
import type { Json } from '../../../draft/json.ts';
import { useSay } from '../../../i18n/language.ts';
import type { Say } from '../../../i18n/language.ts';

export type Role = 'adult' | 'child' | 'elder';
export type PersonBrief = { readonly id: string; readonly name: string; readonly role: string };

export function peopleOf(persons: readonly Json[], say: Say): readonly PersonBrief[] {
  return persons.map((person, i) => ({
    id: textAt(person, 'id'),
    name: textAt(person, 'name').trim() || say('facts.nameless', { number: i + 1 }),
    role: textAt(person, 'role'),
  }));
}

export function usePeople(): readonly PersonBrief[] {
  const say = useSay();
  const persons = useList('persons');
  return useMemo(() => peopleOf(persons, say), [persons, say]);
}

export function usePersonOptions(): readonly { readonly value: string; readonly label: string }[] {
  return usePeople().map(({ id, name }) => ({ value: id, label: name }));
}
