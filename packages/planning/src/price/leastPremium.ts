/**
 * A contract whose premium of a year is very small: no table prints a least one, and issuing, collecting
 * and keeping a contract costs the same for any sum. What it has to reach is an assumption
 * (`leastPremiumYuan`, ADR 0067). It is held against the main contract alone; riders and waivers come with one.
 */
import type { Product } from '@cebao/actuarial';
import { cents, formatYuan, refuse, type Refusal } from '@cebao/kernel';
import type { Assumptions } from '../household/assumptions.ts';
import type { Candidate } from './candidate.ts';

type Setting = { readonly product: Product; readonly assumptions: Assumptions };

export function isTooSmall({ cover }: Candidate, { product, assumptions }: Setting): boolean {
  if (product.riderOf !== null || hasOneSum(product)) return false;
  return cover.annualPremiumCents < leastOf(assumptions);
}

/** What is sold in one sum only has its price printed: nobody chose it too small. */
function hasOneSum({ steps }: Product): boolean {
  return steps.minCents === steps.maxCents;
}

/** Of the largest sum that this person may have. */
export function tooSmallRefusal({ cover, facts }: Candidate, { assumptions }: Setting): Refusal {
  return refuse('PREMIUM_TOO_SMALL', {
    thing: `${facts.code} ${facts.name}`,
    value: `${formatYuan(cover.annualPremiumCents)} 元`,
    limit: `一年的保费不少于 ${formatYuan(cents(leastOf(assumptions)))} 元`,
  }).error;
}

const fenPerYuan = 100;

function leastOf({ leastPremiumYuan }: Assumptions): number {
  return leastPremiumYuan * fenPerYuan;
}
