/** How a sum rises by its clause, in one sentence. */
import type { SumGrowth } from '@cebao/planning';
import { plainNumber } from '../view/text.ts';

const shares = 100;

export function growthText(growth: SumGrowth): string {
  return `${growth.kind === 'fixed' ? fixedText(growth) : priceText(growth)}；${premiumWords[growth.premium]}`;
}

export const premiumWords = {
  rises: '保费同比例上调',
  stays: '保费不变',
} as const satisfies Record<SumGrowth['premium'], string>;

function fixedText(growth: Extract<SumGrowth, { kind: 'fixed' }>): string {
  const { rate, everyYears, firstYear } = growth;
  const often = everyYears === 1 ? '每年' : `每 ${everyYears} 年`;
  return `保额${often}递增 ${percentOf(rate)}，${firstYear} 年后第一次`;
}

function priceText({ lagYears, cap, floor }: Extract<SumGrowth, { kind: 'cpi' }>): string {
  const bounds = [
    lagYears === 0 ? '' : `，指数滞后 ${lagYears} 年`,
    cap === null ? '' : `，每年至多 ${percentOf(cap)}`,
    floor === null ? '' : `，每年至少 ${percentOf(floor)}`,
  ];
  return `保额每年随物价调整${bounds.join('')}`;
}

function percentOf(rate: number): string {
  return `${plainNumber(rate * shares)}%`;
}
