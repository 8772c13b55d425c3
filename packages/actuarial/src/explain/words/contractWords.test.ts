import { expect, it } from 'vitest';
import { contractWords } from './contractWords.ts';

it.each(Object.entries(contractWords))(
  '%s is said in Chinese, and in English without it',
  (_, words) => {
    expect(words.zh).toMatch(/\p{Script=Han}/u);
    expect(words.en).not.toMatch(/\p{Script=Han}/u);
    expect(words.en).toMatch(/[a-z]{3}/);
  },
);
