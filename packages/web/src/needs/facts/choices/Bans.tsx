/** Products and quotes the planner has left out; each can be let in again. */
import type { ReactNode } from 'react';
import { useDraftStore, useList } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { useProductNames } from './useProductNames.ts';

const path = 'choices.bans';

export function Bans(): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const bans = useList(path).filter((ban) => typeof ban === 'string');
  const nameOf = useProductNames();
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
