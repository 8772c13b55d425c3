/** The family without any event, and what it will lack anyway: goal gaps. Source: METHOD §3. */
import type { Baseline } from '../report.ts';
import type { BareTable } from './gapTable.ts';
import { toCents } from './curve.ts';

export function baselineOf({ context, paths }: BareTable): Baseline {
  const { poolReturn, cpi } = context.assumptions;
  const layers = [
    { layer: 1 as const, path: paths.layer1.atEnd, first: paths.layer1.afterStart[0] ?? 0 },
    { layer: 2 as const, path: paths.layer2.atEnd, first: paths.layer2.afterStart[0] ?? 0 },
  ];
  const goalGaps = layers.flatMap(({ layer, path }) => {
    const short = shortfall(path, poolReturn);
    return short === null ? [] : [{ layer, ...short }];
  });
  const shown = (path: Float64Array, first: number) =>
    [first, ...path.slice(1)].map((fen) => toCents(fen));
  const [one, two] = layers.map(({ path, first }) => shown(path, first));
  return { cpi, poolReturn, layer1: one ?? [], layer2: two ?? [], goalGaps };
}

/** The smallest sum today that would keep the path from falling below zero. */
function shortfall(
  path: Float64Array,
  poolReturn: number,
): { todayCents: ReturnType<typeof toCents>; firstShortYear: number; worstYear: number } | null {
  let discount = 1;
  let worst = 0;
  let worstYear = -1;
  let firstShortYear = -1;
  for (let t = 1; t < path.length; t++) {
    discount /= 1 + poolReturn;
    const short = -(path[t] ?? 0) * discount;
    if (short > 0 && firstShortYear < 0) firstShortYear = t;
    if (short > worst) {
      worst = short;
      worstYear = t;
    }
  }
  const todayCents = toCents(worst);
  return todayCents > 0 ? { todayCents, firstShortYear, worstYear } : null;
}
