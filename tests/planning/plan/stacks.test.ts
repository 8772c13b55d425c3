/** A second line of a kind stands above the first one's cap, from another product, and only then. */
import { describe, expect, it } from 'vitest';
import type { Report } from '@cebao/planning';
import { fen, motherAndChild, must, planOfFive as planOf } from '../families.ts';

const illness = ({ plan }: Report) =>
  plan.lines.filter((line) => line.kind === 'criticalIllness' && line.insured === 'mother');

describe('a gap above the largest sum of one product', () => {
  const rich = must(planOf(motherAndChild, 60_000));

  it('is filled by a second product once the first stands at its cap', () => {
    const lines = illness(rich);
    expect(lines.map((line) => line.code).toSorted()).toEqual(['115036', '115046']);
    expect(Math.max(...lines.map((line) => line.sumInsuredCents))).toBe(fen(500_000));
    expect(lines.every((line) => line.value > 0)).toBe(true);
  });

  it('gets one product while its cap is not reached, at every budget', () => {
    const counts = [9_000, 15_000, 21_000, 30_000].map((budget) => {
      const lines = illness(must(planOf(motherAndChild, budget)));
      const largest = Math.max(0, ...lines.map((line) => line.sumInsuredCents));
      expect(lines.length < 2 || largest === fen(500_000)).toBe(true);
      return lines.length;
    });
    expect(counts).toContain(1);
  });

  it('is told open for its true cause: never the budget while money is left', () => {
    const { uncovered, plan } = rich;
    expect(plan.unspentCents).toBeGreaterThan(1_000_000);
    const open = uncovered.filter((u) => u.openCents > 0 && u.member === 'mother');
    expect(open.map((u) => `${u.peril} ${String(u.layer)} ${u.reason}`)).toEqual([
      'death 1 marketCap',
      'death 2 marketCap',
      'criticalIllness 1 marketCap',
      'billEveryday 1 deductible',
      'billSerious 1 deductible',
      'billCatastrophic 1 deductible',
      'disability 1 onlyTotalDisability',
    ]);
    expect(rich.sheet.filter((row) => row.verdict === 'fail')).toEqual([]);
  });
});
