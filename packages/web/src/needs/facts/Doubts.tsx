/** Entries of the family as saved that look like slips: asked about, nothing waits for them. */
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { doubtsOf } from '@cebao/planning';
import { assumptionsQuery, familyQuery } from '../../api/queries.ts';
import { useDirty, useDraft } from '../../draft/DraftContext.tsx';
import { useSay } from '../../i18n/language.ts';
import { DoubtText } from './DoubtText.tsx';
import { faultPlace } from './faultPlace.ts';

export function Doubts(): ReactNode {
  const say = useSay();
  const { householdId } = useParams({ strict: false });
  const { data } = useQuery(familyQuery(householdId ?? ''));
  const { data: rows } = useQuery(assumptionsQuery);
  const draft = useDraft((state) => state.draft);
  const isDirty = useDirty();
  const household = data?.household ?? null;
  if (household === null || household.persons.length === 0 || isDirty) return null;
  const defaults = Object.fromEntries((rows ?? []).map((row) => [row.id, row.default]));
  const doubts = doubtsOf(household, defaults);
  if (doubts.length === 0) return null;
  return (
    <div className="notice doubts" role="status">
      {say('doubt.title')}
      <ul>
        {doubts.map((doubt) => (
          <li key={`${doubt.thing} ${doubt.code}`}>
            {faultPlace(doubt.thing, draft, say)}
            {say('app.colon')}
            <DoubtText doubt={doubt} />
          </li>
        ))}
      </ul>
    </div>
  );
}
