/**
 * P1 on sixty large instances: the best value of a plan, as its certificate states it, is that of
 * HiGHS on the same problem written from options (METHOD §6, oracles).
 */
import { describe, expect, it } from 'vitest';
import type { Catalogue, Household } from '@cebao/planning';
import { coarse, coarsePlanOf } from '../coarse.ts';
import { must, sampleFamily, sampleNames } from '../families.ts';
import { patience, runs } from '../proof/nightly.ts';
import { diceOf } from '../random/dice.ts';
import { riddenCatalogue, withRiders } from '../random/riders.ts';
import { wishing } from '../random/wishes.ts';
import { randomBudgetYuan, randomFamily } from '../randomFamily.ts';
import { problemOf, type Problem } from './problem.ts';
import { solveByHighs } from './solve.ts';

/** Lines on offer from which an instance is large. */
const large = 100;

type Instance = {
  readonly name: string;
  readonly household: Household;
  readonly yuan: number;
  readonly catalogue?: Catalogue;
};

const samples = sampleNames.flatMap((name) =>
  [8_000, 25_000].map((yuan): Instance => ({ name, household: sampleFamily(name), yuan })),
);

/** Where a layer weighs more than the one before it, min() over both is not what V fills first. */
function isOrdered({ choices }: Household): boolean {
  const [first, second, third] = [
    choices.assumptions['weightLayer1'],
    choices.assumptions['weightLayer2'],
    choices.assumptions['weightLayer3'],
  ];
  return (first ?? 100) >= (second ?? 10) && (second ?? 10) >= (third ?? 0);
}

type Posed = Instance & {
  readonly problem: Problem;
  readonly ours: number;
  /** Riders in the plan. */
  readonly riders: number;
};

/** The coarse sums stand in steps of 600,000: so do the rungs of ladders. */
function laddered({ choices, ...rest }: Household): Household {
  const assumptions = { ...choices.assumptions, ladderStepYuan: 600_000 };
  return { ...rest, choices: { ...choices, assumptions } };
}

function posed({ household, catalogue = coarse, ...rest }: Instance): Posed | null {
  const instance = { ...rest, household: laddered(household) };
  const report = coarsePlanOf(instance.household, instance.yuan, catalogue);
  if (!report.ok) return null;
  const problem = problemOf(instance.household, { catalogue, report: report.value });
  const { certificate, lines } = report.value.plan;
  const riders = lines.filter((line) => line.riderOf !== null).length;
  return { ...instance, problem, riders, ours: certificate.bestValue };
}

/** Families whose quotes, and a catalogue whose products, are in part riders of others. */
function ridden(count: number): readonly Posed[] {
  const found: Posed[] = [];
  for (let seed = 5_000; found.length < count; seed++) {
    const made = randomFamily(seed);
    const dice = diceOf(seed);
    const catalogue = riddenCatalogue(coarse, dice);
    const products = catalogue.products
      .map(({ product }) => product)
      .filter(({ riderOf }) => riderOf === null)
      .map(({ code }) => code);
    const hung = withRiders(made, { dice, share: 0.5, products });
    const choices = { ...made.choices, bans: [], allowAsk: true };
    const household = { ...made, ...hung, choices };
    if (!isOrdered(household)) continue;
    const name = `${household.name} with riders`;
    const one = posed({ name, household, yuan: randomBudgetYuan(seed), catalogue });
    if (one !== null && one.riders > 0) found.push(one);
  }
  return found;
}

/** Families made by chance until there are enough that can choose among many lines. */
function chosen(count: number): readonly Posed[] {
  const found: Posed[] = [];
  for (let seed = 0; found.length < count; seed++) {
    const household = randomFamily(seed);
    if (!isOrdered(household)) continue;
    const one = posed({ name: household.name, household, yuan: randomBudgetYuan(seed) });
    const lines = one?.problem.members.reduce((sum, member) => sum + member.lines.length, 0) ?? 0;
    if (one !== null && lines >= large) found.push(one);
  }
  return found;
}

/** A least premium that leaves out many of the coarse sums. */
function withLeast(yuan: number): Instance {
  const household = sampleFamily('young-couple');
  const assumptions = { ...household.choices.assumptions, leastPremiumYuan: yuan };
  const choices = { ...household.choices, assumptions };
  const name = `young-couple, no premium below ${String(yuan)}`;
  return { name, household: { ...household, choices }, yuan: 12_000 };
}

const wished: Instance = {
  name: 'young-couple with wishes',
  household: wishing(sampleFamily('young-couple')),
  yuan: 40_000,
};

const all = [
  must(asResult(posed(withLeast(2_500)))),
  must(asResult(posed(wished))),
  ...samples
    .slice(runs(0, 2), runs(samples.length, 5))
    .map((sample) => must(asResult(posed(sample)))),
  ...chosen(runs(60 - samples.length, 5)),
  ...ridden(runs(60, 4)),
];

function asResult<T>(value: T | null) {
  return value === null ? { ok: false as const, error: 'no plan' } : { ok: true as const, value };
}

describe('P1 written from options and given to HiGHS', () => {
  it.each(all.map((one) => [`${one.name} at ${String(one.yuan)} yuan`, one] as const))(
    '%s: the same value',
    (_, { problem, ours }) => {
      const { value } = solveByHighs(problem);
      expect(ours).toBeGreaterThan(0);
      expect(Math.abs(value - ours) / ours).toBeLessThan(1e-6);
    },
    patience,
  );
});
