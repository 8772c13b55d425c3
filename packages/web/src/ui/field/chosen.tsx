/** Fields that are chosen. Nothing is chosen beforehand unless the draft says so. */
import type { ReactNode } from 'react';
import { Checkbox, Segmented, Select } from 'antd';
import { useDraftStore, useText, useValueAt } from '../../draft/DraftContext.tsx';
import { isList } from '../../draft/json.ts';
import { useSay } from '../../i18n/language.ts';
import type { WordKey } from '../../i18n/language.ts';
import { Field } from './Field.tsx';
import type { FieldProps } from './Field.tsx';

export type Option = { readonly value: string; readonly label: string };

type ChoiceProps = FieldProps & {
  readonly options: readonly Option[];
  /** What being empty means, where it means something. */
  readonly emptyWord?: WordKey;
  /** Which of the options being empty means, where it means one. */
  readonly standard?: string;
  readonly onChoose?: (value: string) => void;
  /** A question about what is chosen: it may stand. */
  readonly doubt?: string | null;
};

export function ChoiceField(props: ChoiceProps): ReactNode {
  const { path, options, emptyWord, optional, onChoose } = props;
  const say = useSay();
  const store = useDraftStore();
  const value = useText(path);
  return (
    <Field {...props}>
      {({ id, status, describedBy }) => (
        <Select
          id={id}
          status={status}
          aria-describedby={describedBy}
          value={value === '' ? null : value}
          placeholder={say(emptyWord ?? 'field.choose')}
          options={[...options]}
          allowClear={optional === true || emptyWord !== undefined}
          onChange={(chosen: string | undefined) => {
            store.set(path, chosen ?? '');
            onChoose?.(chosen ?? '');
          }}
        />
      )}
    </Field>
  );
}

/** For two to four short choices: all of them seen, one tap. */
export function SegmentField(props: ChoiceProps): ReactNode {
  const { path, options, standard, onChoose } = props;
  const store = useDraftStore();
  const value = useText(path);
  return (
    <Field {...props}>
      {({ id }) => (
        <Segmented
          id={id}
          options={[...options]}
          value={value === '' ? (standard ?? '') : value}
          onChange={(chosen) => {
            store.set(path, chosen);
            onChoose?.(chosen);
          }}
        />
      )}
    </Field>
  );
}

export function ManyField(props: ChoiceProps): ReactNode {
  const { path, options } = props;
  const say = useSay();
  const store = useDraftStore();
  const value = useValueAt(path);
  const chosen = isList(value) ? value.filter((item) => typeof item === 'string') : [];
  return (
    <Field {...props}>
      {({ id, status }) => (
        <Select
          id={id}
          mode="multiple"
          status={status}
          value={chosen}
          placeholder={say('field.choose')}
          options={[...options]}
          onChange={(values: readonly string[]) => store.set(path, [...values])}
        />
      )}
    </Field>
  );
}

type TickProps = { readonly checked: boolean; readonly onChange: (checked: boolean) => void };

export function Tick(props: TickProps & { readonly children: ReactNode }): ReactNode {
  return (
    <Checkbox checked={props.checked} onChange={(event) => props.onChange(event.target.checked)}>
      {props.children}
    </Checkbox>
  );
}
