/**
 * What the rules of a derivation are called. The library is used without a proposal too, so these
 * few words stand beside it; everything a client reads has its words in the proposal. A rule is
 * what has words here: one without them does not compile.
 *
 * Source: the names of AMLCR, 2nd ed., and of 普通型人身保险精算规定 (银保监办发〔2020〕7号).
 */
import { bookWords } from './words/bookWords.ts';
import { contractWords } from './words/contractWords.ts';
import { judgementWords } from './words/judgementWords.ts';
import { policyWords } from './words/policyWords.ts';

export const wordGroups = [contractWords, policyWords, bookWords, judgementWords] as const;

export const derivationWords = {
  ...contractWords,
  ...policyWords,
  ...bookWords,
  ...judgementWords,
} as const;

export type DerivationRule = keyof typeof derivationWords;
