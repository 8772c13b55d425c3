/** A cell of the map in one amount; a pension is said by the year, with the age it begins at. */
import type { MapCell } from '@cebao/planning';
import type { Language, Say } from '../../i18n/language.ts';
import { glanceMoney } from '../../ui/money.ts';

export function cellAmount(cell: MapCell, say: Say, language: Language): string {
  if (cell.layers.length === 0 && cell.notEntered.length > 0) return say('map.notEntered');
  if (cell.nowCents === null) return say('map.limits');
  if (cell.peril !== 'pension') return glanceMoney(cell.nowCents, language);
  if (cell.nowCents > 0) return say('map.aYear', { amount: glanceMoney(cell.nowCents, language) });
  const first = cell.steps.find(({ cents }) => cents > 0);
  if (first === undefined) return '—';
  const amount = glanceMoney(first.cents, language);
  return say('map.aYearFrom', { amount, age: first.age });
}
