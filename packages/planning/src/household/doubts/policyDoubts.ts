/** What is asked about a policy in force or a quote. */
import type { Cover } from '../cover.ts';
import type { ManualLine } from '../household.ts';
import type { Policy } from '../policy.ts';
import { amountDoubts, type Doubt } from './doubt.ts';

export function policyDoubts(policy: Policy, thing: string): readonly Doubt[] {
  const { contract, premiumYears } = policy;
  const isPremium = premiumYears > 0 && !contract.endsWithWork;
  return coverDoubts(policy, {
    thing,
    premium: 'premiumCents',
    isPremium,
    paid: contract.instalmentCents,
  });
}

export function quoteDoubts({ cover }: ManualLine, thing: string): readonly Doubt[] {
  const paid = cover.annualPremiumCents;
  return coverDoubts(cover, { thing, premium: 'annualPremiumCents', isPremium: true, paid });
}

type Paid = {
  readonly thing: string;
  readonly premium: string;
  readonly isPremium: boolean;
  /** As it is entered: one payment of its mode. */
  readonly paid: number;
};

function coverDoubts(cover: Cover, { thing, premium, isPremium, paid }: Paid): readonly Doubt[] {
  const sum = cover.kind === 'medical' ? 'limitCents' : 'sumInsuredCents';
  return [
    ...amountDoubts(`${thing}.${sum}`, cover.sumInsuredCents),
    ...amountDoubts(`${thing}.surrenderValueCents`, cover.surrenderValueCents),
    ...amountDoubts(`${thing}.${premium}`, paid, { isPremium }),
    ...premiumAboveSum(cover, `${thing}.${premium}`),
  ];
}

/** Kinds that pay their sum once, when something happens: nobody pays as much in a year. */
const protection: readonly Cover['kind'][] = ['term', 'criticalIllness', 'medical', 'accident'];

function premiumAboveSum(cover: Cover, thing: string): readonly Doubt[] {
  const { kind, annualPremiumCents: value, sumInsuredCents: limit } = cover;
  if (!protection.includes(kind) || value === 0 || value <= limit) return [];
  return [{ code: 'premiumAboveSum', thing, value, limit }];
}
