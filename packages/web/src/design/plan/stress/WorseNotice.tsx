/** Said before everything else: a plan that pays for itself by making money tighter. */
import type { ReactNode } from 'react';
import { worseWithPlan, type StressResult } from '@cebao/planning';
import { useLanguage, useSay, type Language, type Say } from '../../../i18n/language.ts';
import { glanceMoney } from '../../../ui/money.ts';

/** null: no stress test, or none yet of what is on screen. */
type WorseProps = { readonly stress: StressResult | null };

export function WorseNotice({ stress }: WorseProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const lines = stress === null ? [] : worseTexts(stress, say, language);
  if (lines.length === 0) return null;
  return (
    <section className="card worse" role="status">
      <h2>{say('stress.worse')}</h2>
      <ul>
        {lines.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="card-note">{say('stress.more')}</p>
    </section>
  );
}

/** A line for each layer in which more lives are ruined with the plan; none where it is not so. */
export function worseTexts(stress: StressResult, say: Say, language: Language): readonly string[] {
  return worseWithPlan(stress).map(({ without, withPlan }) =>
    say('stress.worseLine', {
      layer: say(`stress.layer.${without.layer}`),
      paths: without.paths.toLocaleString('en'),
      from: without.ruined.toLocaleString('en'),
      to: withPlan.ruined.toLocaleString('en'),
      meanFrom: glanceMoney(without.meanCents, language),
      meanTo: glanceMoney(withPlan.meanCents, language),
    }),
  );
}
