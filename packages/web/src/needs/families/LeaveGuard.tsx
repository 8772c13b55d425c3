/** Leaving a family with unsaved changes asks first; inside the family the draft stays. */
import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { useBlocker } from '@tanstack/react-router';
import { useDraftStore } from '../../draft/DraftContext.tsx';
import { isDirty } from '../../draft/draftStore.ts';
import { useSay } from '../../i18n/language.ts';

export function LeaveGuard({ householdId }: { readonly householdId: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) =>
      isDirty(store.get()) && !next.pathname.startsWith(`/families/${householdId}`),
    enableBeforeUnload: () => isDirty(store.get()),
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Modal
      open
      title={say('save.leaveTitle')}
      okText={say('save.stay')}
      cancelText={say('save.discard')}
      onOk={blocker.reset}
      onCancel={blocker.proceed}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      {say('save.leaveText')}
    </Modal>
  );
}
