/** Lines that the plan must hold; each can be let go again. */
import type { ReactNode } from 'react';
import { parseMoney } from '@cebao/kernel';
import { useDraftStore, useFault, useList } from '../../../draft/DraftContext.tsx';
import { isObject, textAt } from '../../../draft/json.ts';
import type { JsonObject } from '../../../draft/json.ts';
import { faultText } from '../../../api/problems.ts';
import { useLanguage, useSay } from '../../../i18n/language.ts';
import type { Language, Say } from '../../../i18n/language.ts';
import { glanceMoney } from '../../../ui/money.ts';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { chosenName, usePeople } from '../people/people.ts';
import { useProductNames } from './useProductNames.ts';

export function Locks(): ReactNode {
  const say = useSay();
  const locks = useList('choices.locks');
  if (locks.length === 0) return null;
  return (
    <div className="bans">
      <h3>{say('fact.locks')}</h3>
      <ul className="plain-list">
        {locks.map((lock, i) =>
          isObject(lock) ? <Lock key={i} lock={lock} path={`choices.locks[${String(i)}]`} /> : null,
        )}
      </ul>
      <p className="field-hint">{say('facts.locksHint')}</p>
    </div>
  );
}

function Lock({ lock, path }: { readonly lock: JsonObject; readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const nameOf = useProductNames();
  const people = usePeople();
  const language = useLanguage();
  const fault = useFault(path);
  const person = chosenName(textAt(lock, 'insured'), people, say);
  const sum = textAt(lock, 'sumInsuredCents');
  const what = [person, nameOf(textAt(lock, 'code')), sumText(sum, say, language)];
  return (
    <li data-path={path}>
      {what.join(' · ')}{' '}
      <RemoveButton what={what.join(' · ')} onRemove={() => store.remove(path)} />
      {fault === null ? null : (
        <span className="field-fault" role="alert">
          {faultText(fault, say)}
        </span>
      )}
    </li>
  );
}

/** The draft holds it as it is typed in Chinese; what cannot be read is shown as it stands. */
function sumText(sum: string, say: Say, language: Language): string {
  if (sum === '') return say('facts.anySum');
  const fen = parseMoney(sum, '');
  return fen.ok ? glanceMoney(fen.value, language) : sum;
}
