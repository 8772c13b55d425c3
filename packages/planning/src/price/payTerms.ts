/** Of the pay terms that a product is sold in the one that is proposed, and its price at every sum. */
import {
  offers,
  quoteBy,
  type Applicant,
  type Product,
  type Quote,
  type RateTable,
  type Term,
} from '@cebao/actuarial';
import { cents, type Cents, type Result } from '@cebao/kernel';
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
export function bestPayTerms(entry: Entry, setting: Setting): readonly QuoteAt[] {
  const { product, rates } = entry;
  const asked = requestOf(setting.member);
  const best = new Map<string, Priced>();
  for (const offer of offers(product, rates, asked)) {
    const quoteAt = quoteBy(product, rates, termFor(asked, offer));
    if (!quoteAt.ok) continue;
    const priced = quoteAt.value(product.steps.maxCents);
    if (!priced.ok) continue;
    const { premiumCents, premiumYears } = priced.value;
    const key = `${offer.plan}|${offer.period}`;
    const fits = fitsWork(premiumYears, { product, setting });
    const own = { quoteAt: quoteAt.value, premium: premiumCents, fits };
    const before = best.get(key);
    if (before === undefined || isBetter(own, before)) best.set(key, own);
  }
  return [...best.values()].map(({ quoteAt }) => quoteAt);
}

/** One term's price at any sum of the product's steps. */
type QuoteAt = (chosenCents: Cents) => Result<Quote>;

type Priced = {
  readonly quoteAt: QuoteAt;
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

function requestOf({ person, age }: Member): Applicant {
  return { sex: person.sex, age, socialMedical: person.socialMedical !== 'none' };
}

function termFor(
  { sex, age, socialMedical }: Applicant,
  { plan, period, payTerm, annuityStartAge }: Term,
): Applicant & Term {
  return { sex, age, socialMedical, plan, period, payTerm, annuityStartAge };
}

/** One quote for each sum of the product's steps. */
export function quotes({ steps }: Product, quoteAt: QuoteAt): readonly Quote[] {
  const { minCents, stepCents, maxCents } = steps;
  const quoted: Quote[] = [];
  for (let chosen: number = minCents; chosen <= maxCents; chosen += stepCents) {
    const priced = quoteAt(cents(chosen));
    if (priced.ok) quoted.push(priced.value);
  }
  return quoted;
}
