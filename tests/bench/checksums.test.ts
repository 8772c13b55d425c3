/** What the bench programs compute is what the native programs print; no time is looked at. */
import { describe, expect, it } from 'vitest';
import type { BenchCase } from '../../bench/benchCase.ts';
import { planningCases } from '../../bench/cases/planning.ts';
import { policyValueCases } from '../../bench/cases/policyValues.ts';
import { rateBookCases } from '../../bench/cases/rateBook.ts';
import { termPolicyCases } from '../../bench/cases/termPolicies.ts';

function sumOf({ work, checksum }: BenchCase): number {
  work(0);
  return checksum();
}

describe('checksums of the bench programs', () => {
  // As printed by bench/reference/ratebook.c and lmp.c, gcc -O3 -ffp-contract=off.
  it.each(rateBookCases())('$key is that of the native rate book', (one) => {
    expect(sumOf(one)).toBe(178_786.99000000046);
  });

  it('the life modelling problem is the native one', () => {
    expect(policyValueCases().map(sumOf)).toEqual([-3_527_854.470683034, 1_390_321.6990167585]);
  });

  it('P1 of the six families has the optimum that HiGHS found, in millions of fen', () => {
    const p1 = [...planningCases()].find(({ key }) => key === 'ours-p1');
    // As printed by bench/reference/p1.ts.
    expect(p1 && sumOf(p1).toFixed(6)).toBe('1693.698760');
  });

  it.each(termPolicyCases())('$key is the known answer of BasicTerm_M', (one) => {
    expect(sumOf(one).toFixed(4)).toBe('14489630.5346');
  });
});
