/** Looking back: why the gaps are other than last time, and whether a policy should give way. */
import type { ReactNode } from 'react';
import { useSay } from '../../i18n/language.ts';
import { FamilyGate } from '../../needs/report/ReportGate.tsx';
import { ReplaceCard } from './ReplaceCard.tsx';
import { WhyCard } from './WhyCard.tsx';

export function Review(): ReactNode {
  const say = useSay();
  return (
    <>
      <h1 className="screen-title">{say('tab.review')}</h1>
      <p className="screen-lead">{say('review.lead')}</p>
      <FamilyGate>
        {(family) => (
          <>
            <WhyCard key={family.id} family={family} />
            <ReplaceCard family={family} />
          </>
        )}
      </FamilyGate>
    </>
  );
}
