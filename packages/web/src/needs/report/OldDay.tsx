/** A calm word where the family's day lies well before today. */
import type { ReactNode } from 'react';
import { useSay } from '../../i18n/language.ts';
import { today } from '../families/startFacts.ts';
import { isOldDay } from './days.ts';

export function OldDay({ asOf }: { readonly asOf: string }): ReactNode {
  const say = useSay();
  if (!isOldDay(asOf, today())) return null;
  return (
    <p className="notice no-print" role="note">
      {say('report.oldDay', { date: asOf })}
    </p>
  );
}
