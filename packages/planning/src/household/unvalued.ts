/**
 * What a policy in force promises that no figure of the engine holds, or holds only as it is today:
 * said wherever the policy is shown, so that nothing counts as nothing without a word (ADR 0035).
 */
import type { Policy } from './policy.ts';

export const unvaluedCodes = [
  /** The yearly payments are in no income of the family. */
  'annuityIncome',
  /** The payment at the end of cover is in no income of the family. */
  'maturity',
  /** No script of the projection needs care; the sum closes no gap. */
  'careBenefit',
  /** The account as it stands today: returns, charges and withdrawals are not projected. */
  'accountAsToday',
  /** The sum as it stands today: increases and bonuses are not projected. */
  'sumAsToday',
  /** On death it pays what surrender would pay, which was not entered. */
  'deathNotGiven',
  /** On death it pays what surrender would pay, as entered for today. */
  'deathAsToday',
  /** Surrendering is not assumed: the value is no money at hand. */
  'valueLocked',
] as const;
export type Unvalued = (typeof unvaluedCodes)[number];

export function unvaluedOf(policy: Policy): readonly Unvalued[] {
  if (policy.coverYears === 0) return [];
  const applies: Readonly<Record<Unvalued, boolean>> = {
    annuityIncome: policy.kind === 'annuity',
    maturity: policy.kind === 'endowment' && maturityCents(policy) > 0,
    careBenefit: policy.kind === 'care',
    accountAsToday: policy.kind === 'universal' || policy.kind === 'investmentLinked',
    sumAsToday:
      (policy.kind === 'wholeLife' || policy.kind === 'endowment') && policy.growth === null,
    deathNotGiven: policy.kind === 'annuity' && policy.surrenderValueCents === 0,
    deathAsToday: policy.surrenderValueCents > 0 && paysValueOnDeath(policy),
    valueLocked: policy.surrenderValueCents > 0,
  };
  return unvaluedCodes.filter((code) => applies[code]);
}

/** Without a death clause of its own; of an account it is said that it stands as today. */
function paysValueOnDeath({ kind, benefits }: Policy): boolean {
  if (kind === 'universal' || kind === 'investmentLinked') return false;
  return benefits.some(({ peril, pays }) => peril === 'death' && pays.kind === 'cashValue');
}

/** What an endowment pays whoever lives to its end, fen; 0 where nothing was entered. */
export function maturityCents({ benefits, sumInsuredCents }: Policy): number {
  const survival = benefits.find(({ peril }) => peril === 'survival');
  return survival?.pays.kind === 'share' ? survival.pays.share * sumInsuredCents : 0;
}
