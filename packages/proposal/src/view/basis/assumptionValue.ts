/** A value of an assumption in the unit that its dossier states. */
import { number, percent, plainNumber } from '../text.ts';

/** Whole numbers of something, with a word after them. */
const counted = new Map([
  ['years', '年'],
  ['age', '岁'],
  ['months', '个月'],
]);

export function assumptionValue(value: number, unit: string): string {
  switch (unit) {
    case 'rate':
    case 'share':
      return percent(value, 2);
    case 'probability':
      return percent(value, 3);
    case 'yuan':
      return `${number(value, 0)}元`;
    case 'weight':
      return plainNumber(value);
    case 'count':
      return `${number(value, 0)} 次`;
    case 'factor':
      return `× ${plainNumber(value)}`;
    case 'switch':
      return value === 0 ? '否' : '是';
    default:
      return `${plainNumber(value)} ${counted.get(unit) ?? unit}`.trim();
  }
}
