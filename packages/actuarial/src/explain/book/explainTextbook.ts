/**
 * The derivation of values by the recursions and closed forms of the book.
 *
 *     the value at each age, from the end back to x;   P = A / a;   aDue_n = 1 + v + ... + v^(n-1)
 *
 * Source: as in textbook/: AMLCR, 2nd ed., 4.4, 5.3, 5.4, 6.5 and 6.6.
 */
import { discountFactor, ok } from '@cebao/kernel';
import type { AnnualRate, Result } from '@cebao/kernel';
import { annuityCertain, annuityCertainDue } from '../../textbook/annuityCertain.ts';
import {
  annuityDue,
  annuityImmediate,
  endowment,
  pureEndowment,
  termInsurance,
  wholeLife,
  wholeLifeAnnuityDue,
  wholeLifeAnnuityImmediate,
} from '../../textbook/benefits.ts';
import type { LifeTerm } from '../../textbook/benefits.ts';
import { grossPremium, netPremium } from '../../textbook/levelPremium.ts';
import type { Equivalence, GrossPremiumInput } from '../../textbook/levelPremium.ts';
import { step } from '../derivation.ts';
import type { Derivation, DerivationStep } from '../derivation.ts';

const recursions = {
  termInsurance,
  wholeLife,
  pureEndowment,
  endowment,
  annuityDue,
  annuityImmediate,
  wholeLifeAnnuityDue,
  wholeLifeAnnuityImmediate,
} as const satisfies Readonly<Record<string, (term: LifeTerm) => Result<number>>>;

export type Recursion = keyof typeof recursions;

/** One step an age, the last age first; `n` counts for those that end. */
export function explainRecursion(name: Recursion, term: LifeTerm): Result<Derivation> {
  const { table, x, n } = term;
  const value = recursions[name](term);
  if (!value.ok) return value;
  const steps: DerivationStep[] = [];
  for (let age = Math.min(x + n - 1, table.lastAge); age > x; age -= 1) {
    const later = recursions[name]({ ...term, x: age, n: x + n - age });
    if (!later.ok) return later;
    steps.push(step('bookRecursion', `${name}(${age})`, later.value));
  }
  steps.push(step('bookResult', `${name}(${x})`, value.value));
  return ok({ value: value.value, terms: [], steps });
}

export function explainLevelNet(values: Equivalence): Result<Derivation> {
  const net = netPremium(values);
  if (!net.ok) return net;
  const value = net.value;
  return ok({ value, terms: [], steps: [...equivalence(values), step('netPerSum', 'P', value)] });
}

/** In fen a year. */
export function explainLevelGross(input: GrossPremiumInput): Result<Derivation> {
  const gross = grossPremium(input);
  if (!gross.ok) return gross;
  const net = explainLevelNet(input);
  if (!net.ok) return net;
  const { perPremium, perSumInsured, perPolicyCents } = input.expenses;
  return ok({
    value: gross.value,
    terms: [],
    steps: [
      ...net.value.steps,
      step('yearlyCost', 'S beta + gamma', input.sumInsuredCents * perSumInsured + perPolicyCents),
      step('loadingOfGross', 'alpha', perPremium),
      step('levelGross', 'G', gross.value),
    ],
  });
}

function equivalence({ benefit, annuity }: Equivalence): readonly DerivationStep[] {
  return [step('benefitOfOne', 'A', benefit), step('annuityOfOne', 'a', annuity)];
}

/** 1 at the start (`due`) or the end of each of n years. */
export function explainAnnuityCertain(i: AnnualRate, n: number, due: boolean): Result<Derivation> {
  const certain = due ? annuityCertainDue(i, n) : annuityCertain(i, n);
  if (!certain.ok) return certain;
  const value = certain.value;
  const steps = [step('yearlyDiscount', 'v', discountFactor(i)), step('payments', 'n', n)];
  const last = due ? step('certainDue', 'aDue', value) : step('certainImmediate', 'aImm', value);
  return ok({ value, terms: [], steps: [...steps, last] });
}
