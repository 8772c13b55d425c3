/** What the client wants, and every assumption with its reason, each open to change. */
import type { ReactNode } from 'react';
import { useDraftStore, useValueAt } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import type { WordKey } from '../../../i18n/language.ts';
import { SegmentField, Tick } from '../../../ui/field/chosen.tsx';
import { MoneyField } from '../../../ui/field/MoneyField.tsx';
import { Bans } from './Bans.tsx';
import { AssumptionTable } from './AssumptionTable.tsx';
import { Locks } from './Locks.tsx';

export function ChoicesCard(): ReactNode {
  const say = useSay();
  const levels = (['low', 'medium', 'high'] as const).map((level) => ({
    value: level,
    label: say(`code.tolerance.${level}`),
  }));
  const styles = (['any', 'pure', 'returning'] as const).map((style) => ({
    value: style,
    label: say(`code.style.${style}`),
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
        <SegmentField
          path="choices.style"
          label="fact.style"
          options={styles}
          standard="any"
          hint="facts.styleHint"
          wide
        />
        <Preference of="coreMedical" hint="facts.preferenceHint" standard />
        <Preference of="deathFirst" hint="facts.preferenceHint" standard />
        <Preference of="waiver" hint="facts.waiverHint" standard />
        <Preference of="retention" hint="facts.retentionHint" standard={false} />
        <Preference of="allowAsk" hint="facts.allowAskHint" standard={false} />
      </div>
      <Locks />
      <Bans />
      <AssumptionTable />
    </section>
  );
}

type PreferenceProps = {
  readonly of: 'coreMedical' | 'deathFirst' | 'waiver' | 'retention' | 'allowAsk';
  readonly hint: WordKey;
  readonly standard: boolean;
};

/** The method's own rules stand unless taken out; the hint says what the plan then shows of it. */
function Preference({ of, hint, standard }: PreferenceProps): ReactNode {
  const path = `choices.${of}`;
  const say = useSay();
  const store = useDraftStore();
  const value = useValueAt(path);
  return (
    <div className="field field-tick wide" data-path={path}>
      <Tick
        checked={typeof value === 'boolean' ? value : standard}
        onChange={(on) => store.set(path, on)}
      >
        {say(`code.preference.${of}`)}
      </Tick>
      <span className="field-hint">{say(hint)}</span>
    </div>
  );
}
