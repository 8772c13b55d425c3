/** All feasible bundles of one person with their values under the gaps of one pass. */
import type { Candidate } from '../price/candidate.ts';
import { premiumOf, type Bundle } from './bundle.ts';
import type { MemberOptions, Pair } from './options.ts';
import { scriptValue, type Stakes } from './value.ts';
import type { PaidScript } from './payouts.ts';

/** What crossing rules ask of an adult. */
export type CrossNeeds = {
  readonly needsIllness: boolean;
  /** Essentials to be closed on the breadwinner's death, fen; 0 for others. */
  readonly deathGapFen: number;
};

type Setting = {
  readonly options: MemberOptions;
  readonly stakes: Stakes;
  readonly cross: CrossNeeds;
};

const billScripts: readonly PaidScript[] = ['billEveryday', 'billSerious', 'billCatastrophic'];

export function bundlesOf(setting: Setting): readonly Bundle[] {
  return setting.options.illnesses.flatMap((illness) => withDeaths(illness, setting));
}

function withDeaths(illness: Pair, setting: Setting): readonly Bundle[] {
  const { options, stakes } = setting;
  const core = options.corePaid;
  const living = (script: PaidScript): number =>
    scriptValue(stakes, script, summed(core[script], illness.paid[script]));
  const ill = living('criticalIllness');
  const hasIllness = illness.lines.some((line) => line.cover.kind === 'criticalIllness');
  if (hasIllness && ill <= scriptValue(stakes, 'criticalIllness', core.criticalIllness)) return [];
  const bills = billScripts.reduce((sum, script) => sum + living(script), 0);
  const deathBase = summed(core.death, illness.paid.death);
  const accidentBase = summed(core.accidentalDeath, illness.paid.accidentalDeath);
  return options.deaths.map((death) => {
    const onDeath = summed(deathBase, death.paid.death);
    const onAccident = summed(accidentBase, death.paid.accidentalDeath);
    const lines = [...death.lines, ...illness.lines];
    return {
      member: options.person.id,
      lines,
      premiumCents: premiumOf(lines),
      value:
        ill +
        bills +
        scriptValue(stakes, 'death', onDeath) +
        scriptValue(stakes, 'accidentalDeath', onAccident),
      hasIllness,
      adultReady: isReady({ lines, paidOnDeath: onDeath[0] ?? 0, hasIllness }, setting.cross),
    };
  });
}

function summed(a: Float64Array, b: Float64Array): Float64Array {
  const total = new Float64Array(a.length);
  for (let t = 0; t < a.length; t++) total[t] = (a[t] ?? 0) + (b[t] ?? 0);
  return total;
}

function isReady(
  bundle: {
    readonly lines: readonly Candidate[];
    readonly paidOnDeath: number;
    readonly hasIllness: boolean;
  },
  { needsIllness, deathGapFen }: CrossNeeds,
): boolean {
  const atCap = bundle.lines.some((line) => line.cover.kind === 'term' && line.atCap);
  return (bundle.hasIllness || !needsIllness) && (bundle.paidOnDeath >= deathGapFen || atCap);
}
