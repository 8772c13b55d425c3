/**
 * The price of a waiver: once the policyholder is dead the premiums of these lines need not be paid
 * any more. Its period is the years in which premiums are still due after the first.
 */
import { quote } from '@cebao/actuarial';
import { cents, err, ok, type Cents, type Result } from '@cebao/kernel';
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

/** Why none can be had; of several reasons the first in this order, since the one who is asked may say yes. */
const bars = ['askFirst', 'health', 'banned', 'notOffered'] as const;
export type WaiverBar = (typeof bars)[number];

type Quoted = Result<WaiverQuote, WaiverBar>;

/** The cheapest on offer. */
export function waiverQuote(
  asked: WaiverAsked,
  { catalogue, household }: { readonly catalogue: Catalogue; readonly household: Household },
): Quoted {
  return catalogue.waivers
    .filter(({ product }) => product.insurer === asked.insurer)
    .map((entry) => quoteOf(entry, asked, { catalogue, household }))
    .reduce<Quoted>(better, err('notOffered'));
}

function better(best: Quoted, one: Quoted): Quoted {
  if (best.ok && one.ok) return best.value.premiumCents <= one.value.premiumCents ? best : one;
  if (best.ok || one.ok) return best.ok ? best : one;
  return bars.indexOf(best.error) <= bars.indexOf(one.error) ? best : one;
}

function quoteOf(
  entry: CatalogueEntry,
  { policyholder, waivedCents, premiumYears }: WaiverAsked,
  { catalogue, household }: { readonly catalogue: Catalogue; readonly household: Household },
): Quoted {
  const { product, rates } = entry;
  const { bans, allowAsk } = household.choices;
  if (bans.includes(product.code) || catalogue.insurerGates[product.insurer] === 'fail') {
    return err('banned');
  }
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
  if (!priced.ok) return err('notOffered');
  const outlook = outlookOf(policyholder, 'term', catalogue.outlook);
  const unlikely = outlookRefusal(outlook, { thing: product.code, allowAsk });
  if (unlikely !== null) return err(unlikely.reason === 'ask' ? 'askFirst' : 'health');
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
