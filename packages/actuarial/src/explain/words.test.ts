import { expect, it } from 'vitest';
import { step } from './derivation.ts';
import { derivationLines, derivationWords } from './words.ts';

it('every rule has words in both languages, none twice', () => {
  for (const language of ['zh', 'en'] as const) {
    const words = Object.values(derivationWords).map((word) => word[language]);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/\S/);
  }
});

it('a line says symbol, value and rule', () => {
  const derivation = { value: 2, terms: [], steps: [step('netPremium', 'P', 2)] };
  expect(derivationLines(derivation, 'zh')).toEqual(['P = 2  净保费：P = A / (a − B)']);
  expect(derivationLines(derivation, 'en')).toEqual(['P = 2  net premium: P = A / (a − B)']);
});
