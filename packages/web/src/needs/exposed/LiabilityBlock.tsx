/** What others may claim of the family, as far as cover does not pay it. */
import type { ReactNode } from 'react';
import type { LiabilityGap } from '@cebao/planning';
import { useSay } from '../../i18n/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Money } from '../../ui/Money.tsx';
import type { ExposedProps } from './exposedProps.ts';

export function LiabilityBlock({ report, names }: ExposedProps): ReactNode {
  const say = useSay();
  const { liabilities } = report.exposures;
  if (liabilities.length === 0) return null;
  const rows = liabilities.map((one) => ({
    key: `${one.kind} ${one.label}`,
    cells: [
      <>
        {one.label}
        <small className="block">
          {say(`code.liability.${one.kind}`)} ·{' '}
          {one.person === null ? say('facts.shared') : names.of(one.person)}
        </small>
      </>,
      <Money key="amount" fen={one.amountCents} />,
      one.coverCents === 0 ? say('plan.nothing') : <Money key="cover" fen={one.coverCents} />,
      <Money key="loss" fen={one.lossCents} />,
      <Money key="gap" fen={one.now[1].cumulativeCents} />,
      <Worst key="worst" claim={one} />,
      one.amountGrade === 'A' ? 'A' : say('exposed.yourEstimate'),
    ],
  }));
  return (
    <section>
      <h3>{say('exposed.liabilities')}</h3>
      <DataTable
        head={[
          'exposed.liability',
          'exposed.amount',
          'exposed.liabilityCover',
          'exposed.familyPays',
          'exposed.firstYear',
          'exposed.worstClaim',
          'gaps.evidence',
        ]}
        rows={rows}
      />
      <p className="card-note">{say('exposed.liabilityHint')}</p>
    </section>
  );
}

/** The year of the claim in which most is lacking, in today's money. */
function Worst({ claim }: { readonly claim: LiabilityGap }): ReactNode {
  const say = useSay();
  const worst = claim.curve.find(({ year }) => year === claim.worstEventYear);
  const fen = worst?.g2TodayCents ?? 0;
  return (
    <>
      <Money fen={fen} />
      {fen === 0 ? null : (
        <small className="block">{say('exposed.year', { year: claim.worstEventYear + 1 })}</small>
      )}
    </>
  );
}
