/** With which earlier plan the new one is compared; its proposal then says why the gaps moved. */
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { plansQuery } from '../../api/queries.ts';
import { useSay } from '../../i18n/language.ts';
import type { SavedFamily } from '../../needs/report/ReportGate.tsx';
import { minute } from '../review/DayChoice.tsx';

type SinceProps = {
  readonly family: SavedFamily;
  /** Of a plan; '' for none. */
  readonly value: string;
  readonly onChange: (planId: string) => void;
};

/** Nothing where no plan of an earlier version is saved. */
export function SinceChoice({ family, value, onChange }: SinceProps): ReactNode {
  const say = useSay();
  const { data } = useQuery(plansQuery(family.id));
  const earlier = (data?.plans ?? []).filter((plan) => plan.householdVersion < family.version);
  if (earlier.length === 0) return null;
  return (
    <label className="since-choice">
      <span>{say('plan.since')}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say('plan.sinceNone')}</option>
        {earlier.map((plan) => (
          <option key={plan.id} value={plan.id}>
            {say('review.planOption', {
              title: plan.title === '' ? say('saved.untitled') : plan.title,
              at: minute(plan.createdAt),
              version: plan.householdVersion,
            })}
          </option>
        ))}
      </select>
      <small>{say('plan.sinceHint')}</small>
    </label>
  );
}
