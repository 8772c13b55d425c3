/** What the client wants, and every assumption with its reason, each open to change. */
import type { ReactNode } from 'react';
import { useDraftStore, useValueAt } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import type { WordKey } from '../../../i18n/language.ts';
import { SegmentField, Tick } from '../../../ui/field/chosen.tsx';
import { MoneyField } from '../../../ui/field/MoneyField.tsx';
import { Bans } from './Bans.tsx';
import { AssumptionTable } from './AssumptionTable.tsx';

export function ChoicesCard(): ReactNode {
  const say = useSay();
  const levels = (['low', 'medium', 'high'] as const).map((level) => ({
    value: level,
    label: say(`code.tolerance.${level}`),
  }));
  return (
    <section className="card" id="choices">
      <h2>{say('facts.choices')}</h2>
      <div className="fields">
        <MoneyField
          path="choices.budgetCents"
          label="fact.budgetCents"
          suffix="unit.perYear"
          hint="facts.budgetHint"
        />
        <SegmentField path="choices.tolerance" label="fact.tolerance" options={levels} />
        <Preference path="choices.coreMedical" word="code.preference.coreMedical" standard />
        <Preference path="choices.deathFirst" word="code.preference.deathFirst" standard />
        <Preference path="choices.retention" word="code.preference.retention" standard={false} />
        <Preference path="choices.allowAsk" word="code.preference.allowAsk" standard={false} />
      </div>
      <Bans />
      <AssumptionTable />
    </section>
  );
}

type PreferenceProps = {
  readonly path: string;
  readonly word: WordKey;
  readonly standard: boolean;
};

/** The method's own rules stand unless taken out; the plan prints what each costs. */
function Preference({ path, word, standard }: PreferenceProps): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const value = useValueAt(path);
  return (
    <div className="field field-tick wide" data-path={path}>
      <Tick
        checked={typeof value === 'boolean' ? value : standard}
        onChange={(on) => store.set(path, on)}
      >
        {say(word)}
      </Tick>
      <span className="field-hint">{say('facts.preferenceHint')}</span>
    </div>
  );
}
