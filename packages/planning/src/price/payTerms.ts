/** Of the pay terms that a product is sold in the one that is proposed, and its price at every sum. */
import {
  offers,
  quote,
  type Product,
  type Quote,
  type RateTable,
  type Term,
} from '@cebao/actuarial';
import { cents, type Cents } from '@cebao/kernel';
import type { Member } from '../household/family.ts';

type Entry = { readonly product: Product; readonly rates: RateTable };

/**
 * The budget is the first year's premium and V does not see later premiums, so of one plan and
 * period the cheapest year, the longest pay term, dominates all others.
 */
export function bestPayTerms(entry: Entry, member: Member): readonly Term[] {
  const { product, rates } = entry;
  const best = new Map<string, Priced>();
  for (const offer of offers(product, rates, requestOf(member))) {
    const priced = priceAt(entry, { offer, member, chosen: product.steps.maxCents });
    if (priced === null) continue;
    const key = `${offer.plan}|${offer.period}`;
    const own = { offer, premium: priced.premiumCents };
    const before = best.get(key);
    if (before === undefined || own.premium < before.premium) best.set(key, own);
  }
  return [...best.values()].map((b) => b.offer);
}

type Priced = { readonly offer: Term; readonly premium: number };

function requestOf(member: Member): {
  readonly sex: 'male' | 'female';
  readonly age: number;
  readonly socialMedical: boolean;
} {
  return {
    sex: member.person.sex,
    age: member.age,
    socialMedical: member.person.socialMedical !== 'none',
  };
}

function priceAt(
  { product, rates }: Entry,
  {
    offer,
    member,
    chosen,
  }: {
    readonly offer: Term;
    readonly member: Member;
    readonly chosen: Cents;
  },
): Quote | null {
  const priced = quote(product, rates, { ...offer, ...requestOf(member), chosenCents: chosen });
  return priced.ok ? priced.value : null;
}

/** One quote for each sum of the product's steps. */
export function quotes(entry: Entry, offer: Term, member: Member): readonly Quote[] {
  const { minCents, stepCents, maxCents } = entry.product.steps;
  const quoted: Quote[] = [];
  for (let chosen: number = minCents; chosen <= maxCents; chosen += stepCents) {
    const priced = priceAt(entry, { offer, member, chosen: cents(chosen) });
    if (priced !== null) quoted.push(priced);
  }
  return quoted;
}
