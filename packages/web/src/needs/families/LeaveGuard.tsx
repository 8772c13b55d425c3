/**
 * Unsaved changes are kept, so leaving a family loses nothing. Only where the browser does not take
 * them, leaving asks first.
 */
import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { useBlocker } from '@tanstack/react-router';
import { useDraftStore } from '../../draft/DraftContext.tsx';
import { isDirty } from '../../draft/draftStore.ts';
import type { Keeper } from '../../draft/kept/keeper.ts';
import { useSay } from '../../i18n/language.ts';

type LeaveGuardProps = { readonly householdId: string; readonly keeper: Keeper };

export function LeaveGuard({ householdId, keeper }: LeaveGuardProps): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const wouldLose = () => {
    if (!isDirty(store.get())) return false;
    keeper.flush();
    return !keeper.isKept();
  };
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) =>
      !next.pathname.startsWith(`/families/${householdId}`) && wouldLose(),
    enableBeforeUnload: wouldLose,
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
