/** Said before everything else: a plan that pays for itself by making money tighter. */
import type { ReactNode } from 'react';
import {
  deeperWithPlan,
  smallerPercents,
  worseWithPlan,
  type StressResult,
  type WorseLayer,
} from '@cebao/planning';
import { useLanguage, useSay, type Language, type Say } from '../../../i18n/language.ts';
import { glanceMoney } from '../../../ui/money.ts';
import { moreWord } from './moreWord.ts';

/** null: no stress test, or none yet of what is on screen. */
type WorseProps = { readonly stress: StressResult | null };

export function WorseNotice({ stress }: WorseProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const lines = stress === null ? [] : worseTexts(stress, say, language);
  if (lines.length === 0) return null;
  const isRuined = stress !== null && worseWithPlan(stress).length > 0;
  return (
    <section className="card worse" role="status">
      <h2>{say(isRuined ? 'stress.worse' : 'stress.deeper')}</h2>
      <ul>
        {lines.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="card-note">{say(isRuined ? moreWord(stress) : 'stress.deeperMore')}</p>
    </section>
  );
}

/** A line for each layer in which more lives are ruined with the plan, or no more with more missing. */
export function worseTexts(stress: StressResult, say: Say, language: Language): readonly string[] {
  const text = (key: 'stress.worseLine' | 'stress.deeperLine', layer: WorseLayer): string => {
    const { without, withPlan } = layer;
    return say(key, {
      layer: say(`stress.layer.${without.layer}`),
      paths: without.paths.toLocaleString('en'),
      from: without.ruined.toLocaleString('en'),
      to: withPlan.ruined.toLocaleString('en'),
      meanFrom: glanceMoney(without.meanCents, language),
      meanTo: glanceMoney(withPlan.meanCents, language),
    });
  };
  return [
    ...worseWithPlan(stress).map((layer) => text('stress.worseLine', layer)),
    ...deeperWithPlan(stress).map((layer) => {
      const shares = smallerPercents(layer).map((p) => `${String(p)}%`);
      const heavy =
        shares.length === 0
          ? say('stress.deeperNone')
          : say('stress.deeperOnly', { shares: shares.join(say('app.listComma')) });
      return `${text('stress.deeperLine', layer)}${heavy}`;
    }),
  ];
}
