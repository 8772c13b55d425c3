/** All feasible bundles of one person with their values under the gaps of one pass. */
import type { Candidate } from '../price/candidate.ts';
import { premiumOf, type Bundle } from './bundle.ts';
import type { MemberOptions, Pair } from './options.ts';
import { scriptValue, type Stakes } from './value.ts';
import type { PaidScript, Payouts } from './payouts.ts';

/** What crossing rules ask of an adult. */
export type CrossNeeds = {
  readonly needsIllness: boolean;
  /** Essentials to be closed on the insurable breadwinner's death, fen; 0 for others. */
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
  return setting.options.illnesses.flatMap((illness) => {
    const living = livingWorth(illness, setting);
    if (living === null) return [];
    const worths = paysOnDeath(illness)
      ? deaths.map((death) => deathWorth(death, { setting, base: deathBase(illness, corePaid) }))
      : plain;
    return worths.map((worth, at) =>
      bundleOf({ illness, death: deaths[at], worth, living }, setting),
    );
  });
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
  return pair.lines.some((line) => line.cover.kind === 'criticalIllness');
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
    deathClosed: isClosed(lines, { paidOnDeath: parts.worth.paidNow, cross }),
  };
}

function summed(a: Float64Array, b: Float64Array): Float64Array {
  const total = new Float64Array(a.length);
  for (let t = 0; t < a.length; t++) total[t] = (a[t] ?? 0) + (b[t] ?? 0);
  return total;
}

/** The breadwinner's essentials on death are closed, at the market's cap, or cannot be insured. */
function isClosed(
  lines: readonly Candidate[],
  { paidOnDeath, cross }: { readonly paidOnDeath: number; readonly cross: CrossNeeds },
): boolean {
  const atCap = lines.some((line) => line.cover.kind === 'term' && line.atCap);
  return paidOnDeath >= cross.deathGapFen || atCap;
}
