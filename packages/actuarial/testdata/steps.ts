/** What tests ask of a derivation. */
import { expect } from 'vitest';
import type { Derivation } from '../src/explain/derivation.ts';

export function named({ steps }: Derivation): readonly string[] {
  return steps.map(({ rule, symbol }) => `${rule} ${symbol}`);
}

export function valueAt({ steps }: Derivation, symbol: string): number {
  return steps.find((one) => one.symbol === symbol)?.value ?? Number.NaN;
}

export function sumOf({ terms }: Derivation, of: string): number {
  return terms.filter((term) => term.of === of).reduce((sum, { value }) => sum + value, 0);
}

/** Its last step is the value, and each term is its factors. */
export function expectWhole(derivation: Derivation): void {
  expect(derivation.steps.at(-1)?.value).toBe(derivation.value);
  for (const { amount, discount, probability, value } of derivation.terms) {
    expect(value).toBe(amount * discount * probability);
  }
}
