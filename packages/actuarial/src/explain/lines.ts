/**
 * A derivation in words, one line for each step.
 *
 * Source: the habit of showing a computation line by line, as in derivation.ts; the words: words.ts.
 */
import type { Derivation } from './derivation.ts';
import { derivationWords } from './words.ts';
import type { Language } from './words/words.ts';

/** One line for each step: symbol = value, then the rule. */
export function derivationLines({ steps }: Derivation, language: Language): readonly string[] {
  return steps.map(
    ({ rule, symbol, value }) => `${symbol} = ${String(value)}  ${derivationWords[rule][language]}`,
  );
}
