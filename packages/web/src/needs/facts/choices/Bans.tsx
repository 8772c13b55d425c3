/** Products and quotes the planner has left out; each can be let in again. */
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { productsQuery } from '../../../api/queries.ts';
import { useDraftStore, useList } from '../../../draft/DraftContext.tsx';
import { isObject } from '../../../draft/json.ts';
import { useSay } from '../../../i18n/language.ts';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';

const path = 'choices.bans';

export function Bans(): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const bans = useList(path).filter((ban) => typeof ban === 'string');
  const nameOf = useNames();
  if (bans.length === 0) return null;
  return (
    <div className="bans">
      <h3>{say('fact.bans')}</h3>
      <ul className="plain-list">
        {bans.map((ban) => (
          <li key={ban}>
            {nameOf(ban)}{' '}
            <RemoveButton
              what={nameOf(ban)}
              onRemove={() =>
                store.set(
                  path,
                  bans.filter((other) => other !== ban),
                )
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function useNames(): (code: string) => string {
  const { data } = useQuery(productsQuery);
  const quotes = useList('manualLines');
  return (code) => {
    const quote = quotes.find((item) => isObject(item) && item['id'] === code);
    const product = data?.products.find((item) => item.code === code);
    if (product !== undefined) return product.name;
    const name = isObject(quote) ? quote['product'] : undefined;
    return typeof name === 'string' ? name : code;
  };
}
