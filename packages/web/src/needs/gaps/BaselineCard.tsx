/** The one pool without any event, and the goals it does not reach: no cover cures these. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Report } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { Chart } from '../../ui/chart/Chart.tsx';
import { lineOption } from '../../ui/chart/lineOption.ts';
import { baseShortTexts } from './baseShort.ts';

export function BaselineCard({ report }: { readonly report: Report }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { baseline } = report;
  const option = useMemo(
    () =>
      lineOption({
        language,
        xText: (x) => (x === 0 ? say('gaps.now') : say('gaps.inYears', { years: x })),
        zero: true,
        lines: [
          {
            name: say('gaps.base1'),
            points: baseline.layer1.map((fen, year) => [year, fen] as const),
            tone: 'accent',
          },
          {
            name: say('gaps.base2'),
            points: baseline.layer2.map((fen, year) => [year, fen] as const),
            tone: 'soft',
          },
        ],
      }),
    [baseline, language, say],
  );
  return (
    <section className="card">
      <header>
        <h2>{say('gaps.baseline')}</h2>
        <p>{say('gaps.baselineHint')}</p>
      </header>
      {baseShortTexts(baseline, say, language).map((text) => (
        <p key={text} className="notice">
          {text}
        </p>
      ))}
      <Chart option={option} alt={say('gaps.baselineAlt')} />
    </section>
  );
}
