/** Lines that must not compile: an amount of a quote is fen by type, not any number. */
import type { Cents } from '@cebao/kernel';
import type { Quote, QuoteRequest } from './quote.ts';

declare const request: QuoteRequest;
declare const given: Quote;

// @ts-expect-error an amount in yuan, or any bare number, is not fen
export const inYuan: QuoteRequest = { ...request, chosenCents: 200_000 };

// @ts-expect-error years of cover may be null, for life; they are not simply a number
export const years: number = given.coverYears;

export const premium: Cents = given.premiumCents;
