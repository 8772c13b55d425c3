/** A new family needs a name and a region; the rest is filled in on its first screen. */
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button, Input, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { faultText, problemText, refusalsOf } from '../../api/problems.ts';
import { useSay } from '../../i18n/language.ts';
import { newId } from '../../ui/newId.ts';
import { startFacts, today } from './startFacts.ts';

type NewFamilyProps = { readonly open: boolean; readonly onClose: () => void };

export function NewFamily({ open, onClose }: NewFamilyProps): ReactNode {
  const say = useSay();
  const [name, setName] = useState('');
  const [region, setRegion] = useState('');
  const create = useCreate();
  const sent = useRef(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A second click comes before the button can be drawn as busy.
    if (sent.current) return;
    sent.current = true;
    create.mutate(
      { ...startFacts(name.trim(), today()), region: region.trim() },
      { onError: () => (sent.current = false) },
    );
  };
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={say('families.new')} destroyOnHidden>
      <form className="stack" onSubmit={submit}>
        <label className="field">
          {say('field.familyName')}
          <Input
            autoFocus
            required
            value={name}
            placeholder={say('families.nameExample')}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className="field">
          {say('field.region')}
          <Input
            required
            value={region}
            placeholder={say('families.regionExample')}
            onChange={(event) => setRegion(event.target.value)}
          />
        </label>
        {create.isError ? <CreateFailure error={create.error} /> : null}
        <div className="stack-actions">
          <Button onClick={onClose}>{say('app.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {say('families.create')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function CreateFailure({ error }: { readonly error: unknown }): ReactNode {
  const say = useSay();
  return (
    <div className="notice notice-bad" role="alert">
      {problemText(error, say)}
      <ul>
        {refusalsOf(error).map((refusal) => (
          <li key={refusal.thing}>{faultText(refusal, say)}</li>
        ))}
      </ul>
    </div>
  );
}

function useCreate() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (facts: Record<string, unknown>) => api.households.create({ id: newId(), facts }),
    onSuccess: async (record) => {
      client.setQueryData(['family', record.id], record);
      await client.invalidateQueries({ queryKey: ['families'] });
      await navigate({ to: '/families/$householdId', params: { householdId: record.id } });
    },
  });
}
