/**
 * The six sample families, each at four budgets: a plan that an experienced planner would defend.
 * No row of the sheet is red; the reasons told are those of the table and no others.
 */
import { describe, expect, it } from 'vitest';
import type { Household, Report } from '@cebao/planning';
import { must, planOf, sampleFamily, sampleNames, type SampleName } from '../families.ts';

const core = 'noIdleLine: core';
const low = 'premiumShare: belowShare';
const small = 'premiumShare: belowShareBudget';
const held = 'premiumShare: inForceWithinShare';
const reach = 'termsReachNeed: openYears:3';

const expected: Readonly<Record<SampleName, readonly (readonly [number, readonly string[]])[]>> = {
  single: [
    [1_000, [small]],
    [2_000, [small]],
    [4_000, [low]],
    [12_000, [low]],
  ],
  'young-couple': [
    [6_000, [small, reach]],
    [12_000, []],
    [20_000, []],
    [40_000, []],
  ],
  breadwinner: [
    [6_000, [held]],
    [12_000, []],
    [20_000, []],
    [40_000, []],
  ],
  'business-owner': [
    [12_000, [held]],
    [20_000, [held]],
    [40_000, []],
    [80_000, []],
  ],
  'cross-border-engineer': [
    [6_000, [small, core, core]],
    [12_000, [held, core, core]],
    [20_000, [held, core, core]],
    [40_000, [held, core, core]],
  ],
  'retired-couple': [
    [2_000, [small]],
    [4_000, []],
    [6_000, []],
    [20_000, []],
  ],
};

describe.each(sampleNames)('%s', (name) => {
  const family = sampleFamily(name);

  it.each(expected[name])(
    'at %d yuan has no red row and the reasons of the table',
    (budget, told) => {
      const report = must(planOf(family, budget));
      expect(report.sheet.filter((row) => row.verdict === 'fail')).toEqual([]);
      // What the loop says has a test of its own (protectionLoop.test.ts).
      const rows = report.sheet.filter((row) => row.id !== 'protectionLoop');
      const reasons = rows.flatMap((row) => row.reasons.map((r) => `${row.id}: ${r.code}`));
      expect(reasons).toEqual([...told]);
      expectSound(report, { family, budget });
    },
  );
});

describe('an illness of somebody who can have no medical line', () => {
  it('is left open for that reason, not for the budget', () => {
    const single = sampleFamily('single');
    const manualLines = single.manualLines.filter((line) => line.cover.id !== 'medical-mother');
    const reasonFor = (family: Household) =>
      must(planOf(family, 20_000)).uncovered.find(
        (open) => open.member === 'mother' && open.peril === 'criticalIllness',
      )?.reason;
    expect(reasonFor({ ...single, manualLines })).toBe('noMedical');
    expect(reasonFor(single)).toBe('none');
  });
});

function expectSound(
  { plan, gaps, uncovered }: Report,
  { family, budget }: { readonly family: Household; readonly budget: number },
): void {
  expect(plan.certificate.converged).toBe(true);
  expect(plan.premiumCents).toBeLessThanOrEqual(budget * 100);
  for (const { workings, gapCents } of gaps.flatMap((gap) => gap.now)) {
    expect(workings.reduce((sum, term) => sum + term.cents, 0)).toBe(gapCents);
  }
  for (const { gapCents, paidCents, openCents } of uncovered) {
    expect(openCents).toBe(gapCents - paidCents);
    expect(openCents).toBeGreaterThanOrEqual(0);
  }
  for (const open of uncovered.filter((u) => u.openCents > 0)) {
    expect(open.reason).not.toBe('none');
  }
  const inForce = family.policies.filter((p) => p.kind === 'medical').map((p) => p.insured);
  for (const line of plan.lines.filter((l) => l.kind === 'medical')) {
    expect(inForce).not.toContain(line.insured);
  }
}
