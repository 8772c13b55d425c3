/**
 * What scripts change beside the premiums of a plan, summed into flows once a family: it is the same
 * under every plan and in every pass. A plan adds the premiums that end with the event. Sums run in
 * the order of `effects`, so that they are the same to the last bit.
 */
import type { Family } from '../household/family.ts';
import type { PersonId } from '../household/personId.ts';
import { streamsBeforePlan } from '../project/baseStreams.ts';
import type { FamilyContext } from '../project/context.ts';
import type { Label } from '../project/changes/change.ts';
import { billChanged, flowsChanged, labelsChanged, type Projected } from '../project/effect.ts';
import { flowsOf, noFlows, type Flows, type LayerFlows } from '../project/positions.ts';
import { supportYears } from '../project/needs.ts';
import type { ProjectedPeril, ProjectedScript } from '../project/script.ts';
import type { Stream } from '../project/stream.ts';

export type Events = {
  /** The family's streams without the premiums of a plan. */
  readonly base: readonly Stream[];
  /** How long elders elsewhere are supported. */
  readonly supportYears: number;
  /** What a script changes before any plan. */
  readonly flowsOn: (script: ProjectedScript) => LayerFlows;
  /** What a bill takes at the start of its year, whatever the plan, fen. */
  readonly billOn: (script: ProjectedScript) => number;
  /** Of what it changes before any plan the labels alone. */
  readonly labelsOn: (script: ProjectedScript) => readonly Label[];
  /** Flows under a plan, all of them made anew. */
  readonly flowsUnder: (script: ProjectedScript, projected: Projected) => LayerFlows;
};

export function eventsOf({ family, assumptions }: FamilyContext): Events {
  const context = { family, assumptions, schedule: [] };
  const unplanned: Projected = { context, base: streamsBeforePlan(context) };
  return {
    base: unplanned.base,
    supportYears: supportYears(unplanned.base),
    flowsOn: rememberedBy((script) => flowsChanged(script, unplanned)),
    billOn: rememberedBy((script) => -billChanged(script, unplanned)),
    labelsOn: rememberedBy((script) => labelsChanged(script, unplanned)),
    flowsUnder: flowsChanged,
  };
}

/** Each script asked once. */
export function rememberedBy<T>(
  ask: (script: ProjectedScript) => T,
): (script: ProjectedScript) => T {
  const known = new Map<PersonId, Map<ProjectedPeril, T[]>>();
  return (script) => {
    const own = known.get(script.member) ?? new Map<ProjectedPeril, T[]>();
    known.set(script.member, own);
    const years = own.get(script.peril) ?? [];
    own.set(script.peril, years);
    const before = years[script.year];
    if (before !== undefined) return before;
    const found = ask(script);
    years[script.year] = found;
    return found;
  };
}

/** Flows of both layers from the event on; one and the same where no stream is of the second alone. */
export function layerFlows(
  streams: readonly Stream[],
  { year }: ProjectedScript,
  { horizonYears }: Family,
): LayerFlows {
  const flows = (layer: 1 | 2): Flows => flowsOf(streams, layer, year) ?? noFlows(horizonYears);
  const first = flows(1);
  return [first, streams.some(({ layer }) => layer === 2) ? flows(2) : first];
}
