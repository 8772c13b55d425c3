/** A number with a standard, its limits and its reason; empty, the standard holds. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useDraftStore, useFault, useValueAt } from '../../../draft/DraftContext.tsx';
import { numberOf } from '../../../draft/wire.ts';
import { faultText } from '../../../api/problems.ts';
import { useDataText, useSay } from '../../../i18n/language.ts';
import { GradeMark } from '../../../ui/GradeMark.tsx';
import { shownValue, typedValue, unitWord } from './assumptionUnit.ts';
import type { AssumptionRow, Unit } from './assumptionUnit.ts';

type RowProps = {
  readonly row: Pick<AssumptionRow, 'default' | 'min' | 'max' | 'reason' | 'grade'> & {
    readonly unit: Unit;
  };
  readonly name: string;
  readonly path: string;
};

export function NumberRow({ row, name, path }: RowProps): ReactNode {
  const say = useSay();
  const reason = useDataText(row.reason);
  const store = useDraftStore();
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
        {reason}
      </span>
      {fault === null ? null : <span className="field-fault">{faultText(fault, say)}</span>}
    </li>
  );
}
