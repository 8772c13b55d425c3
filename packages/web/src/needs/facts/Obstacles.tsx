/** Facts that contradict each other or are still missing: what stands between here and a plan. */
import type { ReactNode } from 'react';
import { faultText } from '../../api/problems.ts';
import { useDraft } from '../../draft/DraftContext.tsx';
import { listAt } from '../../draft/json.ts';
import { useSay } from '../../i18n/language.ts';
import { faultPlace } from './faultPlace.ts';

export function Obstacles(): ReactNode {
  const say = useSay();
  const faults = useDraft((state) => state.faults);
  const draft = useDraft((state) => state.draft);
  if (faults.length === 0) return null;
  const isStart = listAt(draft, 'persons').length === 0;
  if (isStart) return null;
  return (
    <div className="notice notice-bad" role="alert">
      {say('facts.obstacles')}
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.code}`}>
            {faultPlace(fault.path, draft, say)}
            {say('app.colon')}
            {faultText(fault, say)}
          </li>
        ))}
      </ul>
    </div>
  );
}
