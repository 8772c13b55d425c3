/** Always asked: what the survivor earns and pays. It moves a young family's need by a quarter. */
import type { ReactNode } from 'react';
import { Radio } from 'antd';
import { useDraftStore, useFault, useValueAt } from '../../../draft/DraftContext.tsx';
import { faultText } from '../../../api/problems.ts';
import { useSay } from '../../../i18n/language.ts';
import { MoneyField } from '../../../ui/field/MoneyField.tsx';
import { WholeField } from '../../../ui/field/typed.tsx';

export function Surviving({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const value = useValueAt(path);
  const fault = useFault(path);
  const answer = value === undefined ? undefined : value === null ? 'same' : 'changes';
  const choose = (chosen: unknown) =>
    store.set(path, chosen === 'same' ? null : { fromYear: '1', extraCareYears: '0' });
  return (
    <fieldset className="sub-item surviving" data-path={path}>
      <legend>{say('facts.surviving')}</legend>
      <p className="card-note">{say('facts.survivingHint')}</p>
      <Radio.Group value={answer} onChange={(event) => choose(event.target.value)}>
        <Radio value="changes">{say('facts.survivingChanges')}</Radio>
        <Radio value="same">{say('facts.survivingSame')}</Radio>
      </Radio.Group>
      {fault === null ? null : (
        <p className="field-fault" role="alert">
          {faultText(fault, say)}
        </p>
      )}
      {answer === 'changes' ? (
        <div className="fields">
          <MoneyField
            path={`${path}.annualIncomeCents`}
            label="fact.annualIncomeCents"
            suffix="unit.perYear"
          />
          <WholeField path={`${path}.fromYear`} label="fact.fromYear" hint="facts.fromYearHint" />
          <MoneyField
            path={`${path}.extraCareAnnualCents`}
            label="fact.extraCareAnnualCents"
            suffix="unit.perYear"
          />
          <WholeField
            path={`${path}.extraCareYears`}
            label="fact.extraCareYears"
            suffix="unit.years"
          />
        </div>
      ) : null}
    </fieldset>
  );
}
