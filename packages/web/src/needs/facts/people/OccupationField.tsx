/** Search in the official table of occupations by a word or a code. */
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { occupationsQuery } from '../../../api/queries.ts';
import { useDraftStore, useText } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { Field } from '../../../ui/field/Field.tsx';
import type { FieldProps } from '../../../ui/field/Field.tsx';

export function OccupationField(props: FieldProps): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const code = useText(props.path);
  const [search, setSearch] = useState('');
  const { data, isFetching } = useQuery(occupationsQuery(useDeferredValue(search.trim() || code)));
  const options = (data?.occupations ?? []).map((occupation) => ({
    value: occupation.code,
    label: say('facts.occupation', { name: occupation.name, class: occupation.class }),
  }));
  return (
    <Field {...props}>
      {({ id, status }) => (
        <Select
          id={id}
          status={status}
          showSearch={{ filterOption: false, onSearch: setSearch }}
          loading={isFetching}
          value={code === '' ? null : code}
          placeholder={say('facts.occupationSearch')}
          notFoundContent={isFetching ? null : say('facts.occupationNone')}
          options={options}
          onChange={(chosen: string) => store.set(props.path, chosen)}
          onOpenChange={(open) => (open ? null : setSearch(''))}
        />
      )}
    </Field>
  );
}
