/** The questions an experienced planner asks, each with its verdict. */
import type { ReactNode } from 'react';
import type { SheetRow } from '@cebao/planning';
import { useLanguage, useSay } from '../../../i18n/language.ts';
import type { Names } from '../../../needs/report/names.ts';
import { exactMoney } from '../../../ui/money.ts';
import { sheetReason } from './sheetReason.ts';

type SheetProps = { readonly sheet: readonly SheetRow[]; readonly names: Names };

export function Sheet({ sheet, names }: SheetProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="card">
      <header>
        <h2>{say('plan.sheet')}</h2>
        <p>{say('plan.sheetHint')}</p>
      </header>
      <ul className="sheet">
        {sheet.map(({ id, verdict, reasons }) => (
          <li key={id}>
            <span className={`verdict verdict-${verdict}`}>{say(`code.verdict.${verdict}`)}</span>
            <span>{say(`code.sheet.${id}`)}</span>
            {reasons.map((reason) => (
              <small key={`${reason.code} ${reason.subject}`}>
                {sheetReason(reason, names, say)}
                {reason.cents === null
                  ? ''
                  : say('sheet.amount', { amount: exactMoney(reason.cents, language) })}
              </small>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
