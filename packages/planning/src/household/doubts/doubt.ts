/** What is asked about an entry: never a refusal. */
import { doubtLimits } from './limits.ts';

export const doubtCodes = [
  'large',
  'freePremium',
  'workLow',
  'incomeHigh',
  'pensionLow',
  'essentialsLow',
  'costsLow',
  'costsHigh',
  'supportEndless',
  'supportByChild',
  'debtLow',
  'premiumAboveSum',
  'budgetHigh',
  'bodyMass',
  'survivorTooOld',
  'survivorWorkOver',
  'labelTwice',
] as const;
export type DoubtCode = (typeof doubtCodes)[number];

export type Doubt = {
  readonly code: DoubtCode;
  /** Place in the family file. */
  readonly thing: string;
  /** Fen; of `bodyMass` kg/m2; of `labelTwice` nothing. See `hasLimit`. */
  readonly value: number;
  /** What it was held against, in the same unit, or an age (`isAgeLimit`). */
  readonly limit: number;
};

/** Those that say what is odd without a limit. */
export function hasLimit({ code }: Pick<Doubt, 'code'>): boolean {
  return code !== 'freePremium' && code !== 'supportEndless' && code !== 'labelTwice';
}

/** Those that hold an amount against an age. */
export function isAgeLimit({ code }: Pick<Doubt, 'code'>): boolean {
  return code === 'survivorTooOld' || code === 'survivorWorkOver' || code === 'supportByChild';
}

/** Of any amount alone, whatever it is for. */
export function amountDoubt(
  fen: number,
  { isPremium }: { readonly isPremium: boolean },
): 'large' | 'freePremium' | null {
  if (fen > doubtLimits.amountCents) return 'large';
  return isPremium && fen === 0 ? 'freePremium' : null;
}

export function amountDoubts(
  thing: string,
  fen: number,
  { isPremium }: { readonly isPremium: boolean } = { isPremium: false },
): readonly Doubt[] {
  const code = amountDoubt(fen, { isPremium });
  if (code === null) return [];
  return [{ code, thing, value: fen, limit: code === 'large' ? doubtLimits.amountCents : 0 }];
}
