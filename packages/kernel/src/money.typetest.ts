/** Lines that must not compile: a unit never passes for another. Checked by tsc, never run. */
import type { Cents } from './money.ts';
import { addCents, cents, scaleCents } from './money.ts';
import type { AnnualRate, Prob } from './rate.ts';
import { annualRate, forceOf } from './rate.ts';
import { round } from './round.ts';

const amount: Cents = cents(100);
const rate: AnnualRate = annualRate(0.03);

// @ts-expect-error a bare number is not an amount
const bare: Cents = 100;

// @ts-expect-error a rate is not an amount
const fromRate: Cents = rate;

// @ts-expect-error an amount is not a rate
const fromAmount: AnnualRate = amount;

// @ts-expect-error a rate is not a probability
const fromProb: Prob = rate;

// @ts-expect-error arithmetic by hand gives a number, not an amount
const sum: Cents = amount + amount;

// @ts-expect-error a product by hand gives a number, not an amount
const product: Cents = amount * 1.05;

// @ts-expect-error a bare number is not added to an amount
const mixed: Cents = addCents(amount, 100);

// @ts-expect-error the rounding mode has no default
const unrounded: Cents = scaleCents(amount, 1.05);

// @ts-expect-error the force of interest is not an effective rate
const force: AnnualRate = forceOf(rate);

// An amount may be read as a number.
const readable: number = amount;

export const checked = [
  bare,
  fromRate,
  fromAmount,
  fromProb,
  sum,
  product,
  mixed,
  unrounded,
  force,
  readable,
  scaleCents(amount, 1.05, round.halfUp),
];
