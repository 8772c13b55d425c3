/** What the stress test says first: that a plan makes ruin likelier, where it does. */
import { expect, test } from 'vitest';
import { readHousehold, readJson } from '@cebao/contracts';
import { loadOccupations, loadPlanningFacts, stressAssumptions } from '@cebao/dossiers';
import type { Result } from '@cebao/kernel';
import {
  largestNotWorse,
  prepareFamily,
  standardStress,
  stressFamily,
  type StressResult,
} from '@cebao/planning';
import { wan } from '@cebao/proposal';
import { readFileSync } from 'node:fs';
import { notWorseLines } from './notWorseLines.ts';
import { stressJson, stressLines, type ShownStress } from './stressLines.ts';

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value;
}

const file = new URL('../../../../../data/households/ok/breadwinner.json', import.meta.url);
const occupations = must(loadOccupations());
const household = must(
  readHousehold(must(readJson(readFileSync(file), 'family')), { occupations }),
);
const facts = must(loadPlanningFacts());
const spreads = must(stressAssumptions());
const within = must(prepareFamily({ ...facts, household }));
const { plan } = must(within(2_500_000));
const spread = Object.fromEntries(spreads.map((a) => [a.id, a.default]));
const family = {
  household,
  assumptionDefaults: facts.assumptionDefaults,
  basis: facts.basis,
  spread,
};

const result: StressResult = must(
  stressFamily({ ...family, lines: plan.lines, ...standardStress }),
);
const notWorse = must(largestNotWorse({ ...family, plan, within }));
const shown: ShownStress = {
  name: household.name,
  result,
  spreads,
  plan,
  noPlan: null,
  notWorse,
};

test('more lives ruined with the plan are said before every figure', () => {
  expect(result.after[1].ruined).toBeGreaterThan(result.before[1].ruined);
  const [title, first] = stressLines(shown);
  expect(title).toContain('先说变得更糟的');
  expect(first).toContain(
    `从 ${String(result.before[1].ruined)} 条到 ${String(result.after[1].ruined)} 条`,
  );
  const better = { ...shown, result: { ...result, after: result.before }, notWorse: null };
  expect(stressLines(better)[0]).toContain('1000 条人生');
});

test('a smaller plan that does not is offered right after, with both counts and both means', () => {
  const { both } = notWorse;
  if (both.kind !== 'cheaper') throw new TypeError(both.kind);
  const text = stressLines(shown).join('\n');
  const [, second] = both.plan.lives;
  expect(text).toContain(`（--budget ${String(both.plan.budgetCents / 100)}）`);
  expect(text).toContain(`${String(second.without)} → ${String(second.withPlan)}（`);
  expect(text).toContain(`→ ${wan(second.meanWithPlanCents)}`);
  expect(text.indexOf('有没有更小')).toBeLessThan(text.indexOf('条人生，每条最多'));
});

test('where none is found the smallest that was tried is shown; where the sample differs, it says so', () => {
  const [kept, none] = [{ kind: 'shown' }, { kind: 'none', smallest: notWorse.shown }] as const;
  const lost = notWorseLines({ ...notWorse, essentials: none, both: none }).join('\n');
  expect(lost.match(/试过的最小的也会/g)).toHaveLength(2);
  expect(lost).toContain('试过的最小 ');
  const nothing = { kind: 'none', smallest: null } as const;
  const bare = { ...notWorse, tried: 0, essentials: nothing, both: nothing };
  expect(notWorseLines(bare)[0]).toBe('没有更小的方案可以比。');
  const [same, ...more] = notWorseLines({ ...notWorse, essentials: kept, both: kept });
  expect(same).toContain('没有让撑不住的变多');
  expect(more).toEqual([]);
});

test('a family without a plan sees its half, why it is only half, and no figure of a plan', () => {
  const noPlan = { code: 'NO_OPEN_GAP', thing: '某家', value: '已有 2 份保单', limit: '' } as const;
  const half = { ...shown, plan: null, noPlan, notWorse: null };
  const text = stressLines(half).join('\n');
  expect(text).toMatch(/^【这个家庭没有方案：没有需要填补的缺口：某家/);
  expect(text.match(/没有方案  /g)).toHaveLength(2);
  expect(text).not.toMatch(/有方案：首年|[^没]有方案  /);
  expect(stressJson(half)).toMatchObject({ before: result.before, after: null, noPlan });
  expect(stressJson(shown)).toMatchObject({ after: result.after, noPlan: null, notWorse });
});

test('where no life differs, words say so instead of an error of nothing', () => {
  const [first, second] = notWorse.shown.lives;
  const same = {
    ...first,
    withPlan: first.without,
    newly: 0,
    spared: 0,
    differenceStandardError: 0,
  };
  const lines = notWorseLines({ ...notWorse, shown: { ...notWorse.shown, lives: [same, second] } });
  const count = String(first.without);
  expect(lines.join('\n')).toContain(`${count} → ${count}（没有一条人生不同）`);
});
