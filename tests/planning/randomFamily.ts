/**
 * Valid families made by chance, and not only nice ones: alone or three grown-ups, up to four children
 * and four elders, in debt, bound by guarantees, out of work, retired, ill, with old policies of every
 * kind and quotes of their own, with choices and assumptions anywhere within their limits. The same
 * seed is the same family. Every figure is invented.
 */
import { assumptions } from '@cebao/dossiers';
import type { Household } from '@cebao/planning';
import { choices, facts, household, must } from './families.ts';
import { bannable, randomPolicies, randomQuotes } from './random/covers.ts';
import { diceOf, type Dice } from './random/dice.ts';
import { randomFinances } from './random/finances.ts';
import { randomPersons } from './random/persons.ts';

export const ranges = must(assumptions());
const products = facts.catalogue.products.map(({ product }) => product.code);

export function randomFamily(seed: number): Household {
  const dice = diceOf(seed);
  const persons = randomPersons(dice);
  const money = randomFinances(dice, persons);
  const policies = randomPolicies(dice, persons);
  const manualLines = randomQuotes(dice, persons);
  return household({
    name: `random family ${String(seed)}`,
    persons,
    ...money,
    policies,
    manualLines,
    choices: randomChoices(dice, bannable({ manualLines }, products)),
  });
}

/** Budgets from what buys one accident policy to what nobody spends. */
export function randomBudgetYuan(seed: number): number {
  return Math.round(diceOf(seed ^ 0x5bd1_e995).yuan(300, 100_000));
}

function randomChoices(dice: Dice, bans: readonly string[]): Household['choices'] {
  const banned = dice.chance(0.2) ? dice.times(dice.int(1, 12), () => dice.pick(bans)) : [];
  return choices({
    bans: [...new Set(banned)],
    allowAsk: dice.chance(0.3),
    coreMedical: dice.chance(0.85),
    deathFirst: dice.chance(0.85),
    retention: dice.chance(0.2),
    tolerance: dice.pick(['low', 'medium', 'high'] as const),
    assumptions: dice.chance(0.35) ? randomAssumptions(dice) : {},
  });
}

/** Not moved here: the length of loops, the solver, and the wage that bounds contribution bases. */
const kept = [
  'horizonYears',
  'valueYears',
  'maxPasses',
  'nextStepYuan',
  'stabilityBand',
  'pensionWageMonthlyYuan',
];

function randomAssumptions(dice: Dice): Household['choices']['assumptions'] {
  const movable = ranges.filter(({ id }) => !kept.includes(id));
  const moved = dice.times(dice.int(1, 6), () => dice.pick(movable));
  return Object.fromEntries(
    moved.map((range) => {
      const whole = ['years', 'age', 'months', 'count', 'switch', 'yuan'].includes(range.unit);
      if (range.id === 'womenOriginalRetirementAge') return [range.id, dice.pick([50, 55])];
      const part = dice.int(0, 1000) / 1000;
      const value = Math.min(range.min + part * (range.max - range.min), range.max);
      return [range.id, whole ? Math.round(value) : value];
    }),
  );
}
