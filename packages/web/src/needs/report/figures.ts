/** Shares and probabilities on screen. */
import { round } from '@cebao/kernel';

const perHundred = 100;

/** 0.0415 is "4.2%". */
export function percent(share: number, digits: 0 | 1 | 2 = 1): string {
  const unit = [1, 10, 100][digits] ?? 1;
  return `${(round.halfUp(share * perHundred * unit) / unit).toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })}%`;
}

/** 5.04 is "5.0". */
export function oneDecimal(x: number): string {
  return (round.halfUp(x * 10) / 10).toLocaleString('en', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

/** Small ones keep a digit that says something. */
export function probability(p: number): string {
  if (p > 0 && p < 0.0001) return '<0.01%';
  return percent(p, p < 0.01 ? 2 : 1);
}

/** V is fen times the weight of a layer; shown in weighted yuan. */
export function valuePoints(value: number): string {
  return round.halfUp(value / 100).toLocaleString('en');
}
