/**
 * What may stand together is computed once a family: preferences differ in few lines, and what was met
 * before is taken as it is.
 */
import type { Candidate } from '../../price/candidate.ts';
import { deathScripts } from '../payouts.ts';
import type { Beside } from './deathValues.ts';

/** What is made from a list of candidates, under a name, once for each list. */
export type MadeFrom<T> = (name: string, candidates: readonly Candidate[], make: () => T) => T;

export function madeOnce<T>(): MadeFrom<T> {
  const known = new Map<
    string,
    { readonly candidates: readonly Candidate[]; readonly made: T }[]
  >();
  return (name, candidates, make) => {
    const own = known.get(name) ?? [];
    known.set(name, own);
    const before = own.find((one) => isSame(one.candidates, candidates));
    if (before !== undefined) return before.made;
    const made = make();
    own.push({ candidates, made });
    return made;
  };
}

function isSame(a: readonly Candidate[], b: readonly Candidate[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}

/** Of payments that are the same the first. */
export function firstOfSame(): (paid: Beside) => Beside {
  const known = new Map<string, Beside>();
  /** Rows that are the same objects are told once. */
  const steps = new Map<Float64Array, string>();
  const told = (amounts: Float64Array): string => {
    const before = steps.get(amounts) ?? stepsOf(amounts);
    steps.set(amounts, before);
    return before;
  };
  return (paid) => {
    const key = deathScripts.map((script) => told(paid[script])).join('|');
    const before = known.get(key) ?? paid;
    known.set(key, before);
    return before;
  };
}

/** A row of payments by its changes. */
function stepsOf(amounts: Float64Array): string {
  let steps = `${String(amounts.length)}:`;
  for (let t = 0; t < amounts.length; t++) {
    if (t === 0 || amounts[t] !== amounts[t - 1]) steps += `${String(t)},${String(amounts[t])};`;
  }
  return steps;
}
