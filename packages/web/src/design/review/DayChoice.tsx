/** A day to compare: a version of the facts, or a saved plan, by when it was made. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useSay, type Say } from '../../i18n/language.ts';
import type { WordKey } from '../../i18n/language.ts';
import { codeWord } from '../../needs/report/names.ts';
import { planKey, versionKey, type PlanEntry, type StateKey } from './states.ts';

export type VersionOption = {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly changed: readonly string[];
};
export type PlanOption = PlanEntry & { readonly title: string; readonly createdAt: string };

type DayChoiceProps = {
  readonly label: WordKey;
  readonly value: StateKey;
  readonly versions: readonly VersionOption[];
  readonly plans: readonly PlanOption[];
  readonly onChange: (key: StateKey) => void;
};

export function DayChoice(props: DayChoiceProps): ReactNode {
  const { label, value, versions, plans, onChange } = props;
  const say = useSay();
  const id = useId();
  return (
    <div className="day-choice">
      <label htmlFor={id}>{say(label)}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {plans.length === 0 ? null : (
          <optgroup label={say('review.plans')}>
            {plans.map((plan) => (
              <option key={plan.id} value={planKey(plan.id)}>
                {say('review.planOption', {
                  title: plan.title === '' ? say('saved.untitled') : plan.title,
                  at: minute(plan.createdAt),
                  version: plan.householdVersion,
                })}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={say('review.versions')}>
          {versions.map((entry) => (
            <option key={entry.version} value={versionKey(entry.version)}>
              {versionText(entry, say)}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}

function versionText({ version, at, changed }: VersionOption, say: Say): string {
  const parts = changed.filter((part) => part !== 'format');
  const list = parts.map((part) => codeWord('fact', part, say)).join(say('app.listComma'));
  const values = { version, at: minute(at), list };
  return say(version === 1 || list === '' ? 'review.version' : 'review.versionChanged', values);
}

/** "2026-11-26 21:30", as the server has it. */
export function minute(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}
