/** How the value of an assumption is read and typed: shares and rates in percent, the rest as is. */
import type { Assumption } from '@cebao/contracts';
import { parseMoney } from '@cebao/kernel';
import { numberOf, percentText, shareOf } from '../../../draft/wire.ts';
import type { Say, WordKey } from '../../../i18n/language.ts';

export type AssumptionRow = Assumption;
export type Unit = Assumption['unit'];

type InPercent = 'rate' | 'share' | 'probability';

function isPercent(unit: Unit): unit is InPercent {
  return unit === 'rate' || unit === 'share' || unit === 'probability';
}

export function shownValue(value: number, unit: Unit): string {
  return isPercent(unit) ? percentText(value) : String(value);
}

/** To be read, not typed: the noughts of an amount are counted by nobody. */
export function readableValue(value: number, unit: Unit): string {
  return unit === 'yuan' ? value.toLocaleString('en') : shownValue(value, unit);
}

/** null = not to be read. Amounts as in every other field of the form: "3万", "24,000". */
export function typedValue(text: string, unit: Unit): number | null {
  if (isPercent(unit)) return shareOf(text);
  if (unit !== 'yuan') return numberOf(text);
  const fen = parseMoney(text, '');
  return fen.ok ? fen.value / 100 : null;
}

export function unreadableWord(unit: Unit): WordKey {
  return isPercent(unit) ? 'fault.percent' : 'fault.number';
}

/** null: a class or a number of things has no unit. */
export function unitWord(unit: Unit): WordKey | null {
  if (unit === 'age') return 'unit.age';
  if (unit === 'count') return null;
  return isPercent(unit) ? 'unit.percent' : `unit.assumption.${unit}`;
}

/** "24,000 元", "3.5 %"; a class alone. */
export function valueWithUnit(value: number, unit: Unit, say: Say): string {
  const word = unitWord(unit);
  const text = readableValue(value, unit);
  return word === null ? text : `${text} ${say(word)}`;
}
