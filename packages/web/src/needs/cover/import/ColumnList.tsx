/** Which column holds what: proposed, and changed by a person. */
import type { ReactNode } from 'react';
import { Select } from 'antd';
import type { MappedColumn, PolicyMapping } from '@cebao/contracts';
import { useSay } from '../../../i18n/language.ts';
import { withColumn } from './withColumn.ts';
import { fieldWords, isImportField, moneyFields } from './fieldWords.ts';

type ColumnListProps = {
  readonly mapping: PolicyMapping;
  readonly samples: readonly string[];
  readonly onChange: (mapping: PolicyMapping) => void;
};

export function ColumnList({ mapping, samples, onChange }: ColumnListProps): ReactNode {
  return (
    <ul className="import-columns">
      {mapping.columns.map((column, i) => (
        <ColumnItem
          // Two columns may have one heading: their place tells them apart.
          key={i}
          column={column}
          sample={samples[i] ?? ''}
          onChange={(next) => onChange(withColumn(mapping, i, next))}
        />
      ))}
    </ul>
  );
}

type ColumnItemProps = {
  readonly column: MappedColumn;
  readonly sample: string;
  readonly onChange: (column: MappedColumn) => void;
};

const unread = '';

function ColumnItem({ column, sample, onChange }: ColumnItemProps): ReactNode {
  const say = useSay();
  const { heading, field, unit } = column;
  const fields = Object.entries(fieldWords).map(([value, word]) => ({ value, label: say(word) }));
  const units = [
    { value: '元', label: say('unit.yuan') },
    { value: '万元', label: say('import.tenThousand') },
  ] as const;
  return (
    <li>
      <span className="import-heading">
        {heading}
        <small>{sample}</small>
      </span>
      <Select
        aria-label={say('import.fieldOf', { heading })}
        popupMatchSelectWidth={false}
        value={field ?? unread}
        options={[{ value: unread, label: say('import.skip') }, ...fields]}
        onChange={(chosen: string) =>
          onChange({ ...column, field: isImportField(chosen) ? chosen : null })
        }
      />
      {field !== null && moneyFields.has(field) ? (
        <Select
          aria-label={say('import.unitOf', { heading })}
          value={unit}
          options={[...units]}
          onChange={(chosen) => onChange({ ...column, unit: chosen })}
        />
      ) : null}
    </li>
  );
}
