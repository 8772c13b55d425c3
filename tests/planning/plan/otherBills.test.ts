/** What would be bought with bills rarer or more frequent is found as by solving again. */
import { expect, it } from 'vitest';
import {
  linesWithBills,
  solvedAgain,
} from '../../../packages/planning/src/explain/lines/otherBills.ts';
import { planKey, solveWithSchedule } from '../../../packages/planning/src/plan/pass.ts';
import { withBills } from '../../../packages/planning/src/risks/lives.ts';
import { coarse } from '../coarse.ts';
import { patience, runs, seeds } from '../proof/nightly.ts';
import { randomBudgetYuan, randomFamily } from '../randomFamily.ts';
import { setUpOf } from '../setUp.ts';

type Met = { readonly wrong: readonly string[]; readonly others: number };

function metOn(seed: number): Met {
  const { p1 } = setUpOf(randomFamily(seed), coarse, randomBudgetYuan(seed));
  const solved = solveWithSchedule(p1);
  if (solved === null) return { wrong: [], others: 0 };
  const own = solved.p1;
  const plan = planKey(solved.lines);
  const factors = [1 / 4, 1 / 2, 2, 8].map((factor) => {
    const lives = new Map([...own.lives].map(([id, life]) => [id, withBills(life, factor)]));
    const again = planKey(solvedAgain({ ...own, lives }, solved));
    const found = planKey(linesWithBills(solved, { p1: own, factor }));
    return { wrong: found === again ? [] : [`${String(seed)} ${String(factor)}`], again };
  });
  return {
    wrong: factors.flatMap(({ wrong }) => wrong),
    others: factors.filter(({ again }) => again !== plan).length,
  };
}

it(
  'on families made by chance',
  () => {
    const met = seeds(730_161, runs(1_000, 60)).map(metOn);
    expect(met.flatMap(({ wrong }) => wrong)).toEqual([]);
    // Some plans do change, or nothing would be tried.
    expect(met.reduce((sum, { others }) => sum + others, 0)).toBeGreaterThan(0);
  },
  patience,
);
