import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { assumptionsQuery } from '../../../api/queries.ts';
import { useDraftStore, useFault, useValueAt } from '../../../draft/DraftContext.tsx';
import { isObject } from '../../../draft/json.ts';
import { numberOf } from '../../../draft/wire.ts';
import { faultText } from '../../../api/problems.ts';
import { useLanguage, useSay } from '../../../i18n/language.ts';
import { GradeMark } from '../../../ui/GradeMark.tsx';
import { shownValue, typedValue, unitWord } from './assumptionUnit.ts';
import type { AssumptionRow } from './assumptionUnit.ts';

export function AssumptionTable(): ReactNode {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const edited = useEdited();
  return (
    <div className="assumptions">
      <Button onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        {say(isOpen ? 'facts.hideAssumptions' : 'facts.showAssumptions')}
        {edited.size === 0 ? '' : ` (${say('facts.editedCount', { count: edited.size })})`}
      </Button>
      {isOpen ? (
        <>
          <Input
            allowClear
            className="search"
            aria-label={say('facts.searchAssumption')}
            placeholder={say('facts.searchAssumption')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
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
  const language = useLanguage();
  const { data } = useQuery(assumptionsQuery);
  const name = ({ zh, en }: AssumptionRow) => (language === 'en' ? en : zh);
  const found = (data ?? []).filter((row) =>
    `${row.id} ${row.zh} ${row.en}`.toLowerCase().includes(search.toLowerCase()),
  );
  const ordered = found.toSorted((a, b) => Number(edited.has(b.id)) - Number(edited.has(a.id)));
  return (
    <ul className="assumption-list">
      {ordered.map((row) => (
        <Row key={row.id} row={row} name={name(row)} />
      ))}
    </ul>
  );
}

type RowProps = { readonly row: AssumptionRow; readonly name: string };

function Row({ row, name }: RowProps): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const path = `choices.assumptions.${row.id}`;
  const own = useValueAt(path);
  const fault = useFault(path);
  const [text, setText] = useState<string | null>(null);
  const standard = shownValue(row.default, row.unit);
  const shown = text ?? (typeof own === 'number' ? shownValue(own, row.unit) : '');
  const leave = () => {
    if (text === null) return;
    const number = numberOf(text);
    if (number !== null) store.set(path, typedValue(text, row.unit));
    else if (text.trim() === '') store.remove(path);
    setText(null);
  };
  return (
    <li data-path={path}>
      <span className="assumption-name">
        <GradeMark grade={row.grade} /> {name}
      </span>
      <Input
        aria-label={name}
        value={shown}
        placeholder={standard}
        suffix={say(unitWord(row.unit))}
        status={fault === null ? '' : 'error'}
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
      />
      <span className="field-hint">
        {say('facts.assumptionRange', {
          standard,
          min: shownValue(row.min, row.unit),
          max: shownValue(row.max, row.unit),
        })}{' '}
        {row.reason}
      </span>
      {fault === null ? null : <span className="field-fault">{faultText(fault, say)}</span>}
    </li>
  );
}
