/**
 * `node bench/run.ts [KEY PREFIX]`: times every case and prints `key<TAB>ns per item<TAB>checksum`,
 * the format of the native references beside it.
 */
import type { BenchCase } from './benchCase.ts';
import { planningCases } from './cases/planning.ts';
import { policyValueCases } from './cases/policyValues.ts';
import { rateBookCases } from './cases/rateBook.ts';
import { stressThreadCases } from './cases/stressThreads.ts';
import { termPolicyCases } from './cases/termPolicies.ts';

/** The engine compiles what runs often, beside the program: before that a time says nothing. */
const warmUpCalls = 40;
const warmUpNanoseconds = 300_000_000n;
const repeats = 41;

const [prefix = ''] = process.argv.slice(2);
const cases: readonly (() => Iterable<BenchCase>)[] = [
  rateBookCases,
  policyValueCases,
  termPolicyCases,
  planningCases,
  stressThreadCases,
];
for (const make of cases) {
  for (const one of make()) {
    if (!one.key.startsWith(prefix)) continue;
    const nanoseconds = medianPerItem(one);
    one.work(0);
    console.log(`${one.key}\t${nanoseconds.toFixed(4)}\t${String(one.checksum())}`);
  }
}

function medianPerItem({ work, items, inner, calls }: BenchCase): number {
  const begin = process.hrtime.bigint();
  const warmUp = calls?.warmUp ?? warmUpCalls;
  for (let call = 0; call < warmUp || !isWarm(begin); call += 1) work(call % inner);
  const times = Array.from({ length: calls?.repeats ?? repeats }, () => {
    const start = process.hrtime.bigint();
    for (let turn = 0; turn < inner; turn += 1) work(turn);
    return Number(process.hrtime.bigint() - start) / inner / items;
  });
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

function isWarm(begin: bigint): boolean {
  return process.hrtime.bigint() - begin >= warmUpNanoseconds;
}
