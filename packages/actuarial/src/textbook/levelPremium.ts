/**
 * Level premiums by the equivalence principle, from values that are at hand: the closed form beside
 * contract/premiums.ts, which solves any contract. agree.test.ts holds the two against each other.
 *
 *     P = A / a          G = (S P + S beta + gamma) / (1 - alpha)
 *
 * Source: AMLCR, 2nd ed., 6.5 (net premiums) and 6.6 (gross premiums). G follows from
 * G a = S A + (alpha G + beta S + gamma) a: every expense falls due with each premium, for as long
 * as premiums are paid and no longer.
 *
 * Symbols: alpha `perPremium`, beta `perSumInsured`, gamma `perPolicyCents`, S `sumInsuredCents`.
 */
import { centsResult, ok, refuse, round } from '@cebao/kernel';
import type { Cents, Result } from '@cebao/kernel';
import { brokenRule } from '../figureChecks.ts';

/** What is promised per 1 of sum, and what 1 of premium is worth, both at issue. */
export type Equivalence = { readonly benefit: number; readonly annuity: number };

/** Level yearly expenses, each named by what it is a share of. */
export type LevelExpenses = {
  readonly perPremium: number;
  readonly perSumInsured: number;
  readonly perPolicyCents: Cents;
};

export type GrossPremiumInput = Equivalence & {
  readonly sumInsuredCents: Cents;
  readonly expenses: LevelExpenses;
};

/** P: net premium a year per 1 of sum insured. */
export function netPremium({ benefit: A, annuity: a }: Equivalence): Result<number> {
  const refusal = brokenRule([
    ['benefit', A, Number.isFinite(A), 'finite'],
    ['annuity', a, a > 0 && Number.isFinite(a), 'above 0, finite'],
  ]);
  return refusal ?? ok(A / a);
}

/** G: gross premium a year, rounded half up to the fen. */
export function grossPremium(input: GrossPremiumInput): Result<Cents> {
  const refusal = badExpense(input.expenses);
  if (refusal !== null) return refusal;
  const { perPremium: alpha, perSumInsured: beta, perPolicyCents: gamma } = input.expenses;
  const net = netPremium(input);
  if (!net.ok) return net;
  const [S, P] = [input.sumInsuredCents, net.value];
  const G = (S * P + S * beta + gamma) / (1 - alpha);
  return centsResult(round.halfUp(G), 'gross premium');
}

function badExpense(expenses: LevelExpenses): ReturnType<typeof refuse> | null {
  const { perPremium, perSumInsured, perPolicyCents } = expenses;
  if (!(perPremium >= 0 && perPremium < 1)) {
    return badShare('perPremium', perPremium, 'from 0 to below 1');
  }
  if (!(perSumInsured >= 0 && perSumInsured <= 1)) {
    return badShare('perSumInsured', perSumInsured, 'from 0 to 1');
  }
  return perPolicyCents >= 0 ? null : badShare('perPolicyCents', perPolicyCents, 'from 0');
}

function badShare(name: string, value: number, limit: string): ReturnType<typeof refuse> {
  return refuse('BAD_BASIS', { thing: `expenses.${name}`, value: String(value), limit });
}
