/** Keeps a line with its sum, whatever the budget: a change of the family's choices, saved like any other. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import type { PlanLine } from '@cebao/planning';
import { useDraftStore, useList } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { holdsLine, withLock, withoutLock } from './lock.ts';

const path = 'choices.locks';

export function LockButton({ line }: { readonly line: PlanLine }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const locks = useList(path);
  const isLocked = useLocked(line);
  return (
    <Button
      size="small"
      aria-pressed={isLocked}
      onClick={() => store.set(path, isLocked ? withoutLock(locks, line) : withLock(locks, line))}
    >
      {say(isLocked ? 'plan.unlock' : 'plan.lock')}
    </Button>
  );
}

export function useLocked(line: PlanLine): boolean {
  return useList(path).some((lock) => holdsLine(lock, line));
}
