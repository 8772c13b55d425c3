/** How the value of an assumption is read and typed: shares and rates in percent, the rest as is. */
import type { Assumption } from '@cebao/contracts';
import { percentText } from '../../../draft/wire.ts';
import type { WordKey } from '../../../i18n/language.ts';

export type AssumptionRow = Assumption;
export type Unit = Assumption['unit'];

type InPercent = 'rate' | 'share' | 'probability';

function isPercent(unit: Unit): unit is InPercent {
  return unit === 'rate' || unit === 'share' || unit === 'probability';
}

export function shownValue(value: number, unit: Unit): string {
  return isPercent(unit) ? percentText(value) : String(value);
}

/** `text` has been read as a number before; the point moves in the text, so nothing rounds. */
export function typedValue(text: string, unit: Unit): number {
  const plain = text.trim();
  return isPercent(unit) ? Number(`${plain}e-2`) : Number(plain);
}

export function unitWord(unit: Unit): WordKey {
  if (unit === 'age') return 'unit.age';
  return isPercent(unit) ? 'unit.percent' : `unit.assumption.${unit}`;
}
