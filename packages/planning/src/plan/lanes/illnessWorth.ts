/** What each option of the illness lane is worth in the scripts one lives through. */
import { recordOf } from '@cebao/kernel';
import { premiumOf } from '../bundle.ts';
import type { MemberOptions, Pair } from '../options.ts';
import {
  coversDeath,
  deathScripts,
  paidScripts,
  type PaidScript,
  type Payouts,
} from '../payouts.ts';
import { scriptValue, type Stakes } from '../value.ts';

export type IllnessWorth = {
  readonly pair: Pair;
  readonly premium: number;
  readonly living: number;
  readonly ill: boolean;
  readonly onDeath: boolean;
};

export const billScripts: readonly PaidScript[] = [
  'billEveryday',
  'billSerious',
  'billCatastrophic',
];

/** All pairs but those with an illness line that nobody locked and that adds nothing to the scripts of illness. */
export function illnessWorths(options: MemberOptions, stakes: Stakes): readonly IllnessWorth[] {
  const worthOf = worthByRow(options, stakes);
  return options.illnesses.flatMap((pair): readonly IllnessWorth[] => {
    const living = livingWorth(pair, worthOf);
    if (living === null) return [];
    const premium = premiumOf(pair.lines);
    return [{ pair, living, premium, ill: hasIllness(pair), onDeath: paysOnDeath(pair) }];
  });
}

/** Worth beside the core in one script; a row of payments that many pairs share is valued once. */
type WorthOf = (script: PaidScript, paid: Float64Array) => number;

function worthByRow({ corePaid }: MemberOptions, stakes: Stakes): WorthOf {
  const known = recordOf(paidScripts, () => new Map<Float64Array, number>());
  return (script, paid) => {
    const before = known[script].get(paid);
    if (before !== undefined) return before;
    const worth = scriptValue(stakes, script, [corePaid[script], paid]);
    known[script].set(paid, worth);
    return worth;
  };
}

/** Value in the scripts one lives through; null where some illness line adds nothing to them and no lock asks for it. */
function livingWorth(illness: Pair, worthOf: WorthOf): number | null {
  const ill = worthOf('criticalIllness', illness.paid.criticalIllness);
  const isIdle = ({ criticalIllness: rest }: Payouts): boolean =>
    ill <= worthOf('criticalIllness', rest);
  if (illness.withoutIllness.some(isIdle)) return null;
  return billScripts.reduce((sum, script) => sum + worthOf(script, illness.paid[script]), ill);
}

function hasIllness({ lines }: Pair): boolean {
  return lines.some((line) => line.cover.kind === 'criticalIllness');
}

function paysOnDeath({ paid }: Pair): boolean {
  return deathScripts.some((script) => paid[script].some((fen) => fen > 0));
}

/**
 * Without those that a cheaper pair reaches in every respect that V and the rules see: value while
 * living, payments on death. Exact: V is monotone in what is paid on death.
 */
export function worthwhile(worths: readonly IllnessWorth[]): readonly IllnessWorth[] {
  const kept: IllnessWorth[] = [];
  for (const worth of worths.toSorted((a, b) => a.premium - b.premium || b.living - a.living)) {
    if (!kept.some((other) => reaches(other, worth))) kept.push(worth);
  }
  return kept;
}

function reaches(other: IllnessWorth, worth: IllnessWorth): boolean {
  return other.living >= worth.living && coversDeath(other.pair.paid, worth.pair.paid);
}
