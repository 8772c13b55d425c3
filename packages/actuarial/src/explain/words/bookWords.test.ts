import { expect, it } from 'vitest';
import { bookWords } from './bookWords.ts';

it.each(Object.entries(bookWords))(
  '%s is said in Chinese, and in English without it',
  (_, words) => {
    expect(words.zh).toMatch(/\p{Script=Han}/u);
    expect(words.en).not.toMatch(/\p{Script=Han}/u);
    expect(words.en).toMatch(/[a-z]{3}/);
  },
);
