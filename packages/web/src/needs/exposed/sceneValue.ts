/** A figure that a scene assumes, with its unit; a class or a number of things has none. */
import type { Scene } from '@cebao/planning';
import type { Say } from '../../i18n/say.ts';
import { valueWithUnit } from '../facts/choices/assumptionUnit.ts';

type Unit = Scene['parameters'][number]['unit'];
const units: readonly string[] = [
  'rate',
  'share',
  'factor',
  'months',
  'years',
  'age',
  'yuan',
] satisfies Unit[];

export function sceneValue(value: number, unit: string, say: Say): string {
  return isUnit(unit) ? valueWithUnit(value, unit, say) : String(value);
}

function isUnit(unit: string): unit is Exclude<Unit, 'count'> {
  return units.includes(unit);
}
