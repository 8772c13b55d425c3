/** The persons of the draft, for lists to choose from. */
import { useMemo } from 'react';
import { useList, useValueAt } from '../../../draft/DraftContext.tsx';
import { isList, textAt } from '../../../draft/json.ts';
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

type PersonOption = { readonly value: string; readonly label: string };

/** The persons to choose from in the field at this path, and who is chosen there already. */
export function usePersonOptions(path: string): readonly PersonOption[] {
  return useOptionsOf(usePeople(), path);
}

/** The same of some of them. */
export function useOptionsOf(
  people: readonly PersonBrief[],
  path: string,
): readonly PersonOption[] {
  const say = useSay();
  const all = usePeople();
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return [...options, ...goneOptions(useValueAt(path), all, say)];
}

/** Who was removed from the family but is still chosen in a field: said in words, never by its id. */
export function goneOptions(
  chosen: Json | undefined,
  people: readonly PersonBrief[],
  say: Say,
): readonly PersonOption[] {
  const ids = (isList(chosen) ? chosen : [chosen]).filter((id) => typeof id === 'string');
  return ids
    .filter((id) => id !== '' && !people.some((person) => person.id === id))
    .map((id) => ({ value: id, label: say('facts.personGone') }));
}

/** The name of who is chosen; '' where nobody is. */
export function chosenName(id: string, people: readonly PersonBrief[], say: Say): string {
  if (id === '') return '';
  return people.find((person) => person.id === id)?.name ?? say('facts.personGone');
}
