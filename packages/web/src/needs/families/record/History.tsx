/** Every saved version: when, by whom, which parts; any of them can be put back into the form. */
import type { ReactNode } from 'react';
import { App, Button } from 'antd';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { problemText } from '../../../api/problems.ts';
import { historyQuery } from '../../../api/queries.ts';
import { Waiting } from '../../../app/Waiting.tsx';
import { useDraft, useDraftStore } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { codeWord } from '../../report/names.ts';
import { factsOf } from '../familyFacts.ts';

export function History({ householdId }: { readonly householdId: string }): ReactNode {
  const say = useSay();
  const version = useDraft((state) => state.version);
  const { data, error } = useQuery(historyQuery(householdId, version));
  const bring = useBring(householdId);
  if (error !== null) return <p className="field-fault">{problemText(error, say)}</p>;
  if (data === undefined) return <Waiting />;
  return (
    <ul className="history">
      {data.versions.map((entry) => (
        <li key={entry.version}>
          <span>
            {entry.at.slice(0, 16).replace('T', ' ')} · {entry.by}
          </span>
          <span>
            {say(`code.action.${entry.action}`)}
            <small className="block">
              {entry.changed
                .filter((part) => part !== 'format')
                .map((part) => codeWord('fact', part, say))
                .join(say('app.listComma'))}
            </small>
          </span>
          {entry.version === version ? (
            <small>{say('record.now')}</small>
          ) : (
            <Button size="small" onClick={() => bring.mutate(entry.version)}>
              {say('record.bring')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Into the form only: the planner looks at it and saves it, or discards it. */
function useBring(householdId: string) {
  const say = useSay();
  const store = useDraftStore();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (version: number) => api.households.readVersion({ householdId, version }),
    onSuccess: ({ facts }) => {
      store.replace(factsOf(facts));
      void message.info(say('record.brought'));
    },
    onError: (error) => void message.error(problemText(error, say)),
  });
}
