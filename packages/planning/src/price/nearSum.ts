/**
 * Illness cover whose premiums together come near its sum: whoever keeps the money has almost as much.
 * How near is an assumption (`illnessPremiumMaxShare`, ADR 0067).
 */
import { cents, formatYuan, refuse, round, type Refusal } from '@cebao/kernel';
import type { Assumptions } from '../household/assumptions.ts';
import type { Cover } from '../household/cover.ts';
import type { Candidate } from './candidate.ts';

type Premiums = Pick<Cover, 'kind' | 'annualPremiumCents' | 'premiumYears' | 'sumInsuredCents'>;
type Setting = { readonly assumptions: Assumptions };

export function isNearSum(cover: Premiums, { assumptions }: Setting): boolean {
  const most = cover.sumInsuredCents * assumptions.illnessPremiumMaxShare;
  return cover.kind === 'criticalIllness' && allOf(cover) > most;
}

/** With its figures. */
export function nearSumRefusal({ cover, facts }: Candidate, { assumptions }: Setting): Refusal {
  const premiums = allOf(cover);
  const [all, sum] = [formatYuan(cents(premiums)), formatYuan(cover.sumInsuredCents)];
  const share = percent(premiums / cover.sumInsuredCents);
  return refuse('PREMIUM_NEAR_SUM', {
    thing: `${facts.code} ${facts.name}`,
    value: `${share}%`,
    limit:
      `全部保费不超过保额的 ${percent(assumptions.illnessPremiumMaxShare)}%，` +
      `现在是 ${all} ÷ ${sum} = ${share}%`,
  }).error;
}

function allOf({ annualPremiumCents, premiumYears }: Premiums): number {
  return annualPremiumCents * premiumYears;
}

const perThousand = 1000;
const tenths = 10;

/** To a tenth of a percent. */
function percent(share: number): string {
  return String(round.halfUp(share * perThousand) / tenths);
}
