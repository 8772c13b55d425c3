import type { SumGrowth } from '@cebao/planning';
import type { Say } from '../../i18n/language.ts';
import { percent } from '../report/figures.ts';

/** How a sum rises by its clause. */
export function growthText(growth: SumGrowth, say: Say): string {
  const rises = growth.kind === 'fixed' ? fixedTexts(growth, say) : priceTexts(growth, say);
  return [...rises, say(`growth.premium.${growth.premium}`)].join(' · ');
}

function fixedTexts(growth: Extract<SumGrowth, { kind: 'fixed' }>, say: Say): readonly string[] {
  const { rate, everyYears: years, firstYear: first } = growth;
  return [say('growth.fixed', { rate: percent(rate, 1), years, first })];
}

function priceTexts(growth: Extract<SumGrowth, { kind: 'cpi' }>, say: Say): readonly string[] {
  const { lagYears: years, cap, floor } = growth;
  return [
    say('growth.cpi'),
    ...(years === 0 ? [] : [say('growth.lag', { years })]),
    ...(cap === null ? [] : [say('growth.cap', { rate: percent(cap, 1) })]),
    ...(floor === null ? [] : [say('growth.floor', { rate: percent(floor, 1) })]),
  ];
}
