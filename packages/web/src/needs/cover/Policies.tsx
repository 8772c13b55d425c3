/** Cover already in force: first the map of what is there, then the policies it is made of. */
import type { ReactNode } from 'react';
import { useSay } from '../../i18n/language.ts';
import { Empty } from '../../ui/Empty.tsx';
import { freshName } from '../../ui/newId.ts';
import { MapCard } from '../policyMap/MapCard.tsx';
import { CoverList } from './CoverList.tsx';
import { ImportPolicies } from './import/ImportPolicies.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import { ReplaceLink } from './ReplaceLink.tsx';

export function Policies(): ReactNode {
  const say = useSay();
  return (
    <>
      <h1 className="screen-title">{say('tab.policies')}</h1>
      <p className="screen-lead">{say('policies.lead')}</p>
      <MapCard />
      <CoverList
        list="policies"
        addText={say('policies.add')}
        newItem={() => ({ id: freshName('policy'), premiumMode: 'yearly' })}
        form={(path) => <PolicyForm path={path} />}
        badge={(item) => <ReplaceLink item={item} />}
        empty={<Empty title={say('policies.empty')}>{say('policies.emptyHint')}</Empty>}
      />
      <ImportPolicies />
    </>
  );
}
