/** Long-term care by member: how bad, never how likely. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { round } from '@cebao/kernel';
import { shownLayers, type ExposureCell, type Report } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { Figure } from '../../ui/Figure.tsx';
import { exactMoney } from '../../ui/money.ts';
import { Money } from '../../ui/Money.tsx';
import { Drivers } from '../gaps/Drivers.tsx';
import { Workings } from '../gaps/Workings.tsx';
import { oneDecimal, percent } from '../report/figures.ts';
import type { Names } from '../report/names.ts';
import type { ExposedProps } from './exposedProps.ts';

type CareGap = Report['exposures']['care'][number];

export function CareBlock({ report, names }: ExposedProps): ReactNode {
  const say = useSay();
  const { care, cells } = report.exposures;
  if (care.length === 0) return null;
  return (
    <section>
      <h3>{say('code.mapPeril.longTermCare')}</h3>
      <p className="card-note">
        <CareBasis report={report} />
      </p>
      {care.map((gap) => (
        <Care
          key={gap.member}
          gap={gap}
          cell={cells.find(({ member }) => member === gap.member)}
          names={names}
        />
      ))}
    </section>
  );
}

/** The assumptions that the gap stands on, as they are in force. */
function CareBasis({ report }: { readonly report: Report }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const valueOf = (id: string) => report.assumptions.find((used) => used.id === id)?.value ?? 0;
  const yuan = (id: string) => exactMoney(round.halfUp(valueOf(id) * 100), language);
  return say('exposed.careBasis', {
    monthly: yuan('careMonthlyYuan'),
    need: percent(valueOf('careNeedShare'), 0),
    fund: yuan('careFundMonthlyYuan'),
    years: valueOf('careYears'),
    lost: percent(valueOf('careIncomeLossShare'), 0),
  });
}

const layerWords = { 1: 'gaps.nowFirst', 2: 'gaps.nowSecond', 3: 'gaps.nowThird' } as const;

type CareProps = {
  readonly gap: CareGap;
  readonly cell: ExposureCell | undefined;
  readonly names: Names;
};

function Care({ gap, cell, names }: CareProps): ReactNode {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const layers = shownLayers(gap);
  const worst = layers.at(-1)?.worstYear ?? 0;
  return (
    <div className="care">
      <div className="care-row">
        <h4>{names.of(gap.member)}</h4>
        <span className="matrix-cell hatched care-cell">
          <strong>{say('exposed.noProbability')}</strong>
          {cell === undefined ? null : (
            <small>{say('exposed.impactYears', { years: oneDecimal(cell.impactYears) })}</small>
          )}
        </span>
        <dl className="figures figures-inline">
          {layers.map(({ layer, cumulativeCents }) => (
            <Figure key={layer} name={layerWords[layer]}>
              <Money fen={cumulativeCents} />
            </Figure>
          ))}
          <div>
            <dt>{say('exposed.worst')}</dt>
            <dd>{worst === 0 ? say('gaps.now') : say('gaps.inYears', { years: worst })}</dd>
          </div>
        </dl>
      </div>
      <button
        type="button"
        className="plain-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {say(isOpen ? 'gaps.hideWorkings' : 'gaps.showWorkings')}
      </button>
      {isOpen ? (
        <>
          <Workings gap={gap} names={names} />
          <Drivers gap={gap} names={names} />
        </>
      ) : null}
    </div>
  );
}
