/**
 * Amounts that may be meant but mostly are a slip: asked about, never refused. The reader of family
 * files refuses beyond a trillion yuan.
 */
import type { WordKey } from '../../i18n/language.ts';

/** 100 million yuan: few sums of a family reach it, and a 万 too many does. */
const largeFen = 10_000_000_000;

export function doubtOf(fen: number, isPremium: boolean): WordKey | null {
  if (fen > largeFen) return 'doubt.large';
  return isPremium && fen === 0 ? 'doubt.freePremium' : null;
}
