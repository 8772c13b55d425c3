/**
 * What one person may choose from under the gaps of one pass, as Pareto lists by what the rules that
 * cross members ask for. Problem P1 and everything that solves it again (stability, why-nots) see a
 * person only through this.
 */
import type { Person } from '../household/household.ts';
import type { Candidate } from '../price/candidate.ts';
import type { Bundle } from './bundle.ts';
import { frontOf, type Front } from './front.ts';

/** A case of the crossing rules, for one person. */
export type Ask = {
  /** ready: has illness cover where an open gap asks for it. */
  readonly illness: 'any' | 'none' | 'ready';
  /** The breadwinner's essentials on death are closed or at the market's cap. */
  readonly closed: boolean;
};

/** Lines that pay on death stand in one lane, those for illness and bills in the other. */
export type Lane = 'death' | 'illness';

/** Which options of a lane stay; a lane that is not named stays whole. */
export type Keeps = Readonly<Partial<Record<Lane, (lines: readonly Candidate[]) => boolean>>>;

export type MemberChoices = {
  readonly person: Person;
  /** Bundles that may be bought. */
  readonly count: number;
  readonly bundles: () => readonly Bundle[];
  readonly front: (ask: Ask, limit: number) => Front;
  /** The same choices, each lane restricted to what is kept. */
  readonly where: (keeps: Keeps) => MemberChoices;
};

export function laneOf({ cover }: Candidate): Lane {
  return cover.kind === 'term' || cover.kind === 'accident' ? 'death' : 'illness';
}

export function meets(bundle: Bundle, ask: Ask): boolean {
  if (ask.closed && !bundle.deathClosed) return false;
  if (ask.illness === 'none') return !bundle.hasIllness;
  return ask.illness === 'any' || bundle.illnessReady;
}

/** Choices from a list of bundles, each tried: the plain way that the lanes must agree with. */
export function listedChoices(person: Person, bundles: readonly Bundle[]): MemberChoices {
  return {
    person,
    count: bundles.length,
    bundles: () => bundles,
    front: (ask, limit) =>
      frontOf(
        bundles.filter((bundle) => meets(bundle, ask)),
        limit,
      ),
    where: (keeps) =>
      listedChoices(
        person,
        bundles.filter(({ lines }) =>
          (['death', 'illness'] as const).every(
            (lane) => keeps[lane]?.(lines.filter((line) => laneOf(line) === lane)) ?? true,
          ),
        ),
      ),
  };
}
