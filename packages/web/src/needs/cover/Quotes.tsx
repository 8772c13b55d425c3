/** The planner's own quotes: options of the plan like any other, each with its day of expiry. */
import type { ReactNode } from 'react';
import { useText } from '../../draft/DraftContext.tsx';
import { useSay } from '../../i18n/language.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ChoiceField } from '../../ui/field/chosen.tsx';
import { MoneyField } from '../../ui/field/MoneyField.tsx';
import { DateField, TextField, WholeField } from '../../ui/field/typed.tsx';
import { freshName } from '../../ui/newId.ts';
import { OldDay } from '../report/OldDay.tsx';
import { CoverForm } from './CoverForm.tsx';
import { quoteKinds } from './coverFields.ts';
import { coverEnds, EndField } from './EndField.tsx';
import { Expiry } from './Expiry.tsx';
import { CoverList } from './CoverList.tsx';
import { RiderField } from './RiderField.tsx';

export function Quotes(): ReactNode {
  const say = useSay();
  const asOf = useText('asOf');
  return (
    <>
      <h1 className="screen-title">{say('tab.quotes')}</h1>
      <p className="screen-lead">{say('quotes.lead')}</p>
      <OldDay asOf={asOf} />
      <CoverList
        list="manualLines"
        addText={say('quotes.add')}
        newItem={() => ({ id: freshName('quote'), quoteDate: asOf })}
        form={(path) => <QuoteForm path={path} />}
        badge={(item) => <Expiry item={item} />}
        empty={<Empty title={say('quotes.empty')}>{say('quotes.emptyHint')}</Empty>}
      />
    </>
  );
}

function QuoteForm({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  return (
    <CoverForm path={path} kinds={quoteKinds}>
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
      <RiderField path={path} on="all" />
      <MoneyField
        path={`${path}.annualPremiumCents`}
        label="fact.annualPremiumCents"
        suffix="unit.perYear"
        isPremium
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
