/**
 * What a history costs, by the definition itself: events are applied one after the other, each as the
 * streams of its effects on the streams that the earlier ones left. Slow, and the stress test's oracle.
 */
import { basePaths } from '../../../packages/planning/src/gaps/gapTable.ts';
import {
  gapAlong,
  noGap,
  type BasePaths,
  type Gap,
} from '../../../packages/planning/src/gaps/gap.ts';
import { plainPolicy } from '../../../packages/planning/src/household/policy.ts';
import type { Family } from '../../../packages/planning/src/household/family.ts';
import { baseStreams } from '../../../packages/planning/src/project/baseStreams.ts';
import type { Context } from '../../../packages/planning/src/project/context.ts';
import { effects } from '../../../packages/planning/src/project/effect.ts';
import { flowsOf, pathOf } from '../../../packages/planning/src/project/positions.ts';
import type { Script } from '../../../packages/planning/src/project/script.ts';
import { stream, type Stream } from '../../../packages/planning/src/project/stream.ts';
import { waivedPremiums, type Proposed } from '../../../packages/planning/src/stress/stage.ts';
import { after } from '../../../packages/planning/src/stress/paths/rules.ts';
import type { Assumptions } from '../../../packages/planning/src/household/assumptions.ts';
import { neededUntil } from '../proof/neededUntil.ts';

type Change = { readonly script: Script; readonly streams: readonly Stream[] };

export type ByStreams = {
  readonly firstYear: number;
  readonly layers: readonly [Gap, Gap];
  readonly changes: readonly Change[];
  readonly base: readonly Stream[];
  readonly paths: BasePaths;
  readonly added: readonly Stream[];
};

type Given = {
  readonly family: Family;
  readonly assumptions: Assumptions;
  readonly lines: readonly Proposed[];
};

export function byStreams(
  history: readonly Script[],
  { family, assumptions, lines }: Given,
): ByStreams {
  const bare: Context = { family, assumptions, schedule: [] };
  const own = baseStreams(bare);
  const paths = basePaths(own, { base: own }, bare);
  const { policies: held, asOf } = family.household;
  const policies = [...held, ...lines.map((line) => plainPolicy(line, asOf, line.riderOf))];
  let context: Context = {
    ...bare,
    family: { ...family, household: { ...family.household, policies } },
  };
  const base = baseStreams(context);
  const ids = new Set(lines.map(({ id }) => id));
  const added = base.filter((s) => s.coverId !== null && ids.has(s.coverId));
  let streams = base;
  // For what events do alone: the premiums stand in the base.
  context = { ...context, schedule: waivedPremiums(lines) };
  const changes: Change[] = [];
  for (const script of history) {
    if (isBill(script.peril)) {
      changes.push({ script, streams: [billOf(script, context)] });
      continue;
    }
    const changed = effects(script, { context, base: streams });
    streams = [...streams, ...changed];
    changes.push({ script, streams: changed });
    context = after(script, context);
  }
  const firstYear = history[0]?.year ?? 0;
  const changed = [...added, ...changes.flatMap((change) => change.streams)];
  const lastYear = neededUntil(history, { family, base });
  const gap = (layer: 1 | 2): Gap => {
    const flows = flowsOf(changed, layer);
    if (flows === null || lastYear <= firstYear) return noGap;
    const { afterStart, atEnd } = pathOf(flows, assumptions.poolReturn);
    const samples = atEnd.map((end, t) => (t === firstYear ? afterStart[t] : end) ?? 0);
    return gapAlong(paths, { layer, year: firstYear, lastYear }, samples);
  };
  return { firstYear, layers: [gap(1), gap(2)], changes, base, paths, added };
}

function isBill(peril: Script['peril']): boolean {
  return peril === 'billEveryday' || peril === 'billSerious' || peril === 'billCatastrophic';
}

/** A bill is one sum at the start of its year; the estate of a guarantor does not look at it. */
function billOf(script: Script, context: Context): Stream {
  const amounts = new Float64Array(context.family.horizonYears);
  for (const s of effects(script, { context, base: [] })) {
    amounts[script.year] = (amounts[script.year] ?? 0) + (s.amounts[script.year] ?? 0);
  }
  const parts = { code: 'bill', subject: '', role: 'personCost', layer: 1 } as const;
  return stream({ ...parts, timing: 'start', amounts });
}

/** The event that took most by the worst moment; null: the premiums of the lines. */
export function gravestByStreams(
  { added, changes, firstYear, paths }: ByStreams,
  { layer, gap }: { readonly layer: 1 | 2; readonly gap: Gap },
): Script['peril'] | null {
  const costOf = (streams: readonly Stream[]): number => {
    const flows = flowsOf(streams, layer);
    if (flows === null) return 0;
    const { atEnd, afterStart } = pathOf(flows, paths.poolReturn);
    return -((gap.worst === 0 ? afterStart[firstYear] : atEnd[firstYear + gap.worst]) ?? 0);
  };
  let most = costOf(added);
  let peril: Script['peril'] | null = null;
  for (const { script, streams } of changes) {
    const cost = costOf(streams);
    if (script.year <= firstYear + gap.worst && cost > most) [most, peril] = [cost, script.peril];
  }
  return peril;
}
