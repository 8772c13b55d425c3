import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { problemText } from '../../../api/problems.ts';
import { assumptionsQuery } from '../../../api/queries.ts';
import { useValueAt } from '../../../draft/DraftContext.tsx';
import { isObject } from '../../../draft/json.ts';
import { useDataName, useSay } from '../../../i18n/language.ts';
import { SearchInput } from '../../../ui/SearchInput.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import { NumberRow } from './NumberRow.tsx';

export function AssumptionTable(): ReactNode {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const edited = useEdited();
  const word = say(isOpen ? 'facts.hideAssumptions' : 'facts.showAssumptions');
  return (
    <div className="assumptions">
      <Button onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        {edited.size === 0
          ? word
          : say('app.inBrackets', {
              text: word,
              aside: say('facts.editedCount', { count: edited.size }),
            })}
      </Button>
      {isOpen ? (
        <>
          <SearchInput name={say('facts.searchAssumption')} value={search} onChange={setSearch} />
          <Rows search={search.trim()} edited={edited} />
        </>
      ) : null}
    </div>
  );
}

function useEdited(): ReadonlySet<string> {
  const own = useValueAt('choices.assumptions');
  return new Set(isObject(own) ? Object.keys(own) : []);
}

type RowsProps = { readonly search: string; readonly edited: ReadonlySet<string> };

function Rows({ search, edited }: RowsProps): ReactNode {
  const say = useSay();
  const { data, error, refetch } = useQuery(assumptionsQuery);
  const name = useDataName();
  const found = (data ?? []).filter((row) =>
    `${row.id} ${name(row)} ${row.zh} ${row.en}`.toLowerCase().includes(search.toLowerCase()),
  );
  if (error !== null) {
    return <TryAgain text={problemText(error, say)} onTry={() => void refetch()} />;
  }
  if (data !== undefined && found.length === 0) {
    return <p className="card-note">{say('families.noneFound')}</p>;
  }
  const ordered = found.toSorted((a, b) => Number(edited.has(b.id)) - Number(edited.has(a.id)));
  return (
    <ul className="assumption-list">
      {ordered.map((row) => (
        <NumberRow key={row.id} row={row} name={name(row)} path={`choices.assumptions.${row.id}`} />
      ))}
    </ul>
  );
}
