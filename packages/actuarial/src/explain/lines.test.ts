import { expect, it } from 'vitest';
import { step } from './derivation.ts';
import { derivationLines } from './lines.ts';

it('a line says symbol, value and rule', () => {
  const derivation = { value: 2, terms: [], steps: [step('netPremium', 'P', 2)] };
  expect(derivationLines(derivation, 'zh')).toEqual(['P = 2  净保费：P = A / (a − B)']);
  expect(derivationLines(derivation, 'en')).toEqual(['P = 2  net premium: P = A / (a − B)']);
});
