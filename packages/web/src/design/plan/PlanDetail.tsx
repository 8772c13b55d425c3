/** What no insurance cures and what stays uncovered first, then the lines, what more money buys, and the proof. */
import type { ReactNode } from 'react';
import type { Report, StressResult } from '@cebao/planning';
import { useSay } from '../../i18n/language.ts';
import { CustomLine } from '../../needs/gaps/Custom.tsx';
import { BaseShortNotice } from '../../needs/gaps/BaseShortNotice.tsx';
import type { Names } from '../../needs/report/names.ts';
import { HealthCard } from './HealthCard.tsx';
import { Lines } from './lines/Lines.tsx';
import { Certificate } from './proof/Certificate.tsx';
import { Frontier } from './proof/Frontier.tsx';
import { NextStep } from './proof/NextStep.tsx';
import { Preferences } from './proof/Preferences.tsx';
import { Sheet } from './proof/Sheet.tsx';
import { WhyNots } from './proof/WhyNots.tsx';
import { UncoveredCard } from './UncoveredCard.tsx';
import { WorseNotice } from './stress/WorseNotice.tsx';

export type PlanDetailProps = {
  readonly report: Report;
  readonly names: Names;
  /** Absent where the plan is a saved one that no longer moves. */
  readonly onBudget?: (fen: number) => void;
  /** Of exactly this plan; null where there is none, or none yet. */
  readonly stress: StressResult | null;
  /** What checks the plan, after its lines. */
  readonly check: ReactNode;
};

export function PlanDetail(props: PlanDetailProps): ReactNode {
  const { report, names, onBudget, stress, check } = props;
  const say = useSay();
  const { plan } = report;
  return (
    <>
      <BaseShortNotice report={report} />
      <WorseNotice stress={stress} />
      <UncoveredCard report={report} names={names} />
      <HealthCard report={report} names={names} />
      <Lines plan={plan} report={report} names={names} />
      {check}
      <CustomCard report={report} names={names} />
      <NextStep plan={plan} names={names} {...(onBudget === undefined ? {} : { onBudget })} />
      <Frontier plan={plan} />
      <WhyNots plan={plan} names={names} />
      <Preferences plan={plan} />
      <Sheet sheet={report.sheet} names={names} />
      <Certificate report={report} names={names} stress={stress} />
      <p className="footnote">{say('app.publishedTables')}</p>
    </>
  );
}

/** Custom speaks of earners alone: of a family without one it says nothing. */
function CustomCard({ report, names }: Pick<PlanDetailProps, 'report' | 'names'>): ReactNode {
  const say = useSay();
  if (report.custom.length === 0) return null;
  return (
    <section className="card">
      <header>
        <h2>{say('plan.customTitle')}</h2>
        <p>{say('report.customWhy')}</p>
      </header>
      {report.custom.map((rule) => (
        <div key={`${rule.member} ${rule.rule} ${rule.kind}`} className="custom-row">
          <span>
            {rule.kind === 'premium'
              ? say('plan.customPremium')
              : `${names.of(rule.member)} · ${say(`code.kind.${rule.kind}`)}`}
          </span>
          <CustomLine rule={rule} />
        </div>
      ))}
    </section>
  );
}
