/** Pareto lists from two lanes hold what the list of every bundle holds. */
import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../../../packages/planning/src/household/assumptions.ts';
import { familyOf } from '../../../packages/planning/src/household/family.ts';
import type { Ask, MemberChoices } from '../../../packages/planning/src/plan/choices.ts';
import { listedChoices } from '../../../packages/planning/src/plan/choices.ts';
import { offersOf } from '../../../packages/planning/src/plan/offers.ts';
import { solveWithSchedule } from '../../../packages/planning/src/plan/pass.ts';
import { setUpP1 } from '../../../packages/planning/src/plan/setUp.ts';
import { resolver, solveP1 } from '../../../packages/planning/src/plan/solve.ts';
import { coarse } from '../coarse.ts';
import { facts, fen, must, present, sampleFamily } from '../families.ts';

const asks: readonly Ask[] = (['any', 'none', 'ready'] as const).flatMap((illness) =>
  [true, false].map((closed) => ({ illness, closed })),
);
const limit = fen(21_000);

function choicesOf(
  name: 'young-couple' | 'breadwinner' | 'business-owner',
  own: Readonly<Record<string, number>>,
): readonly MemberChoices[] {
  const sample = sampleFamily(name);
  const household = { ...sample, choices: { ...sample.choices, assumptions: own } };
  const assumptions = must(assumptionsOf(facts.assumptionDefaults, own));
  const family = must(familyOf(household, assumptions, facts.basis));
  const input = { family, assumptions, basis: facts.basis, catalogue: coarse };
  const setUp = setUpP1(must(offersOf(input)), { family, assumptions, budgetCents: fen(20_000) });
  return present(solveWithSchedule(setUp.p1)).choices;
}

// The coarse sums stand in steps of 600,000: so do the rungs of ladders.
const ladderStepYuan = 600_000;
const cases = [
  ['young-couple', { ladderStepYuan }],
  ['breadwinner', { ladderStepYuan }],
  ['business-owner', { ladderStepYuan }],
  // Weights turned round: worth is no longer concave in what is paid.
  ['young-couple', { ladderStepYuan, weightLayer1: 10, weightLayer2: 100 }],
] as const;

describe.each(cases)('lanes of %s (%j)', (name, own) => {
  const choices = choicesOf(name, own);
  const listed = choices.map((choice) => listedChoices(choice.person, choice.bundles()));

  it('have bundles in both lanes, ladders among them', () => {
    const bundles = choices.flatMap((choice) => choice.bundles());
    const terms = bundles.map((b) => b.lines.filter((line) => line.cover.kind === 'term').length);
    expect(Math.max(...terms)).toBe(2);
    expect(choices.some(({ count }) => count > 100)).toBe(true);
    choices.forEach((choice, at) => expect(choice.count).toBe(listed[at]?.count));
  });

  it('give the same best value at every premium, whatever the crossing rules ask', () => {
    choices.forEach((choice, at) => {
      for (const ask of asks) {
        const quick = choice.front(ask, limit);
        const plain = present(listed[at]).front(ask, limit);
        expect([...quick.premiums]).toEqual([...plain.premiums]);
        expect([...quick.values]).toEqual([...plain.values]);
      }
    });
  });

  it('trace every entry to a bundle of its premium and value that the rules allow', () => {
    for (const choice of choices) {
      const front = choice.front({ illness: 'ready', closed: true }, limit);
      front.premiums.forEach((premium, at) => {
        const [bundle, ...more] = front.trace(at);
        expect(more).toEqual([]);
        expect(bundle).toMatchObject({ premiumCents: premium, value: front.values[at] });
        expect(bundle).toMatchObject({ illnessReady: true, deathClosed: true });
      });
    }
  });

  it('give the same up to a smaller limit, asked after a larger one and alone', () => {
    const smaller = limit / 3;
    choices.forEach((choice, at) => {
      for (const ask of asks) {
        const whole = choice.front(ask, limit);
        const quick = choice.front(ask, smaller);
        const plain = present(listed[at]).front(ask, smaller);
        expect([...quick.premiums]).toEqual([...plain.premiums]);
        expect([...quick.values]).toEqual([...plain.values]);
        quick.premiums.forEach((_, k) => expect(quick.trace(k)).toEqual(whole.trace(k)));
      }
    });
  });

  it('give the same with each lane restricted', () => {
    const keeps = {
      death: (lines: readonly unknown[]) => lines.length !== 1,
      illness: (lines: readonly unknown[]) => lines.length > 0,
    };
    choices.forEach((choice, at) => {
      const ask = { illness: 'any', closed: false } as const;
      const quick = choice.where(keeps).front(ask, limit);
      const plain = present(listed[at]).where(keeps).front(ask, limit);
      expect([...quick.values]).toEqual([...plain.values]);
    });
  });

  it.each([true, false])(
    'solve again for one person as the whole problem does (%s)',
    (deathFirst) => {
      const resolve = resolver(choices, { limit, deathFirst });
      choices.forEach((choice, at) => {
        const other = choice.where({ illness: (lines) => lines.length === 0 });
        const whole = choices.map((own_, k) => (k === at ? other : own_));
        const best = solveP1(whole, { limit, deathFirst }).values.at(-1);
        const again = resolve(other);
        if (best === undefined) expect(again).toBeNull();
        else expect(again).toBeCloseTo(best, 3);
      });
    },
  );
});
