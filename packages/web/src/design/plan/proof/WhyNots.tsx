/** What was not chosen, why, and what forcing it in would cost. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanResult } from '@cebao/planning';
import { useSay } from '../../../i18n/language.ts';
import type { Names } from '../../../needs/report/names.ts';
import { SearchInput } from '../../../ui/SearchInput.tsx';
import { foundRows } from './foundRows.ts';
import { lostText } from './lostText.ts';
import { whyNotText } from './whyNotText.ts';

type WhyNotsProps = { readonly plan: PlanResult; readonly names: Names };

export function WhyNots({ plan, names }: WhyNotsProps): ReactNode {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const { whyNots } = plan;
  if (whyNots.length === 0) return null;
  return (
    <section className="card">
      <header>
        <h2>{say('plan.whyNots')}</h2>
        <p>{say('plan.whyNotsHint')}</p>
      </header>
      <button
        type="button"
        className="plain-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {say(isOpen ? 'app.hide' : 'plan.whyNotsShow', { count: whyNots.length })}
      </button>
      {isOpen ? <Rows plan={plan} names={names} /> : null}
    </section>
  );
}

/** So many that nobody reads them from the top. */
const searchedFrom = 10;

function Rows({ plan, names }: WhyNotsProps): ReactNode {
  const say = useSay();
  const [search, setSearch] = useState('');
  const rows = plan.whyNots.map((item) => {
    const texts = [item.name, names.of(item.insured), whyNotText(item, say), lostText(item, say)];
    return { key: `${item.code} ${item.insured} ${item.reason}`, texts };
  });
  const found = foundRows(rows, search);
  return (
    <>
      {rows.length < searchedFrom ? null : (
        <div className="why-nots-search">
          <SearchInput name={say('plan.whyNotsSearch')} value={search} onChange={setSearch} />
        </div>
      )}
      <p className="card-note" role="status">
        {found.length === 0 ? say('families.noneFound') : null}
      </p>
      <ul className="why-nots">
        {found.map(({ key, texts: [name, person, why, lost] }) => (
          <li key={key}>
            <strong>{name}</strong>
            <span>{person}</span>
            <span>{why}</span>
            <small>{lost}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
