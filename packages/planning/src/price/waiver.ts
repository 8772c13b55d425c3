/**
 * The price of a waiver: once the policyholder is dead the premiums of these lines need not be paid
 * any more. Its period is the years in which premiums are still due after the first.
 */
import { quote } from '@cebao/actuarial';
import { cents, ok, refuse, type Cents, type Result } from '@cebao/kernel';
import type { Member } from '../household/family.ts';
import type { Household } from '../household/household.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { outlookOf, outlookRefusal, type Verdict } from './outlook.ts';

export type WaiverAsked = {
  readonly policyholder: Member;
  /** Premiums a year of the lines it would end, and for how many years they are paid. */
  readonly waivedCents: Cents;
  readonly premiumYears: number;
  /** Of those lines: nobody else ends what is due to it. */
  readonly insurer: string;
};

export type WaiverQuote = {
  readonly entry: CatalogueEntry;
  readonly premiumCents: Cents;
  readonly years: number;
  readonly period: string;
  readonly payTerm: string;
  readonly rate: string;
  readonly outlook: Verdict;
};

/** The cheapest on offer; refused with the last reason where there is none. */
export function waiverQuote(
  asked: WaiverAsked,
  { catalogue, household }: { readonly catalogue: Catalogue; readonly household: Household },
): Result<WaiverQuote> {
  const none = refuse('NOT_ELIGIBLE', {
    thing: asked.policyholder.person.name,
    value: `${asked.insurer}，${String(catalogue.waivers.length)} 个豁免产品`,
    limit: '目录中有同一公司的豁免产品',
  });
  return catalogue.waivers
    .filter(({ product }) => product.insurer === asked.insurer)
    .map((entry) => quoteOf(entry, asked, { catalogue, household }))
    .reduce<Result<WaiverQuote>>((best, one) => {
      if (!one.ok) return best.ok ? best : one;
      return best.ok && best.value.premiumCents <= one.value.premiumCents ? best : one;
    }, none);
}

function quoteOf(
  entry: CatalogueEntry,
  { policyholder, waivedCents, premiumYears }: WaiverAsked,
  { catalogue, household }: { readonly catalogue: Catalogue; readonly household: Household },
): Result<WaiverQuote> {
  const { product, rates } = entry;
  const thing = `${product.code} ${product.name}`;
  const { bans, allowAsk } = household.choices;
  if (bans.includes(product.code) || catalogue.insurerGates[product.insurer] === 'fail') {
    return refuse('NOT_ELIGIBLE', { thing, value: product.insurer, limit: '没有被排除' });
  }
  const outlook = outlookOf(policyholder, 'term', catalogue.outlook);
  const unlikely = outlookRefusal(outlook, { thing, allowAsk });
  if (unlikely !== null) return { ok: false, error: unlikely.refusal };
  const years = premiumYears - 1;
  const terms = {
    plan: '',
    period: `${String(years)}年`,
    payTerm: `${String(years)}年交`,
    annuityStartAge: null,
  };
  const { person, age } = policyholder;
  const priced = quote(product, rates, {
    ...terms,
    sex: person.sex,
    age,
    socialMedical: person.socialMedical !== 'none',
    chosenCents: waivedCents,
  });
  if (!priced.ok) return priced;
  const { cell } = priced.value;
  return ok({
    entry,
    premiumCents: cents(priced.value.premiumCents),
    years,
    period: cell.period,
    payTerm: cell.payTerm,
    rate: cell.value,
    outlook: outlook.verdict,
  });
}
