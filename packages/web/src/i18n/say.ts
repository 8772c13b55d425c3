/** What words are, apart from where they are kept: pure code needs no more. */
import type { words as zhCN } from './words/zhCN.ts';

export type WordKey = keyof typeof zhCN;
export type Words = Readonly<Record<WordKey, string>>;
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
