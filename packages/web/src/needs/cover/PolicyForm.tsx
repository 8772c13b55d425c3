/** What a policy in force says beside what a quote says: payments, ends, waiver, state. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useDraftStore, useText, useValueAt } from '../../draft/DraftContext.tsx';
import { hasValue } from '../../draft/draftStore.ts';
import { getAt, textAt } from '../../draft/json.ts';
import { useSay } from '../../i18n/language.ts';
import { ChoiceField, Tick } from '../../ui/field/chosen.tsx';
import { MoneyField } from '../../ui/field/MoneyField.tsx';
import { DateField, TextField } from '../../ui/field/typed.tsx';
import { CoverForm } from './CoverForm.tsx';
import {
  asksForValue,
  coverKind,
  isPaidPolicy,
  policyKinds,
  type CoverKind,
} from './coverFields.ts';
import { EndField, policyCoverEnds, policyPayEnds } from './EndField.tsx';
import { RiderField } from './RiderField.tsx';

const modes = ['yearly', 'halfYearly', 'quarterly', 'monthly', 'single'] as const;
const waivers = ['none', 'insured', 'payer', 'both'] as const;
const statuses = ['inForce', 'grace', 'lapsed', 'paidUp'] as const;

export function PolicyForm({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const kind = coverKind(useText(`${path}.kind`));
  const [isMore, setMore] = useState(false);
  // Whole-life cover is a kind and an end: choosing either says the other.
  const endFor = (chosen: CoverKind) => {
    const { draft } = store.get();
    const isLife = getAt(draft, `${path}.wholeLife`) === true;
    if (chosen === 'term' && isLife) store.remove(`${path}.wholeLife`);
    const ends = policyCoverEnds.some(({ key }) => hasValue(draft, `${path}.${key}`));
    if (chosen === 'wholeLife' && !ends) store.set(`${path}.wholeLife`, true);
  };
  const named = () => {
    if (kind === 'term') store.set(`${path}.kind`, 'wholeLife');
  };
  const waiverOptions = waivers.map((value) => ({ value, label: say(`code.waiver.${value}`) }));
  return (
    <CoverForm path={path} kinds={policyKinds} onKind={endFor}>
      <Premium path={path} />
      <EndField path={path} ways={policyPayEnds} />
      <EndField key={kind} path={path} ways={policyCoverEnds} onLife={named} />
      <ChoiceField path={`${path}.waiver`} label="fact.waiver" options={waiverOptions} />
      {isMore ? <MoreFields path={path} asksForValue={!asksForValue(kind)} /> : null}
      <div className="wide-field">
        <button
          type="button"
          className="link-button"
          aria-expanded={isMore}
          onClick={() => setMore(!isMore)}
        >
          {say(isMore ? 'cover.less' : 'cover.more')}
        </button>
      </div>
    </CoverForm>
  );
}

/** The paper prints the year's premium, or one payment of its mode; the typed amount moves along. */
function Premium({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const mode = useText(`${path}.premiumMode`);
  const isPaid = isPaidPolicy(useValueAt(path), useText('asOf'));
  const asked = isPaid ? { optional: true } : { isPremium: true };
  const isYearly = mode === '' || mode === 'yearly';
  const options = modes.map((value) => ({ value, label: say(`code.mode.${value}`) }));
  const [yearly, single] = [`${path}.annualPremiumCents`, `${path}.premiumCents`];
  const move = (chosen: string) => {
    const { draft } = store.get();
    const typed = textAt(draft, yearly) || textAt(draft, single);
    store.set(yearly, chosen === 'yearly' ? typed : '');
    store.set(single, chosen === 'yearly' ? '' : typed);
  };
  return (
    <>
      <ChoiceField
        path={`${path}.premiumMode`}
        label="fact.premiumMode"
        options={options}
        onChoose={move}
      />
      {isYearly ? (
        <MoneyField
          path={yearly}
          label="fact.annualPremiumCents"
          suffix="unit.perYear"
          {...asked}
        />
      ) : (
        <MoneyField path={single} label="fact.premiumCents" {...asked} />
      )}
    </>
  );
}

/** Group cover by an employer: its last day stands on no paper. */
function EndsWithWork({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const at = `${path}.endsWithWork`;
  const isTicked = useValueAt(at) === true;
  return (
    <Tick checked={isTicked} onChange={(on) => (on ? store.set(at, true) : store.remove(at))}>
      {say('fact.endsWithWork')}
    </Tick>
  );
}

type MoreProps = { readonly path: string; readonly asksForValue: boolean };

function MoreFields({ path, asksForValue: isAsked }: MoreProps): ReactNode {
  const say = useSay();
  const options = statuses.map((value) => ({ value, label: say(`code.policyStatus.${value}`) }));
  return (
    <>
      <ChoiceField path={`${path}.status`} label="fact.status" options={options} />
      {isAsked ? (
        <MoneyField
          path={`${path}.surrenderValueCents`}
          label="fact.surrenderValueCents"
          optional
        />
      ) : null}
      <TextField path={`${path}.number`} label="fact.number" optional />
      <TextField path={`${path}.deathBeneficiary`} label="fact.deathBeneficiary" optional />
      <DateField path={`${path}.effective`} label="fact.effective" optional />
      <DateField
        path={`${path}.guaranteedRenewalUntil`}
        label="fact.guaranteedRenewalUntil"
        optional
      />
      <DateField path={`${path}.waitingUntil`} label="fact.waitingUntil" optional />
      <DateField path={`${path}.graceUntil`} label="fact.graceUntil" optional />
      <RiderField path={path} on="policies" />
      <EndsWithWork path={path} />
    </>
  );
}
