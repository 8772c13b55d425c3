import type { ReactNode } from 'react';
import { useSay } from '../../i18n/language.ts';
import { DateField, TextField } from '../../ui/field/typed.tsx';

export function FrameCard(): ReactNode {
  const say = useSay();
  return (
    <section className="card" id="frame">
      <h2>{say('facts.frame')}</h2>
      <div className="fields">
        <TextField path="name" label="field.familyName" wide />
        <TextField path="region" label="field.region" />
        <DateField path="asOf" label="fact.asOf" hint="facts.asOfHint" />
        <TextField path="note" label="fact.note" optional wide />
      </div>
    </section>
  );
}
