/** What each option of the illness lane is worth in the scripts one lives through. */
import { premiumOf } from '../bundle.ts';
import type { MemberOptions, Pair } from '../options.ts';
import { coversDeath, type PaidScript, type Payouts } from '../payouts.ts';
import { scriptValue, type Stakes } from '../value.ts';

export type IllnessWorth = {
  readonly pair: Pair;
  readonly premium: number;
  readonly living: number;
  readonly ill: boolean;
  readonly onDeath: boolean;
};

const billScripts: readonly PaidScript[] = ['billEveryday', 'billSerious', 'billCatastrophic'];

/** All pairs but those with an illness line that adds nothing to the critical-illness scripts. */
export function illnessWorths(options: MemberOptions, stakes: Stakes): readonly IllnessWorth[] {
  return options.illnesses.flatMap((pair): readonly IllnessWorth[] => {
    const living = livingWorth(pair, { options, stakes });
    if (living === null) return [];
    const premium = premiumOf(pair.lines);
    return [{ pair, living, premium, ill: hasIllness(pair), onDeath: paysOnDeath(pair) }];
  });
}

type Setting = { readonly options: MemberOptions; readonly stakes: Stakes };

/** Value in the scripts one lives through; null where some illness line adds nothing to them. */
function livingWorth(illness: Pair, { options, stakes }: Setting): number | null {
  const core = options.corePaid;
  const living = (script: PaidScript): number =>
    scriptValue(stakes, script, [core[script], illness.paid[script]]);
  const ill = living('criticalIllness');
  const isIdle = ({ criticalIllness: rest }: Payouts): boolean =>
    ill <= scriptValue(stakes, 'criticalIllness', [core.criticalIllness, rest]);
  if (illness.withoutIllness.some(isIdle)) return null;
  return billScripts.reduce((sum, script) => sum + living(script), ill);
}

function hasIllness({ lines }: Pair): boolean {
  return lines.some((line) => line.cover.kind === 'criticalIllness');
}

function paysOnDeath({ paid }: Pair): boolean {
  return [paid.death, paid.accidentalDeath].some((amounts) => amounts.some((fen) => fen > 0));
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
