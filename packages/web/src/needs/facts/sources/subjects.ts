/** What a source can be named for: the money of the draft, as the gaps name it. */
import { isSourceFor } from '@cebao/planning';
import { listAt, textAt } from '../../../draft/json.ts';
import type { Json } from '../../../draft/json.ts';

export type Subject = {
  /** As in the file: an item's name, for an income with that of its person; of a policy its id. */
  readonly value: string;
  readonly label: string;
};

const named = ['costs', 'debts', 'guarantees', 'assets'] as const;

/** Each once, in the order of the form; what has no name yet is left out. */
export function subjectsOf(draft: Json): readonly Subject[] {
  const incomes = listAt(draft, 'persons').flatMap((person) =>
    listAt(person, 'incomes').map((income) => {
      const [name, label] = [textAt(person, 'name').trim(), textAt(income, 'label').trim()];
      const value = name === '' || label === '' ? '' : `${name} ${label}`;
      return { value, label: value };
    }),
  );
  const items = named.flatMap((list) =>
    listAt(draft, list).map((item) => {
      const label = textAt(item, 'label').trim();
      return { value: label, label };
    }),
  );
  const policies = listAt(draft, 'policies').map((policy) => ({
    value: textAt(policy, 'id'),
    label: textAt(policy, 'product').trim() || textAt(policy, 'id'),
  }));
  const all = [...incomes, ...items, ...policies].filter(({ value }) => value !== '');
  return [...new Map(all.map((subject) => [subject.value, subject])).values()];
}

/** Those that no source is one for, as the engine sees it. */
export function unsourced(draft: Json): readonly Subject[] {
  const sourced = listAt(draft, 'factSources').map((source) => textAt(source, 'subject'));
  return subjectsOf(draft).filter(({ value }) => !sourced.some((own) => isSourceFor(own, value)));
}
