/** Companies of the family: company, owner and household in one table. */
import type { ReactNode } from 'react';
import { useSay } from '../../i18n/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Money, Premium } from '../../ui/Money.tsx';
import { percent } from '../report/figures.ts';
import type { ExposedProps } from './exposedProps.ts';

export function CompanyBlock({ report, names }: ExposedProps): ReactNode {
  const say = useSay();
  const { companies } = report.exposures;
  if (companies.length === 0) return null;
  const rows = companies.map((company) => ({
    key: company.label,
    cells: [
      <>
        {company.label}
        <small className="block">
          {say(`code.companyForm.${company.form}`)} · {names.of(company.owner)}
        </small>
      </>,
      <Money key="value" fen={company.valueCents} />,
      <Money key="debts" fen={company.debtsCents} />,
      <Money key="answered" fen={company.answeredForCents} />,
      <>
        <Premium fen={company.incomeCents} />
        <small className="block">
          {say('exposed.ofIncome', { share: percent(company.incomeShare, 0) })}
        </small>
      </>,
      <Premium key="death" fen={company.keptOnDeathCents} />,
      <Premium key="disability" fen={company.keptOnDisabilityCents} />,
    ],
  }));
  return (
    <section>
      <h3>{say('exposed.companies')}</h3>
      <DataTable
        head={[
          'exposed.company',
          'exposed.ownersPart',
          'exposed.companyDebts',
          'exposed.answeredFor',
          'exposed.paidIncome',
          'exposed.keptOnDeath',
          'exposed.keptOnDisability',
        ]}
        rows={rows}
      />
      <p className="card-note">{say('exposed.companyHint')}</p>
      {companies
        .filter(({ countedAs }) => countedAs !== null)
        .map(({ label, countedAs }) => (
          <p key={label} className="card-note">
            {say('exposed.countedAs', { label, asset: countedAs ?? '' })}
          </p>
        ))}
    </section>
  );
}
