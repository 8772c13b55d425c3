/** Plain HTML on purpose: this form works before the component library is loaded. */
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '../api/client.ts';
import { problemText } from '../api/problems.ts';
import { queryClient, sessionQuery } from '../api/queries.ts';
import { useSay } from '../i18n/language.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';

export function SignIn(): ReactNode {
  const say = useSay();
  const { submit, busy, failure } = useSignIn();
  return (
    <main className="sign-in">
      <div className="sign-in-brand">
        <span className="brand-mark" aria-hidden="true">
          策
        </span>
        <h1>{say('app.name')}</h1>
        <p>{say('app.tagline')}</p>
      </div>
      <form className="sign-in-form" onSubmit={submit} aria-labelledby="sign-in-title">
        <h2 id="sign-in-title">{say('signIn.title')}</h2>
        <label>
          {say('signIn.email')}
          <input name="email" type="email" autoComplete="username" required autoFocus />
        </label>
        <label>
          {say('signIn.password')}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {failure === null ? null : (
          <p className="sign-in-failure" role="alert">
            {problemText(failure, say)}
          </p>
        )}
        <button type="submit" className="primary-button" disabled={busy}>
          {say(busy ? 'signIn.busy' : 'signIn.submit')}
        </button>
        <p className="sign-in-hint">{say('signIn.hint')}</p>
      </form>
      <footer className="sign-in-foot">
        <LanguageSwitch />
      </footer>
    </main>
  );
}

function useSignIn() {
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const enter = async (form: FormData) => {
    const session = await api.session.signIn({
      email: String(form.get('email')),
      password: String(form.get('password')),
    });
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, session);
    await navigate({ to: to ?? '/families' });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    enter(new FormData(event.currentTarget))
      .catch(setFailure)
      .finally(() => setBusy(false));
  };
  return { submit, busy, failure };
}
