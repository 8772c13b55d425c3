/** What an insurer will ask about, asked once: it decides which lines are likely to be had. */
import type { ReactNode } from 'react';
import { Button, Radio } from 'antd';
import { conditionIds, lineClasses } from '@cebao/planning';
import { useDraftStore, useList, useValueAt } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { ChoiceField, ManyField } from '../../../ui/field/chosen.tsx';
import { DecimalField, WholeField } from '../../../ui/field/typed.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';

export function HealthBlock({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const isAsked = useValueAt(path) !== undefined;
  if (!isAsked) {
    return (
      <div className="add-row">
        <Button size="small" onClick={() => store.set(path, { conditions: [], answers: [] })}>
          {say('facts.health')}
        </Button>
      </div>
    );
  }
  return (
    <div className="sub-item">
      <div className="item-head">
        <h3>{say('facts.health')}</h3>
        <RemoveButton what={say('facts.health')} onRemove={() => store.remove(path)} />
      </div>
      <p className="card-note">{say('facts.healthHint')}</p>
      <HealthFields path={path} />
      <Answers path={`${path}.answers`} />
    </div>
  );
}

function HealthFields({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const conditions = conditionIds.map((id) => ({ value: id, label: say(`code.condition.${id}`) }));
  return (
    <div className="fields">
      <Smoker path={`${path}.smoker`} />
      <DecimalField path={`${path}.heightCm`} label="fact.heightCm" suffix="unit.cm" optional />
      <DecimalField path={`${path}.weightKg`} label="fact.weightKg" suffix="unit.kg" optional />
      <ManyField path={`${path}.conditions`} label="fact.conditions" options={conditions} wide />
    </div>
  );
}

function Smoker({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const value = useValueAt(path);
  return (
    <div className="field" data-path={path} role="group" aria-label={say('fact.smoker')}>
      <span className="field-label">{say('fact.smoker')}</span>
      <Radio.Group
        value={typeof value === 'boolean' ? value : null}
        onChange={(event) => store.set(path, event.target.value === true)}
      >
        <Radio value={false}>{say('facts.smokerNo')}</Radio>
        <Radio value>{say('facts.smokerYes')}</Radio>
      </Radio.Group>
    </div>
  );
}

const outcomes = ['declined', 'postponed', 'loaded', 'excluded'] as const;

function Answers({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const answers = useList(path);
  const lines = lineClasses.map((line) => ({ value: line, label: say(`code.lineClass.${line}`) }));
  const results = outcomes.map((value) => ({ value, label: say(`code.outcome.${value}`) }));
  return (
    <>
      <ul className="rows">
        {answers.map((_, i) => {
          const item = `${path}[${String(i)}]`;
          return (
            <li key={i} className="row-fields">
              <ChoiceField path={`${item}.line`} label="fact.line" options={lines} />
              <ChoiceField path={`${item}.outcome`} label="fact.outcome" options={results} />
              <WholeField path={`${item}.year`} label="fact.year" />
              <RemoveButton what={say('fact.answers')} onRemove={() => store.remove(item)} />
            </li>
          );
        })}
      </ul>
      <div className="add-row">
        <Button size="small" onClick={() => store.set(`${path}[${String(answers.length)}]`, {})}>
          {say('facts.addAnswer')}
        </Button>
      </div>
    </>
  );
}
