/** Over whatever is on screen: the same person signs in again, and what was refused goes on. */
import { useState, useSyncExternalStore } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button, Input, Modal } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { api, signInAgain } from '../api/client.ts';
import { problemText } from '../api/problems.ts';
import { queryClient, sessionQuery } from '../api/queries.ts';
import { useSay } from '../i18n/language.ts';

export function SignInAgain(): ReactNode {
  const say = useSay();
  const isAsking = useSyncExternalStore(signInAgain.subscribe, signInAgain.isAsking);
  const { data: session } = useQuery(sessionQuery);
  const email = session?.user.email ?? '';
  const { submit, isBusy, failure } = useAgain(email);
  return (
    <Modal
      open={isAsking}
      title={say('signIn.again')}
      footer={null}
      width={420}
      mask={{ closable: false }}
      onCancel={() => signInAgain.answer(false)}
      destroyOnHidden
    >
      <form className="stack" onSubmit={submit}>
        <p>{say('signIn.againLead')}</p>
        <label className="field">
          {say('signIn.email')}
          <Input autoComplete="username" value={email} readOnly />
        </label>
        <label className="field">
          {say('signIn.password')}
          <Input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            autoFocus
          />
        </label>
        {failure === null ? null : (
          <p className="field-fault" role="alert">
            {problemText(failure, say)}
          </p>
        )}
        <div className="stack-actions">
          <Button onClick={() => signInAgain.answer(false)}>{say('signIn.later')}</Button>
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {say('signIn.submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function useAgain(email: string) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const enter = async (password: string) => {
    const before = queryClient.getQueryData(sessionQuery.queryKey);
    const session = await api.session.signIn({ email, password });
    // Who has moved to another agency meanwhile must not write into its families.
    if (session.agency.id !== before?.agency.id) {
      signInAgain.answer(false);
      location.assign('/families');
      return;
    }
    queryClient.setQueryData(sessionQuery.queryKey, session);
    signInAgain.answer(true);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    enter(String(new FormData(event.currentTarget).get('password')))
      .catch(setFailure)
      .finally(() => setBusy(false));
  };
  return { submit, isBusy, failure };
}
