/** One gap over the years, what it is made of, and what moves it most. */
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Segmented, Select } from 'antd';
import type { GapResult, Report } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { Chart } from '../../ui/chart/Chart.tsx';
import { lineOption } from '../../ui/chart/lineOption.ts';
import { GradeMark } from '../../ui/GradeMark.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Money } from '../../ui/Money.tsx';
import { gapEvidence } from '../report/evidence.ts';
import type { Names } from '../report/names.ts';
import { Custom } from './Custom.tsx';
import { Drivers } from './Drivers.tsx';
import { premiumText } from './premiumText.ts';
import type { Cell } from './RiskMatrix.tsx';
import { Workings } from './Workings.tsx';

type GapCardProps = {
  readonly report: Report;
  readonly cell: Cell;
  readonly names: Names;
  readonly onChoose: (cell: Cell) => void;
};

export function GapCard({ report, cell, names, onChoose }: GapCardProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const gap = report.gaps.find((g) => g.member === cell.member && g.peril === cell.peril);
  const own = report.gaps.filter(({ member }) => member === cell.member);
  return (
    <section className="card" id="gap">
      <header className="gap-head">
        <h2>{say('gaps.curve')}</h2>
        <Select
          aria-label={say('fact.persons')}
          value={cell.member}
          options={report.family.members.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(member: string) => onChoose({ ...cell, member })}
        />
        <Select
          aria-label={say('gaps.peril')}
          value={cell.peril}
          options={own.map(({ peril }) => ({ value: peril, label: say(`code.peril.${peril}`) }))}
          onChange={(peril) => onChoose({ ...cell, peril })}
        />
      </header>
      <p className="card-note">{premiumText(report.plan, say, language)}</p>
      {gap === undefined ? (
        <p className="card-note">{say('gaps.none')}</p>
      ) : (
        <GapDetail gap={gap} names={names} report={report} />
      )}
    </section>
  );
}

type DetailProps = { readonly gap: GapResult; readonly names: Names; readonly report: Report };

function GapDetail({ gap, names, report }: DetailProps): ReactNode {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [first, second] = gap.now;
  return (
    <>
      <dl className="figures figures-inline">
        <Figure name="gaps.nowFirst">
          <Money fen={first.cumulativeCents} />
        </Figure>
        <Figure name="gaps.nowSecond">
          <Money fen={second.cumulativeCents} />
        </Figure>
        {gap.wishes === null ? null : (
          <Figure name="gaps.nowThird">
            <Money fen={gap.wishes.now.cumulativeCents} />
          </Figure>
        )}
        <Figure name="gaps.evidence">
          <GradeMark grade={gapEvidence(gap, names)} />
        </Figure>
      </dl>
      <GapCurve gap={gap} />
      <Custom report={report} gap={gap} />
      <button
        type="button"
        className="plain-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {say(isOpen ? 'gaps.hideWorkings' : 'gaps.showWorkings')}
      </button>
      {isOpen ? <Workings gap={gap} names={names} /> : null}
      <Drivers gap={gap} names={names} />
    </>
  );
}

function GapCurve({ gap }: { readonly gap: GapResult }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const [money, setMoney] = useState<'today' | 'nominal'>('today');
  const option = useMemo(() => {
    const isToday = money === 'today';
    const shown = untilItEnds(gap);
    const points = (first: boolean) =>
      shown.map(({ year, g1Cents, g2Cents, g1TodayCents, g2TodayCents }) => {
        const [g1, g2] = isToday ? [g1TodayCents, g2TodayCents] : [g1Cents, g2Cents];
        return [year, first ? g1 : g2] as const;
      });
    const wished = gap.wishes?.curve
      .slice(0, shown.length)
      .map(({ year, cents, todayCents }) => [year, isToday ? todayCents : cents] as const);
    return lineOption({
      language,
      xText: (x) => (x === 0 ? say('gaps.thisYear') : say('gaps.inYears', { years: x })),
      lines: [
        { name: say('gaps.layer1Short'), points: points(true), tone: 'accent' },
        { name: say('gaps.layer2Short'), points: points(false), tone: 'soft' },
        ...(wished === undefined
          ? []
          : [{ name: say('gaps.layer3Short'), points: wished, tone: 'ink' as const }]),
      ],
    });
  }, [gap, money, language, say]);
  return (
    <>
      <Segmented
        size="small"
        className="curve-money"
        value={money}
        options={[
          { value: 'today', label: say('gaps.today') },
          { value: 'nominal', label: say('gaps.nominal') },
        ]}
        onChange={(chosen) => setMoney(chosen === 'nominal' ? 'nominal' : 'today')}
      />
      <Chart option={option} alt={say('gaps.curveAlt')} />
    </>
  );
}

/** The years with a gap and two more: a long line at zero says nothing. */
function untilItEnds({ curve, wishes }: GapResult): GapResult['curve'] {
  const last = curve.findLastIndex(
    ({ g2Cents }, at) => g2Cents > 0 || (wishes?.curve[at]?.cents ?? 0) > 0,
  );
  return curve.slice(0, Math.max(last + 3, 5));
}
