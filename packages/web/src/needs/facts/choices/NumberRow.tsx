/** A number with a standard, its limits and its reason; empty, the standard holds. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useDraftStore, useFault, useValueAt } from '../../../draft/DraftContext.tsx';
import type { Json } from '../../../draft/json.ts';
import { faultText } from '../../../api/problems.ts';
import { useDataText, useSay } from '../../../i18n/language.ts';
import { GradeMark } from '../../../ui/GradeMark.tsx';
import {
  readableValue,
  shownValue,
  typedValue,
  unitWord,
  unreadableWord,
} from './assumptionUnit.ts';
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
  const fault = useRowFault(row, path);
  const below = useId();
  const [text, setText] = useState<string | null>(null);
  const standard = readableValue(row.default, row.unit);
  const unit = unitWord(row.unit);
  const leave = () => {
    if (text === null) return;
    // What cannot be read stays as it was typed: nothing vanishes, and saving refuses it.
    if (text.trim() === '') store.remove(path);
    else store.set(path, typedValue(text, row.unit) ?? text.trim());
    setText(null);
  };
  return (
    <li data-path={path}>
      <span className="assumption-name">
        <GradeMark grade={row.grade} /> {name}
      </span>
      <Input
        aria-label={name}
        aria-describedby={below}
        value={text ?? ownText(own, row.unit)}
        placeholder={standard}
        suffix={unit === null ? null : say(unit)}
        status={fault === null ? '' : 'error'}
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
      />
      <span className="field-hint">
        {say('facts.assumptionRange', {
          standard,
          min: readableValue(row.min, row.unit),
          max: readableValue(row.max, row.unit),
        })}{' '}
        {reason}
      </span>
      <span id={below} className="assumption-fault" aria-live="polite">
        {fault === null ? null : <span className="field-fault">{fault}</span>}
      </span>
    </li>
  );
}

function ownText(own: Json | undefined, unit: Unit): string {
  if (typeof own === 'string') return own;
  return typeof own === 'number' ? shownValue(own, unit) : '';
}

/** The limits in the unit of the field, which the refusal of the server does not know. */
function useRowFault(row: RowProps['row'], path: string): string | null {
  const say = useSay();
  const own = useValueAt(path);
  const fault = useFault(path);
  if (typeof own === 'string') return say(unreadableWord(row.unit));
  if (typeof own === 'number' && (own < row.min || own > row.max)) {
    const from = readableValue(row.min, row.unit);
    const limit = say('limit.range', { from, to: readableValue(row.max, row.unit) });
    return say('fault.withLimit', { sentence: say('refusal.BAD_NUMBER'), limit });
  }
  return fault === null ? null : faultText(fault, say);
}
