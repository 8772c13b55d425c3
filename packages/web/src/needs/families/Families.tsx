/** All families of the agency: find one, start one, or copy a sample to learn with. */
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { familiesQuery } from '../../api/queries.ts';
import { Failed } from '../../app/Failed.tsx';
import { Waiting } from '../../app/Waiting.tsx';
import { useSay } from '../../i18n/language.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Money } from '../../ui/Money.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { useShelf } from './kept/useShelf.ts';
import { NewFamily } from './NewFamily.tsx';

export function Families(): ReactNode {
  const say = useSay();
  const [search, setSearch] = useState('');
  const [archived, setArchived] = useState(false);
  const [isNew, setNew] = useState(false);
  const query = useQuery(familiesQuery(useDeferredValue(search.trim()), archived));
  return (
    <main className="page">
      <div className="page-head">
        <h1>{say('families.title')}</h1>
        <SearchInput name={say('families.search')} value={search} onChange={setSearch} />
        <Button onClick={() => setArchived(!archived)}>
          {say(archived ? 'families.showOpen' : 'families.showArchived')}
        </Button>
        <Button type="primary" onClick={() => setNew(true)}>
          {say('families.new')}
        </Button>
      </div>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <Failed error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data === undefined ? null : (
        <FamilyList families={query.data.households} search={search} onNew={() => setNew(true)} />
      )}
      <NewFamily open={isNew} onClose={() => setNew(false)} />
    </main>
  );
}

type FamilyListProps = {
  readonly families: readonly FamilyRow[];
  readonly search: string;
  readonly onNew: () => void;
};

type FamilyRow = {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly persons: number;
  readonly policies: number;
  readonly manualLines: number;
  readonly budgetCents: number | null;
  readonly updatedAt: string;
  readonly updatedBy: string;
};

function FamilyList({ families, search, onNew }: FamilyListProps): ReactNode {
  const say = useSay();
  const unsaved = useShelf().households();
  if (families.length === 0) {
    return (
      <div className="card">
        <Empty
          title={say(search === '' ? 'families.empty' : 'families.noneFound')}
          actions={
            <Button type="primary" onClick={onNew}>
              {say('families.new')}
            </Button>
          }
        >
          {say(search === '' ? 'families.emptyHint' : 'families.noneFoundHint')}
        </Empty>
      </div>
    );
  }
  return (
    <ul className="family-list">
      {families.map((family) => (
        <FamilyItem key={family.id} family={family} isUnsaved={unsaved.has(family.id)} />
      ))}
    </ul>
  );
}

type FamilyItemProps = { readonly family: FamilyRow; readonly isUnsaved: boolean };

function FamilyItem({ family, isUnsaved }: FamilyItemProps): ReactNode {
  const say = useSay();
  return (
    <li>
      <Link to="/families/$householdId" params={{ householdId: family.id }}>
        <strong>
          {family.name}{' '}
          {isUnsaved ? <small className="unsaved-mark">{say('kept.mark')}</small> : null}
        </strong>
        <span>{family.region}</span>
        <span>
          {say('families.counts', {
            persons: family.persons,
            policies: family.policies,
            quotes: family.manualLines,
          })}
        </span>
        <span>
          {family.budgetCents === null ? null : (
            <>
              {say('families.budget')} <Money fen={family.budgetCents} />
            </>
          )}
        </span>
        <span className="family-updated">
          {family.updatedAt.slice(0, 10)} {family.updatedBy}
        </span>
      </Link>
    </li>
  );
}
