/** Shares and probabilities on screen. */
import { round } from '@cebao/kernel';

const perHundred = 100;
/** Made once: making one takes longer than a hundred figures. */
const withDigits = [formatWith(0), formatWith(1), formatWith(2)] as const;

function formatWith(digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** 0.0415 is "4.2%". */
export function percent(share: number, digits: 0 | 1 | 2 = 1): string {
  const unit = [1, 10, 100][digits] ?? 1;
  return `${shown(round.halfUp(share * perHundred * unit) / unit, digits)}%`;
}

/** 5.04 is "5.0". */
export function oneDecimal(x: number): string {
  return shown(round.halfUp(x * 10) / 10, 1);
}

/** Small ones keep a digit that says something. */
export function smallShare(share: number): string {
  if (share > 0 && share < 0.0001) return '<0.01%';
  return percent(share, share < 0.01 ? 2 : 1);
}

export const probability = smallShare;

export function count(whole: number): string {
  return shown(whole, 0);
}

/** V is fen times the weight of a layer; shown in weighted yuan. */
export function valuePoints(value: number): string {
  return shown(round.halfUp(value / 100), 0);
}

function shown(x: number, digits: 0 | 1 | 2): string {
  return withDigits[digits].format(x);
}
