/** What the lists of one person are made from, and a bundle of one option of each lane. */
import type { Bundle } from '../bundle.ts';
import type { Front } from '../front.ts';
import type { MemberOptions } from '../options.ts';
import type { Stakes } from '../value.ts';
import type { DeathValues } from './deathValues.ts';
import type { IllnessWorth } from './illnessWorth.ts';

/** What crossing rules ask of an adult. */
export type CrossNeeds = {
  readonly needsIllness: boolean;
  /**
   * What has to be paid on the breadwinner's death first, whatever illness came before: the essentials,
   * at most the market's cap.
   */
  readonly deathGapFen: number;
};

export type LaneSetting = {
  readonly options: MemberOptions;
  readonly stakes: Stakes;
  readonly cross: CrossNeeds;
  /** Of the same options and stakes on death, where they are known already. */
  readonly deathValues: DeathValues;
};

/** Options left of each lane. */
export type Lanes = LaneSetting & {
  /** By rising premium. */
  readonly allDeaths: Int32Array;
  /** Without those that pay more than any gap for more. */
  readonly deaths: Int32Array;
  /** Lists of these death options by what has to be paid in the first year and the limit. */
  readonly deathFronts: Map<string, Front<number>>;
  readonly illnesses: readonly IllnessWorth[];
  readonly known: KnownLists;
};

/** Filled as lists are asked for: those with illness cover or without it. */
export type KnownLists = {
  readonly worthwhile: Map<boolean, readonly IllnessWorth[]>;
  /** By what has to be paid on death first. */
  readonly fronts: Map<boolean, Map<number, KnownFront>>;
};

/** The list up to a limit holds those of all smaller ones. */
export type KnownFront = { readonly limit: number; readonly front: Front };

export function noLists(): KnownLists {
  return { worthwhile: new Map(), fronts: new Map() };
}

export type LaneFronts = {
  readonly lanes: Lanes;
  readonly limit: number;
  /** What has to be paid on death in the first year, fen. */
  readonly least: number;
};

/** What pays on a death in the first year beside the death lane, whatever illness came before. */
export function lastingBeside({ corePaid }: MemberOptions, { pair }: IllnessWorth): number {
  return (corePaid.deathAfterIllness[0] ?? 0) + (pair.paid.deathAfterIllness[0] ?? 0);
}

export function bundleOf(
  { options, cross, deathValues }: Lanes,
  { illness, death }: { readonly illness: IllnessWorth; readonly death: number },
): Bundle {
  const { deaths, corePaid } = options;
  const lasting = lastingBeside(options, illness) + (deaths.lastingNow[death] ?? 0);
  const beside = illness.onDeath ? illness.pair.besideDeath : corePaid;
  return {
    member: options.person.id,
    lines: [...(deaths.lines[death] ?? []), ...illness.pair.lines],
    premiumCents: (deaths.premiums[death] ?? 0) + illness.premium,
    value: deathValues.beside(beside)(death) + illness.living,
    hasIllness: illness.ill,
    illnessReady: illness.ill || !cross.needsIllness,
    deathClosed: lasting >= cross.deathGapFen,
  };
}
