/** One member of the family. */
import type { ReactNode } from 'react';
import { parseChineseId } from '@cebao/kernel';
import { faultText } from '../../../api/problems.ts';
import { useDraftStore, useList, useText } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { ChoiceField, ManyField, SegmentField, Tick } from '../../../ui/field/chosen.tsx';
import { DateField, TextField, WholeField } from '../../../ui/field/typed.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { HealthBlock } from '../health/HealthBlock.tsx';
import { PensionBlock } from '../state/PensionBlock.tsx';
import { Incomes } from './Incomes.tsx';
import { OccupationField } from './OccupationField.tsx';
import { useOptionsOf, usePeople } from './people.ts';
import { Surviving } from './Surviving.tsx';

export function PersonItem({ index }: { readonly index: number }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const path = `persons[${String(index)}]`;
  const role = useText(`${path}.role`);
  const name = useText(`${path}.name`).trim();
  return (
    <div className="item" data-testid={path}>
      <div className="item-head">
        <h3>{name === '' ? say('facts.nameless', { number: index + 1 }) : name}</h3>
        <RemoveButton what={name} onRemove={() => store.remove(path)} />
      </div>
      <WhoFields path={path} />
      {role === 'child' ? null : <Incomes path={path} />}
      {role === 'adult' ? <Surviving path={`${path}.ifSurviving`} /> : null}
      {role === 'adult' ? <PensionBlock path={path} /> : null}
      <HealthBlock path={`${path}.health`} />
    </div>
  );
}

function WhoFields({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const role = useText(`${path}.role`);
  const judgeId = (text: string) => {
    const id = parseChineseId(text);
    return id.ok ? null : faultText(id.error, say);
  };
  const readId = (text: string) => {
    const id = parseChineseId(text);
    if (!id.ok) return;
    store.set(`${path}.birthDate`, id.value.birthDate);
    store.set(`${path}.sex`, id.value.sex);
  };
  const sexes = (['male', 'female'] as const).map((sex) => ({
    value: sex,
    label: say(`code.sex.${sex}`),
  }));
  const medical = (['employee', 'resident', 'none'] as const).map((kind) => ({
    value: kind,
    label: say(`code.social.${kind}`),
  }));
  return (
    <div className="fields">
      <TextField path={`${path}.name`} label="fact.name" />
      <TextField
        path={`${path}.idNumber`}
        label="fact.idNumber"
        hint="facts.idHint"
        optional
        judge={judgeId}
        onLeave={readId}
      />
      <DateField path={`${path}.birthDate`} label="fact.birthDate" />
      <SegmentField path={`${path}.sex`} label="fact.sex" options={sexes} />
      <OccupationField path={`${path}.occupationCode`} label="fact.occupationCode" />
      <ChoiceField path={`${path}.socialMedical`} label="fact.socialMedical" options={medical} />
      {role === 'child' ? <WholeField {...independence(path)} /> : null}
      {role === 'child' ? <Parents path={path} /> : null}
      {role === 'adult' ? (
        <TextField path={`${path}.medicalRefused`} label="fact.medicalRefused" optional wide />
      ) : null}
      {role === 'child' ? null : <NewCitizen path={`${path}.tags`} />}
    </div>
  );
}

function independence(path: string) {
  return {
    path: `${path}.independentAge`,
    label: 'fact.independentAge',
    suffix: 'unit.age',
    hint: 'facts.independentHint',
  } as const;
}

function Parents({ path }: { readonly path: string }): ReactNode {
  const own = useText(`${path}.id`);
  const others = usePeople().filter(({ id, role }) => id !== own && role !== 'child');
  const options = useOptionsOf(others, `${path}.parents`);
  return <ManyField path={`${path}.parents`} label="fact.parents" options={options} />;
}

function NewCitizen({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const isTagged = useList(path).includes('newCitizen');
  return (
    <div className="field field-tick">
      <Tick checked={isTagged} onChange={(on) => store.set(path, on ? ['newCitizen'] : [])}>
        {say('facts.newCitizen')}
      </Tick>
    </div>
  );
}
