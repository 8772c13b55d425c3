/** The life modelling problem of `reference/lmp.c`, on the same xorshift numbers. */
import { policyValues } from '@cebao/actuarial';
import { annualRate } from '@cebao/kernel';
import type { BenchCase } from '../benchCase.ts';

type Size = { policies: number; periods: number; perYear: number; inner: number };

export function policyValueCases(): readonly BenchCase[] {
  return [
    policyValueCase({ policies: 4096, periods: 10, perYear: 1, inner: 40 }),
    policyValueCase({ policies: 512, periods: 360, perYear: 12, inner: 8 }),
  ];
}

function policyValueCase({ policies, periods, perYear, inner }: Size): BenchCase {
  const deaths = new Float64Array(policies * periods);
  const lapses = new Float64Array(policies * periods);
  const next = xorshift();
  for (let at = 0; at < deaths.length; at += 1) {
    deaths[at] = (0.02 * next()) / perYear;
    lapses[at] = (0.2 * next()) / perYear;
  }
  const amounts = { i: annualRate(0.02), premium: 100, sumInsured: 25_000 };
  const values = new Float64Array(policies);
  return {
    key: `ours-values@${periods}`,
    items: policies,
    inner,
    work: () => policyValues({ policies, periods, deaths, lapses }, amounts, values),
    checksum: () => values.reduce((sum, value) => sum + value, 0),
  };
}

function xorshift(): () => number {
  let state = 2_463_534_242;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}
