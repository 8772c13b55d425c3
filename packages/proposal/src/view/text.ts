/** Numbers as a client reads them. Money through the kernel; shares by whole tenths or hundredths. */
import { formatWan, formatYuan, round, type Cents } from '@cebao/kernel';

const minus = '−';

/** "3,177元", "3,177.05元". */
export function yuan(amount: Cents): string {
  const text = formatYuan(amount);
  return `${dressed(text.endsWith('.00') ? text.slice(0, -3) : text)}元`;
}

/** "30.5万元", "8,000元". */
export function wan(amount: Cents): string {
  const text = formatWan(amount);
  return dressed(text.endsWith('元') ? text : `${text}元`);
}

/** As `wan`, with its sign always shown. */
export function signedWan(amount: Cents): string {
  return amount > 0 ? `+${wan(amount)}` : wan(amount);
}

export function signedYuan(amount: Cents): string {
  return amount > 0 ? `+${yuan(amount)}` : yuan(amount);
}

const unitsOf = { 0: 1, 1: 10, 2: 100, 3: 1000, 4: 10_000 } as const;
type Digits = keyof typeof unitsOf;

/** Thousands by commas, halves away from zero. */
export function number(x: number, digits: Digits): string {
  const scaled = round.halfUp(x * unitsOf[digits]);
  const all = String(Math.abs(scaled)).padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
  const part = digits === 0 ? '' : `.${all.slice(all.length - digits)}`;
  return `${scaled < 0 ? minus : ''}${whole}${part}`;
}

/** A share in percent: 0.0415 is "4.2%". */
export function percent(share: number, digits: Digits = 1): string {
  return `${number(share * unitsOf[2], digits)}%`;
}

/** Small ones keep a digit that says something. */
export function smallShare(share: number): string {
  if (share > 0 && share < 0.0001) return '不到 0.01%';
  return percent(share, share < 0.01 ? 2 : 1);
}

export const probability = smallShare;

/** Number without trailing zeros: 0.035 is "0.035", 3 is "3". */
export function plainNumber(x: number): string {
  const text = number(x, 4);
  return text.replace(/\.?0+$/, '');
}

/** "现在" for 0, else "第 n 年末": years after an event. */
export function afterYears(years: number): string {
  return years === 0 ? '现在' : `事故后第 ${years} 年`;
}

/** "2026年3月1日" of "2026-03-01". */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function dressed(text: string): string {
  return text.replace('-', minus);
}
