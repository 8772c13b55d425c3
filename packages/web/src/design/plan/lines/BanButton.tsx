/** Leaves a product out: a change of the family's choices, saved like any other. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import type { PlanLine } from '@cebao/planning';
import { useDraftStore, useList } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';

export function BanButton({ line }: { readonly line: PlanLine }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const bans = useList('choices.bans');
  const isBanned = bans.includes(line.code);
  return (
    <Button
      size="small"
      aria-pressed={isBanned}
      onClick={() =>
        store.set(
          'choices.bans',
          isBanned ? bans.filter((ban) => ban !== line.code) : [...bans, line.code],
        )
      }
    >
      {say(isBanned ? 'plan.unban' : 'plan.ban')}
    </Button>
  );
}
