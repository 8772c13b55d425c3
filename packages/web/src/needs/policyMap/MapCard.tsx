/** The policy map 保单整理表: who is covered for what, until when, at what cost; what stands out. */
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PolicyMap } from '@cebao/planning';
import { faultText, problemText } from '../../api/problems.ts';
import { familyQuery, policyMapQuery } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { ShareCard } from '../../ui/share/ShareCard.tsx';
import { TryAgain } from '../../ui/TryAgain.tsx';
import type { SavedFamily } from '../report/ReportGate.tsx';
import { CellDetail } from './CellDetail.tsx';
import type { ChosenCell } from './chosenCell.ts';
import { Findings } from './Findings.tsx';
import { mapBlocks } from './mapBlocks.ts';
import { MapFiles } from './MapFiles.tsx';
import { MapTable } from './MapTable.tsx';
import { PremiumYears } from './PremiumYears.tsx';

export function MapCard(): ReactNode {
  const { householdId = '' } = useParams({ strict: false });
  const { data } = useQuery(familyQuery(householdId));
  if (data === undefined || data.household === null) return null;
  const { id, version, household } = data;
  if (household.policies.length === 0) return null;
  return <SavedMap family={{ id, version, household }} />;
}

function SavedMap({ family }: { readonly family: SavedFamily }): ReactNode {
  const say = useSay();
  const { data, error, refetch } = useQuery(policyMapQuery(family));
  if (error !== null) {
    return <TryAgain text={problemText(error, say)} onTry={() => void refetch()} />;
  }
  if (data === undefined) return null;
  if (!data.ok) return <p className="notice notice-bad">{faultText(data.error, say)}</p>;
  return <WholeMap map={data.value} householdId={family.id} />;
}

type WholeMapProps = { readonly map: PolicyMap; readonly householdId: string };

function WholeMap({ map, householdId }: WholeMapProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const blocks = useMemo(() => mapBlocks({ map, say, language }), [map, say, language]);
  return (
    <>
      <section className="card">
        <header>
          <h2>{say('map.title')}</h2>
          <p>{say('map.hint')}</p>
        </header>
        <MapTable map={map} chosen={chosen} onChoose={setChosen} />
        {chosen === null ? null : <CellDetail map={map} chosen={chosen} />}
        <MapFiles
          householdId={householdId}
          name={say('map.shareTitle', { name: `${map.family}-${map.asOf}` })}
        />
      </section>
      <Findings map={map} />
      <PremiumYears map={map} />
      <ShareCard blocks={blocks} name={map.family} />
    </>
  );
}
