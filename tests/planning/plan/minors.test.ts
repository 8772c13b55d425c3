/** What is bought together for a child stays within the limit of death cover on minors. */
import { describe, expect, it } from 'vitest';
import type { Household, ManualLine } from '@cebao/planning';
import {
  benefit,
  medicalQuote,
  must,
  sampleFamily,
  wholeSum,
  planOf,
  quotesAlone,
  sumQuote,
} from '../families.ts';

const couple = sampleFamily('young-couple');

/** Illness cover that also pays its sum on death. */
const illness = (
  insured: string,
  id: string,
  [sum, premium]: readonly [number, number],
): ManualLine =>
  sumQuote({
    id,
    kind: 'criticalIllness',
    insured,
    policyholder: insured === 'child' ? 'husband' : insured,
    premium,
    yuan: sum,
    benefits: [benefit('criticalIllness', wholeSum), benefit('death', wholeSum)],
  });

const yearlyStep = {
  kind: 'fixed',
  rate: 0.2,
  everyYears: 1,
  firstYear: 1,
  premium: 'stays',
} as const;

/** A child whose illness takes years of care, so that two lines have something to pay. */
const family = (forChild: readonly ManualLine[]): Household => ({
  ...couple,
  choices: { ...couple.choices, assumptions: { childIllCareAnnualYuan: 200_000 } },
  manualLines: [
    ...['husband', 'wife', 'child'].map((id) => medicalQuote(id, 300)),
    illness('husband', 'husband illness', [300_000, 500]),
    illness('wife', 'wife illness', [300_000, 500]),
    ...forChild,
  ],
});

const forChild = (household: Household) =>
  must(planOf(household, 40_000, quotesAlone))
    .plan.lines.filter((l) => l.insured === 'child' && l.kind === 'criticalIllness')
    .map((line) => [line.id, line.sumInsuredCents / 100]);

describe('two illness lines of a child of two that pay on death', () => {
  it('stand together where they stay within 200,000 yuan', () => {
    const both = [
      illness('child', 'first', [100_000, 60]),
      illness('child', 'second', [100_000, 70]),
    ];
    expect(forChild(family(both))).toEqual([
      ['first', 100_000],
      ['second', 100_000],
    ]);
  });

  it('do not where together they go beyond it', () => {
    const both = [
      illness('child', 'first', [120_000, 60]),
      illness('child', 'second', [100_000, 70]),
    ];
    const sums = forChild(family(both));
    expect(sums.length).toBeGreaterThan(0);
    expect(sums.reduce((sum, [, yuan]) => sum + Number(yuan), 0)).toBeLessThanOrEqual(200_000);
  });

  it('do not where together they rise beyond it before the child has come of age', () => {
    // A tenth more every year: together 160,000 today, 212,960 in the fourth year, above 200,000.
    const level = [
      illness('child', 'first', [80_000, 60]),
      illness('child', 'second', [80_000, 70]),
    ];
    const slow = { ...yearlyStep, rate: 0.1 } as const;
    const rising = level.map((line) => ({ ...line, cover: { ...line.cover, growth: slow } }));
    expect(forChild(family(level))).toHaveLength(2);
    // Each alone stays within: 155,897 in the last year below ten, 334,180 below eighteen.
    expect(forChild(family(rising))).toHaveLength(1);
  });

  it('do not where together they begin to pay at an age and go beyond it then', () => {
    const late = (line: ManualLine): ManualLine => ({
      ...line,
      cover: {
        ...line.cover,
        benefits: line.cover.benefits.map((own) =>
          own.peril === 'death' ? { ...own, fromAge: 3 } : own,
        ),
      },
    });
    const both = [
      illness('child', 'first', [150_000, 60]),
      illness('child', 'second', [150_000, 70]),
    ].map(late);
    // Nothing counts at two; from three on 300,000, above 200,000.
    expect(forChild(family(both))).toHaveLength(1);
  });

  it('is not offered a sum that rises beyond it while the child is under age', () => {
    const level = illness('child', 'level', [180_000, 60]);
    const rising = { ...level, cover: { ...level.cover, growth: yearlyStep } };
    expect(forChild(family([level]))).toEqual([['level', 180_000]]);
    expect(forChild(family([rising]))).toEqual([]);
  });
});
