/**
 * What a benefit pays when its event happens in policy year t.
 *
 *     share: s S, at most its cap        premiums paid: P min(t + 1, m)
 *     cash value: from 0 to what the premiums have grown to at the rate of interest, where a sum is
 *     insured at most the larger of that sum and the premiums paid
 *
 * Source: the benefit's clause, as typed in the product; the bound on the cash value is an assumption
 * (no cash values are published for most products): a reserve does not pass what it grew from, nor
 * the largest sum it is held for.
 */
import { powInt } from '@cebao/kernel';
import type { AnnualRate } from '@cebao/kernel';
import type { Pay } from '../product/product.ts';
import type { QuotedPolicy } from './fairBasis.ts';

/** Fen; null where the clause cannot be put into figures. */
export type Payment = { readonly lowCents: number; readonly highCents: number } | null;

type Moment = { readonly i: AnnualRate; readonly t: number };

export function payment(pay: Pay, policy: QuotedPolicy, { i, t }: Moment): Payment {
  const { quoted } = policy;
  switch (pay.kind) {
    case 'share': {
      const amount = pay.share * quoted.sumInsuredCents;
      return exactly(pay.capCents === null ? amount : Math.min(amount, pay.capCents));
    }
    case 'annuity':
      return exactly(pay.share * quoted.sumInsuredCents);
    case 'premiumsPaid':
      return exactly(premiumsPaid(policy, t));
    case 'cashValue':
      return { lowCents: 0, highCents: cashValueAtMost(policy, { i, t }) };
    case 'greatest':
      return greatest(pay.of.map((one) => payment(one, policy, { i, t })));
    case 'indemnity':
    case 'untranslatable':
      return null;
  }
}

function exactly(amount: number): Payment {
  return { lowCents: amount, highCents: amount };
}

/** The larger of amounts, one of which may be unknown: then not even a bound is known. */
function greatest(payments: readonly Payment[]): Payment {
  const known = payments.filter((one) => one !== null);
  if (known.length < payments.length) return null;
  return {
    lowCents: Math.max(...known.map(({ lowCents }) => lowCents)),
    highCents: Math.max(...known.map(({ highCents }) => highCents)),
  };
}

function premiumsPaid({ quoted }: QuotedPolicy, t: number): number {
  return quoted.premiumCents * Math.min(t + 1, quoted.premiumYears);
}

function cashValueAtMost(policy: QuotedPolicy, { i, t }: Moment): number {
  const { quoted, product } = policy;
  let grown = 0;
  for (let year = 0; year <= t; year += 1) {
    const paid = year < quoted.premiumYears ? quoted.premiumCents : 0;
    grown += paid * powInt(1 + i, t + 1 - year);
  }
  if (product.chosenBy === 'premium') return grown;
  return Math.min(grown, Math.max(quoted.sumInsuredCents, premiumsPaid(policy, t)));
}
