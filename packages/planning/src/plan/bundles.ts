/** All feasible bundles of one person with their values under the gaps of one pass. */
import { premiumOf, type Bundle } from './bundle.ts';
import type { MemberOptions, Pair } from './options.ts';
import { scriptValue, type Stakes } from './value.ts';
import { coversDeath, type PaidScript, type Payouts } from './payouts.ts';

/** What crossing rules ask of an adult. */
export type CrossNeeds = {
  readonly needsIllness: boolean;
  /** What has to be paid on the breadwinner's death first: the essentials, at most the market's cap. */
  readonly deathGapFen: number;
};

type Setting = {
  readonly options: MemberOptions;
  readonly stakes: Stakes;
  readonly cross: CrossNeeds;
};

const billScripts: readonly PaidScript[] = ['billEveryday', 'billSerious', 'billCatastrophic'];

export function bundlesOf(setting: Setting): readonly Bundle[] {
  const { corePaid, deaths } = setting.options;
  const plain = deaths.map((death) => deathWorth(death, { setting, base: corePaid }));
  return worthwhile(setting).flatMap(({ illness, living }) => {
    const worths = paysOnDeath(illness)
      ? deaths.map((death) => deathWorth(death, { setting, base: deathBase(illness, corePaid) }))
      : plain;
    return worths.map((worth, at) =>
      bundleOf({ illness, death: deaths[at], worth, living }, setting),
    );
  });
}

type Worth = { readonly illness: Pair; readonly premium: number; readonly living: number };

/**
 * All illness pairs, without those stacks of two illness lines that a cheaper pair reaches in every
 * respect that V and the rules see: value while living, payments on death. There are many stacks and
 * each would meet every death line. Exact: V is monotone in what is paid on death.
 */
function worthwhile(setting: Setting): readonly Worth[] {
  const kept: Worth[] = [];
  const all = setting.options.illnesses.flatMap((illness): readonly Worth[] => {
    const living = livingWorth(illness, setting);
    return living === null ? [] : [{ illness, living, premium: premiumOf(illness.lines) }];
  });
  for (const worth of all.toSorted((a, b) => a.premium - b.premium || b.living - a.living)) {
    const isStack = illnessLines(worth.illness) > 1;
    if (!isStack || !kept.some((other) => reaches(other, worth))) kept.push(worth);
  }
  return kept;
}

function reaches(other: Worth, worth: Worth): boolean {
  return (
    other.living >= worth.living &&
    hasIllness(other.illness) === hasIllness(worth.illness) &&
    coversDeath(other.illness.paid, worth.illness.paid)
  );
}

type DeathWorth = { readonly value: number; readonly paidNow: number };
type DeathPayouts = Pick<Payouts, 'death' | 'accidentalDeath'>;

function paysOnDeath({ paid }: Pair): boolean {
  return [paid.death, paid.accidentalDeath].some((amounts) => amounts.some((fen) => fen > 0));
}

function deathBase({ paid }: Pair, core: Payouts): DeathPayouts {
  return {
    death: summed(core.death, paid.death),
    accidentalDeath: summed(core.accidentalDeath, paid.accidentalDeath),
  };
}

function deathWorth(
  { paid }: Pair,
  { setting, base }: { readonly setting: Setting; readonly base: DeathPayouts },
): DeathWorth {
  const { stakes } = setting;
  return {
    value:
      scriptValue(stakes, 'death', [base.death, paid.death]) +
      scriptValue(stakes, 'accidentalDeath', [base.accidentalDeath, paid.accidentalDeath]),
    paidNow: (base.death[0] ?? 0) + (paid.death[0] ?? 0),
  };
}

/** Value in the scripts one lives through; null where an illness line adds nothing to them. */
function livingWorth(illness: Pair, { options, stakes }: Setting): number | null {
  const core = options.corePaid;
  const living = (script: PaidScript): number =>
    scriptValue(stakes, script, [core[script], illness.paid[script]]);
  const ill = living('criticalIllness');
  const beside = illness.beside.criticalIllness;
  const without = scriptValue(stakes, 'criticalIllness', [core.criticalIllness, beside]);
  if (hasIllness(illness) && ill <= without) return null;
  return billScripts.reduce((sum, script) => sum + living(script), ill);
}

function hasIllness(pair: Pair): boolean {
  return illnessLines(pair) > 0;
}

function illnessLines({ lines }: Pair): number {
  return lines.filter((line) => line.cover.kind === 'criticalIllness').length;
}

function bundleOf(
  parts: {
    readonly illness: Pair;
    readonly death: Pair | undefined;
    readonly worth: DeathWorth;
    readonly living: number;
  },
  { options, cross }: Setting,
): Bundle {
  const lines = [...(parts.death?.lines ?? []), ...parts.illness.lines];
  const ill = hasIllness(parts.illness);
  return {
    member: options.person.id,
    lines,
    premiumCents: premiumOf(lines),
    value: parts.living + parts.worth.value,
    hasIllness: ill,
    illnessReady: ill || !cross.needsIllness,
    deathClosed: parts.worth.paidNow >= cross.deathGapFen,
  };
}

function summed(a: Float64Array, b: Float64Array): Float64Array {
  const total = new Float64Array(a.length);
  for (let t = 0; t < a.length; t++) total[t] = (a[t] ?? 0) + (b[t] ?? 0);
  return total;
}
