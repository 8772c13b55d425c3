/**
 * Why something of a family was not saved. Where somebody else has saved it meanwhile, the newer
 * version is loaded with one click: unsaved changes stay, and are merged when they are saved.
 */
import type { ReactNode } from 'react';
import { App, Modal } from 'antd';
import { problemCode, problemText } from '../../api/problems.ts';
import { useDirty } from '../../draft/DraftContext.tsx';
import { useSay } from '../../i18n/language.ts';
import { useLoadNewer } from './useLoadNewer.ts';

type RefusedProps = {
  readonly error: unknown;
  readonly householdId: string;
  /** The newer version is there, or nobody wants it now: the refusal is said no longer. */
  readonly onDone: () => void;
};

export function SaveRefused({ error, householdId, onDone }: RefusedProps): ReactNode {
  const say = useSay();
  if (problemCode(error) === 'STALE_VERSION') return <NewerVersion {...{ householdId, onDone }} />;
  return (
    <p className="field-fault" role="alert">
      {problemText(error, say)}
    </p>
  );
}

function NewerVersion({ householdId, onDone }: Omit<RefusedProps, 'error'>): ReactNode {
  const say = useSay();
  const isDirty = useDirty();
  const { message } = App.useApp();
  const load = useLoadNewer(householdId);
  const take = () =>
    load.mutate(undefined, {
      onSuccess: () => {
        onDone();
        void message.info(say('newer.loaded'));
      },
    });
  return (
    <Modal
      open
      title={say('newer.title')}
      okText={say('newer.load')}
      cancelText={say('newer.later')}
      confirmLoading={load.isPending}
      onOk={take}
      onCancel={onDone}
      mask={{ closable: false }}
    >
      <p>
        {say('newer.lead')}
        {isDirty ? say('newer.draft') : ''}
      </p>
      {load.isError ? (
        <p className="field-fault" role="alert">
          {problemText(load.error, say)}
        </p>
      ) : null}
    </Modal>
  );
}
