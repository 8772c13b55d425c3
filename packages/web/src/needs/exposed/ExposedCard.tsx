/** Perils without a probability: care, what others may claim, companies, work. Never ranked. */
import type { ReactNode } from 'react';
import { useSay } from '../../i18n/language.ts';
import { CareBlock } from './CareBlock.tsx';
import { CompanyBlock } from './CompanyBlock.tsx';
import type { ExposedProps } from './exposedProps.ts';
import { LiabilityBlock } from './LiabilityBlock.tsx';
import { WorkBlock } from './WorkBlock.tsx';

/** Only where something of it concerns the family. */
export function ExposedCard(props: ExposedProps): ReactNode {
  const say = useSay();
  const { care, liabilities, companies, work } = props.report.exposures;
  if ([care, liabilities, companies, work].every((list) => list.length === 0)) return null;
  return (
    <section className="card exposed" id="exposed">
      <header>
        <h2>{say('exposed.title')}</h2>
        <p>{say('exposed.hint')}</p>
      </header>
      <CareBlock {...props} />
      <LiabilityBlock {...props} />
      <CompanyBlock {...props} />
      <WorkBlock {...props} />
    </section>
  );
}
