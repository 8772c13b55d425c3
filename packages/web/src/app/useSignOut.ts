/** Signing out takes the unsaved changes of this person out of the browser, and says so before. */
import { App } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client.ts';
import { problemCode, problemText } from '../api/problems.ts';
import { queryClient, sessionQuery } from '../api/queries.ts';
import { forgetBudgets, windowStore } from '../draft/kept/keptBudget.ts';
import { closeShelf, flushForms, shelfOf } from '../draft/kept/browserShelf.ts';
import { useSay } from '../i18n/language.ts';

export function useSignOut(): () => void {
  const say = useSay();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const leave = async () => {
    const session = queryClient.getQueryData(sessionQuery.queryKey);
    await ended();
    if (session !== undefined && session !== null) closeShelf(session);
    forgetBudgets(windowStore());
    // The changes are gone with the sign-in; there is nothing left to ask about.
    await navigate({ to: '/sign-in', ignoreBlocker: true });
    queryClient.clear();
  };
  const start = () =>
    void leave().catch((error: unknown) => message.error(problemText(error, say)));
  return () => {
    const session = queryClient.getQueryData(sessionQuery.queryKey);
    const count = session === undefined || session === null ? 0 : unsavedIn(session);
    if (count === 0) {
      start();
      return;
    }
    modal.confirm({
      title: say('kept.signOutTitle'),
      content: say('kept.signOutText', { count }),
      okText: say('kept.signOutAnyway'),
      okButtonProps: { danger: true },
      cancelText: say('save.stay'),
      onOk: start,
    });
  };
}

function unsavedIn(session: Parameters<typeof shelfOf>[0]): number {
  flushForms();
  return shelfOf(session).households().size;
}

/** Whose sign-in has ended already is signed out. */
async function ended(): Promise<void> {
  try {
    await api.session.signOut();
  } catch (error) {
    if (problemCode(error) !== 'NOT_SIGNED_IN') throw error;
  }
}
