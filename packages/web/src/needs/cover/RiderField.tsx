/** Which contract a rider (附加险) hangs on: another quote or policy of the same insured. */
import type { ReactNode } from 'react';
import { useList, useText } from '../../draft/DraftContext.tsx';
import { ChoiceField } from '../../ui/field/chosen.tsx';
import { mainOptions } from './mainOptions.ts';

type RiderProps = {
  readonly path: string;
  /** A policy hangs on policies; a quote may hang on both. */
  readonly on: 'policies' | 'all';
};

export function RiderField({ path, on }: RiderProps): ReactNode {
  const id = useText(`${path}.id`);
  const insured = useText(`${path}.insured`);
  const chosen = useText(`${path}.riderOf`);
  const quotes = useList('manualLines');
  const policies = useList('policies');
  const contracts = on === 'all' ? [...quotes, ...policies] : policies;
  const options = mainOptions(contracts, { id, insured });
  if (options.length === 0 && chosen === '') return null;
  return (
    <ChoiceField
      path={`${path}.riderOf`}
      label="fact.riderOf"
      options={options}
      emptyWord="cover.noRider"
      hint="cover.riderHint"
    />
  );
}
