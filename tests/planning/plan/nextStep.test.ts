/** What the next step of budget buys: the listed changes are all of it. */
import { describe, expect, it } from 'vitest';
import type { Report } from '@cebao/planning';
import { coarsePlanOf } from '../coarse.ts';
import { motherAndChild, must, planOf, present, sampleFamily, sampleNames } from '../families.ts';
import { patience, runs, seeds } from '../proof/nightly.ts';
import { randomBudgetYuan, randomFamily } from '../randomFamily.ts';

/** By how much the listed changes miss what the premium changes by. */
function missing({ plan }: Report): number {
  const { nextStep } = plan;
  if (nextStep === null) return 0;
  const listed = nextStep.changes.reduce((sum, change) => sum + change.premiumChangeCents, 0);
  return nextStep.premiumCents - plan.premiumCents - listed;
}

describe('the changes of the next step of budget', () => {
  it.each(sampleNames)('of %s add up to the change of the premium', (name) => {
    const made = [2_000, 8_000, 12_000, 20_000, 40_000].flatMap((yuan) => {
      const report = planOf(sampleFamily(name), yuan);
      return report.ok ? [missing(report.value)] : [];
    });
    expect(made.filter((fen) => fen !== 0)).toEqual([]);
  });

  it(
    'add up in random families too',
    () => {
      const wrong = seeds(640_095, runs(2_000, 60)).flatMap((seed) => {
        const report = coarsePlanOf(randomFamily(seed), randomBudgetYuan(seed));
        if (!report.ok || missing(report.value) === 0) return [];
        return [`${String(seed)} ${String(missing(report.value))}`];
      });
      expect(wrong).toEqual([]);
    },
    patience,
  );

  it('name the waiver that changes: the premiums it ends, and what it costs more or less', () => {
    const { plan } = must(coarsePlanOf(motherAndChild, 8_000));
    const [waiver, ...more] = present(plan.nextStep).changes.filter(
      (c) => (c.waives ?? []).length > 0,
    );
    expect(more).toEqual([]);
    expect(waiver).toMatchObject({ insured: 'mother', kind: 'term', beforeCents: 0 });
    const { waives, afterCents } = present(waiver);
    const waived = present(plan.nextStep).changes.filter(({ insured }) => insured === 'child');
    expect(waives).toHaveLength(waived.length);
    expect(afterCents).toBe(waived.reduce((sum, change) => sum + change.premiumChangeCents, 0));
  });
});

it('a budget beyond all products shows how the value rises, not its two ends alone', () => {
  const { plan } = must(coarsePlanOf(sampleFamily('young-couple'), 9_000_000));
  expect(plan.frontier.length).toBeGreaterThan(12);
  expect(plan.frontier.at(-1)?.premiumCents).toBeGreaterThanOrEqual(plan.premiumCents);
});
