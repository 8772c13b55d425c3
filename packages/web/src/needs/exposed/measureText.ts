import type { StructureId } from '@cebao/planning';
import type { Say } from '../../i18n/say.ts';
import { oneDecimal, percent } from '../report/figures.ts';

/** Liquidity is months of essentials, everything else a share. */
export function measureText(id: StructureId, value: number, say: Say): string {
  if (id !== 'liquidityMonths') return percent(value, 0);
  return say('exposed.months', { months: oneDecimal(value) });
}
