/** Every premium and the best value it can buy: where more money stops helping. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { PlanResult } from '@cebao/planning';
import { useLanguage, useSay } from '../../../i18n/language.ts';
import { valuePoints } from '../../../needs/report/figures.ts';
import { Chart } from '../../../ui/chart/Chart.tsx';
import { lineOption } from '../../../ui/chart/lineOption.ts';
import { glanceMoney } from '../../../ui/money.ts';

export function Frontier({ plan }: { readonly plan: PlanResult }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const option = useMemo(() => {
    const ordered = plan.frontier.toSorted((a, b) => a.premiumCents - b.premiumCents);
    return lineOption({
      language,
      xText: (fen) => glanceMoney(fen, language),
      yText: (value) => valuePoints(value),
      lines: [
        {
          name: say('plan.frontierLine'),
          points: ordered.map(({ premiumCents, value }) => [premiumCents, value] as const),
          tone: 'accent',
          step: true,
          mark: [plan.premiumCents, plan.certificate.shownValue],
        },
      ],
    });
  }, [plan, language, say]);
  if (plan.frontier.length < 2) return null;
  return (
    <section className="card">
      <header>
        <h2>{say('plan.frontier')}</h2>
        <p>{say('plan.frontierHint')}</p>
      </header>
      <Chart
        option={option}
        height={240}
        alt={say('plan.frontierAlt', { count: plan.frontier.length })}
      />
    </section>
  );
}
