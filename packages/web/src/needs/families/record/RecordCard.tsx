/** The family as a record: copy it, put it away, see who changed what and go back. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button } from 'antd';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { api } from '../../../api/client.ts';
import { familyQuery } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/language.ts';
import { newId } from '../../../ui/newId.ts';
import { SaveRefused } from '../SaveRefused.tsx';
import { History } from './History.tsx';

export function RecordCard(): ReactNode {
  const say = useSay();
  const { householdId = '' } = useParams({ strict: false });
  const [isShown, setShown] = useState(false);
  const copy = useCopy(householdId);
  const archive = useArchive(householdId);
  const { data } = useQuery(familyQuery(householdId));
  const failure = copy.error ?? archive.error;
  const forget = () => {
    copy.reset();
    archive.reset();
  };
  return (
    <section className="card no-print" id="record">
      <header>
        <h2>{say('record.title')}</h2>
        <p>{say('record.hint')}</p>
      </header>
      <div className="add-row">
        <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {say(isShown ? 'app.hide' : 'record.history')}
        </Button>
        <Button loading={copy.isPending} onClick={() => copy.mutate()}>
          {say('record.copy')}
        </Button>
        <Button loading={archive.isPending} onClick={() => archive.mutate()}>
          {say(data?.archived === true ? 'record.restore' : 'record.archive')}
        </Button>
      </div>
      {failure === null ? null : (
        <SaveRefused error={failure} householdId={householdId} onDone={forget} />
      )}
      {isShown ? <History householdId={householdId} /> : null}
    </section>
  );
}

/** As saved; unsaved changes stay with the original. */
function useCopy(householdId: string) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      const { facts } = await api.households.read({ householdId });
      const name = say('record.copyOf', { name: String(facts['name']) });
      return api.households.create({ id: newId(), facts: { ...facts, name } });
    },
    onSuccess: async (record) => {
      client.setQueryData(['family', record.id], record);
      await client.invalidateQueries({ queryKey: ['families'] });
      await navigate({ to: '/families/$householdId', params: { householdId: record.id } });
    },
  });
}

function useArchive(householdId: string) {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: async () => {
      const { archived, version: expectedVersion } = await api.households.read({ householdId });
      const place = { householdId, expectedVersion };
      return archived ? api.households.restore(place) : api.households.archive(place);
    },
    onSuccess: async (record) => {
      client.setQueryData(['family', householdId], record);
      await client.invalidateQueries({ queryKey: ['families'] });
      void message.success(say(record.archived ? 'record.archived' : 'record.restored'));
    },
  });
}
