/** The planner's own quotes: options of the plan like any other, each with its day of expiry. */
import type { ReactNode } from 'react';
import { daysBetween, localDate } from '@cebao/kernel';
import { useText } from '../../draft/DraftContext.tsx';
import { textAt } from '../../draft/json.ts';
import type { Json } from '../../draft/json.ts';
import { useSay } from '../../i18n/language.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ChoiceField } from '../../ui/field/chosen.tsx';
import { MoneyField } from '../../ui/field/MoneyField.tsx';
import { DateField, TextField, WholeField } from '../../ui/field/typed.tsx';
import { freshName } from '../../ui/newId.ts';
import { CoverForm } from './CoverForm.tsx';
import { coverEnds, EndField } from './EndField.tsx';
import { CoverList } from './CoverList.tsx';

export function Quotes(): ReactNode {
  const say = useSay();
  const asOf = useText('asOf');
  return (
    <>
      <h1 className="screen-title">{say('tab.quotes')}</h1>
      <p className="screen-lead">{say('quotes.lead')}</p>
      <CoverList
        list="manualLines"
        addText={say('quotes.add')}
        newItem={() => ({ id: freshName('quote'), quoteDate: asOf })}
        form={(path) => <QuoteForm path={path} />}
        badge={(item) => <Expiry item={item} asOf={asOf} />}
        empty={<Empty title={say('quotes.empty')}>{say('quotes.emptyHint')}</Empty>}
      />
    </>
  );
}

function QuoteForm({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  return (
    <CoverForm path={path}>
      <ChoiceField
        path={`${path}.lineClass`}
        label="fact.lineClass"
        options={(['cancerOnly', 'cityMedical'] as const).map((value) => ({
          value,
          label: say(`code.lineClass.${value}`),
        }))}
        emptyWord="quotes.lineClassSame"
        hint="quotes.lineClassHint"
      />
      <MoneyField
        path={`${path}.annualPremiumCents`}
        label="fact.annualPremiumCents"
        suffix="unit.perYear"
      />
      <WholeField
        path={`${path}.premiumYears`}
        label="fact.premiumYears"
        suffix="unit.years"
        hint="cover.premiumYearsHint"
      />
      <EndField path={path} ways={coverEnds} />
      <WholeField
        path={`${path}.guaranteedRenewalYears`}
        label="fact.guaranteedRenewalYears"
        suffix="unit.years"
        hint="quotes.renewalHint"
        optional
      />
      <MoneyField
        path={`${path}.largestLaterPremiumCents`}
        label="fact.largestLaterPremiumCents"
        suffix="unit.perYear"
        optional
      />
      <DateField path={`${path}.quoteDate`} label="fact.quoteDate" />
      <DateField path={`${path}.expires`} label="fact.expires" />
      <TextField path={`${path}.source`} label="fact.source" hint="quotes.sourceHint" wide />
    </CoverForm>
  );
}

type ExpiryProps = { readonly item: Json; readonly asOf: string };

function Expiry({ item, asOf }: ExpiryProps): ReactNode {
  const say = useSay();
  const days = daysLeft(asOf, textAt(item, 'expires'));
  if (days === null) return null;
  if (days < 0) return <span className="chip chip-bad">{say('quotes.expired')}</span>;
  const word = say('quotes.daysLeft', { days });
  return <span className={days <= 7 ? 'chip chip-warn' : 'chip'}>{word}</span>;
}

/** Counted from the day the plan is made for; null where a date cannot be read. */
export function daysLeft(asOf: string, expires: string): number | null {
  const [from, to] = [localDate(asOf), localDate(expires)];
  return from.ok && to.ok ? daysBetween(from.value, to.value) : null;
}
