/** One policy in force or one quote: a minute, in the order it stands on the paper. */
import type { ReactNode } from 'react';
import { useDraftStore, useText } from '../../draft/DraftContext.tsx';
import { hasValue } from '../../draft/draftStore.ts';
import { useSay } from '../../i18n/language.ts';
import { ChoiceField, SegmentField } from '../../ui/field/chosen.tsx';
import { MoneyField } from '../../ui/field/MoneyField.tsx';
import { DecimalField, PercentField, TextField, WholeField } from '../../ui/field/typed.tsx';
import { usePeople, usePersonOptions } from '../facts/people/people.ts';
import type { PersonBrief } from '../facts/people/people.ts';
import { coverKind, foreignFields, kindFields, mayRise, type CoverKind } from './coverFields.ts';
import type { CoverField } from './coverFields.ts';
import { GrowthField } from './GrowthField.tsx';

type CoverFormProps = {
  readonly path: string;
  readonly kinds: readonly CoverKind[];
  readonly onKind?: (kind: CoverKind) => void;
  readonly children: ReactNode;
};

export function CoverForm({ path, kinds, onKind, children }: CoverFormProps): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const kind = coverKind(useText(`${path}.kind`));
  const persons = usePeople();
  const insuredOptions = usePersonOptions(`${path}.insured`);
  const holderOptions = usePersonOptions(`${path}.policyholder`);
  const options = kinds.map((value) => ({ value, label: say(`code.kind.${value}`) }));
  const clear = (chosen: string) => {
    const next = coverKind(chosen);
    if (next === null) return;
    for (const key of foreignFields(next)) store.set(`${path}.${key}`, '');
    if (!mayRise(next)) store.remove(`${path}.growth`);
    onKind?.(next);
  };
  const sameHolder = (insured: string) => {
    const holder = `${path}.policyholder`;
    const payer = payerFor(insured, persons);
    if (payer !== null && !hasValue(store.get().draft, holder)) store.set(holder, payer);
  };
  return (
    <div className="fields">
      <div className="wide-field">
        <SegmentField path={`${path}.kind`} label="fact.kind" options={options} onChoose={clear} />
      </div>
      <TextField path={`${path}.product`} label="fact.product" wide />
      <TextField path={`${path}.insurer`} label="fact.insurer" />
      <ChoiceField
        path={`${path}.insured`}
        label="fact.insured"
        options={insuredOptions}
        onChoose={sameHolder}
      />
      <ChoiceField
        path={`${path}.policyholder`}
        label="fact.policyholder"
        options={holderOptions}
      />
      <TextField
        path={`${path}.beneficiary`}
        label="fact.beneficiary"
        hint="cover.beneficiaryHint"
      />
      {kind === null ? null : <KindFields path={path} kind={kind} />}
      {mayRise(kind) ? <GrowthField path={path} /> : null}
      {children}
    </div>
  );
}

/** Adults mostly pay for themselves, and the first of them for a child; it can be changed. */
function payerFor(insured: string, persons: readonly PersonBrief[]): string | null {
  const adults = persons.filter(({ role }) => role !== 'child').map(({ id }) => id);
  return adults.includes(insured) ? insured : (adults[0] ?? null);
}

function KindFields(props: { readonly path: string; readonly kind: CoverKind }): ReactNode {
  return kindFields[props.kind].map((field) => (
    <KindField key={field.key} path={`${props.path}.${field.key}`} field={field} />
  ));
}

type KindFieldProps = { readonly path: string; readonly field: CoverField };

function KindField({ path, field }: KindFieldProps): ReactNode {
  const { label, as, suffix, optional } = field;
  const common = {
    path,
    label,
    ...(suffix === undefined ? {} : { suffix }),
    ...(optional === true ? { optional } : {}),
  };
  switch (as) {
    case 'money':
      return <MoneyField {...common} />;
    case 'percent':
      return <PercentField {...common} />;
    case 'whole':
      return <WholeField {...common} />;
    case 'decimal':
      return <DecimalField {...common} />;
  }
}
