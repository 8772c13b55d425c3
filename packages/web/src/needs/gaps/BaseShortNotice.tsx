/** Said before any plan: what no insurance cures (METHOD §3). */
import type { ReactNode } from 'react';
import type { Report } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { baseShortTexts } from './baseShort.ts';

export function BaseShortNotice({ report }: { readonly report: Report }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const lines = baseShortTexts(report.baseline, say, language);
  if (lines.length === 0) return null;
  return (
    <section className="card worse" role="status">
      <h2>{say('gaps.goalFirst')}</h2>
      <ul>
        {lines.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
