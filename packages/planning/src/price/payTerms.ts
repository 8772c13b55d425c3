/** Of the pay terms that a product is sold in the one that is proposed, and its price at every sum. */
import {
  offers,
  quote,
  quoteBy,
  type Product,
  type Quote,
  type RateTable,
  type Term,
} from '@cebao/actuarial';
import { cents, type Cents } from '@cebao/kernel';
import { outlastsWork, type Family, type Member } from '../household/family.ts';
import type { PersonId } from '../household/household.ts';

type Setting = {
  readonly family: Family;
  readonly member: Member;
  /** Who signs and pays. */
  readonly policyholder: PersonId;
};
type Entry = { readonly product: Product; readonly rates: RateTable };

/**
 * The budget is the first year's premium and V does not see later premiums, so of one plan and
 * period the cheapest year, the longest pay term, dominates all others. On
 * somebody else's line terms of several years that end within the work of who pays come first, where
 * there are any.
 */
export function bestPayTerms(entry: Entry, setting: Setting): readonly Term[] {
  const { product, rates } = entry;
  const { member } = setting;
  const best = new Map<string, Priced>();
  for (const offer of offers(product, rates, requestOf(member))) {
    const priced = priceAt(entry, { offer, member, chosen: product.steps.maxCents });
    if (priced === null) continue;
    const key = `${offer.plan}|${offer.period}`;
    const own = {
      offer,
      premium: priced.premiumCents,
      fits: fitsWork(priced.premiumYears, { product, setting }),
    };
    const before = best.get(key);
    if (before === undefined || isBetter(own, before)) best.set(key, own);
  }
  return [...best.values()].map((b) => b.offer);
}

type Priced = {
  readonly offer: Term;
  readonly premium: number;
  readonly fits: boolean;
};

function isBetter(a: Priced, b: Priced): boolean {
  return a.fits === b.fits ? a.premium < b.premium : a.fits;
}

/**
 * Cover that is renewed year by year may be left: its pay term is no choice. A single payment is what no
 * budget of a year is meant for.
 */
function fitsWork(
  premiumYears: number,
  { product, setting }: { readonly product: Product; readonly setting: Setting },
): boolean {
  if (product.guaranteedRenewalYears !== null || premiumYears <= 1) return false;
  const { member, policyholder, family } = setting;
  if (policyholder === member.person.id) return false;
  return !outlastsWork({ insured: member.person.id, policyholder, premiumYears }, family);
}

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
  const quoteAt = quoteBy(entry.product, entry.rates, { ...offer, ...requestOf(member) });
  if (!quoteAt.ok) return quoted;
  for (let chosen: number = minCents; chosen <= maxCents; chosen += stepCents) {
    const priced = quoteAt.value(cents(chosen));
    if (priced.ok) quoted.push(priced.value);
  }
  return quoted;
}
