import { expect, it } from 'vitest';
import { derivationWords, wordGroups } from './words.ts';

it('every rule has words in both languages, none twice', () => {
  for (const language of ['zh', 'en'] as const) {
    const words = Object.values(derivationWords).map((word) => word[language]);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/\S/);
  }
  const rules = wordGroups.flatMap((group) => Object.keys(group));
  expect(Object.keys(derivationWords)).toEqual(rules);
});
