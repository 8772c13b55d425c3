/** The engine in the browser: the server's report to the bit, the stress test to the figure. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stressAssumptions } from '@cebao/dossiers';
import {
  largestNotWorse,
  planFamily,
  prepareFamily,
  stressFamily,
  worseWithPlan,
  type StressResult,
} from '@cebao/planning';
import { facts, must, present, sampleFamily } from '../planning/families.ts';
import { enter, narrow, openWindow, startApp, type App } from './app.ts';
import { pictureOf } from './picture.ts';
import { expectToFit, openSample, patience, tab } from './screens.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

describe('the engine in the browser', () => {
  test(
    'gives the report of the server, to the last bit',
    async () => {
      const context = await app.browser.newContext();
      await context.addInitScript(keepWorker);
      const { page } = await openWindow(context);
      await enter(page, app);
      await openSample(page);
      await tab(page, '风险与缺口');
      await page.locator('.matrix-cell').first().waitFor();
      const results = compared(await page.evaluate(compareAll(budgets)));
      expect(results.length).toBeGreaterThanOrEqual(2 * budgets.length);
      for (const { name, budgetCents, browser, server } of results) {
        expect(browser, `${name}, ${String(budgetCents)}`).toBe(server);
      }
      await context.close();
    },
    patience,
  );
});

type Compared = {
  readonly name: string;
  readonly budgetCents: number;
  readonly browser: string;
  readonly server: string;
};

/** A slice of budgets; the nightly run takes twenty. */
const nightly = (process.env['CEBAO_NIGHTLY'] ?? '') !== '';
const budgets = (nightly ? Array.from({ length: 20 }, (_, i) => i + 1) : [2, 9, 17]).map(
  (step) => step * 250_000,
);

/** Runs in the page before its own code: the engine's worker can then be asked by the test. */
const keepWorker = `
  const Real = Worker;
  window.Worker = class extends Real {
    constructor(...args) { super(...args); window.engineWorker ??= this; }
  };`;

/** Every family of the agency at every budget: the worker's answer beside the server's. */
function compareAll(list: readonly number[]): string {
  return `(async () => {
    const get = async (path) => (await fetch('/api' + path)).json();
    const exchange = (work) => new Promise((resolve) => {
      const id = Math.random();
      engineWorker.addEventListener('message', function listen({ data }) {
        if (data.id !== id) return;
        engineWorker.removeEventListener('message', listen);
        resolve(data.done);
      });
      engineWorker.postMessage({ id, work });
    });
    const ask = async (household, budgetCents) => {
      const { answer } = await exchange({ kind: 'plan', question: { household, budgetCents } });
      if (answer.kind !== 'report') return answer.refusal?.code ?? answer.text;
      return (await exchange({ kind: 'hash', report: answer.report })).resultHash;
    };
    const compute = async (id, budgetCents) => {
      const answer = await fetch('/api/households/' + id + '/computations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ budgetCents }),
      });
      const body = await answer.json();
      return body.resultHash ?? body.refusals?.[0]?.code ?? body.code;
    };
    const results = [];
    for (const { id, name } of (await get('/households?limit=200')).households) {
      const { household } = await get('/households/' + id);
      for (const budgetCents of ${JSON.stringify(list)}) {
        results.push({
          name, budgetCents,
          browser: await ask(household, budgetCents), server: await compute(id, budgetCents),
        });
      }
    }
    return results;
  })()`;
}

function compared(given: unknown): readonly Compared[] {
  expect(Array.isArray(given)).toBe(true);
  return Array.isArray(given) ? given : [];
}

describe('the stress test on the plan screen', () => {
  test('has the figures of the engine, and a slider that moves meanwhile is answered', async () => {
    // A family that no other test changes.
    const household = sampleFamily('breadwinner');
    const budgetCents = present(household.choices.budgetCents);
    const { plan } = must(planFamily({ ...facts, household, budgetCents }));
    const spread = Object.fromEntries(must(stressAssumptions()).map((a) => [a.id, a.default]));
    const { assumptionDefaults, basis } = facts;
    const asked = { household, assumptionDefaults, basis, spread, seed: 1, paths: 1_000 };
    const result = must(stressFamily({ ...asked, lines: plan.lines }));
    const { before, after } = result;
    // Only then is there anything to say first.
    expect(worseWithPlan(result).map(({ without }) => without.layer)).toEqual([2]);
    const context = await app.browser.newContext();
    const { page, faults } = await openWindow(context);
    await enter(page, app);
    await page.locator('.family-list a', { hasText: '一人收入' }).click();
    await tab(page, '方案');
    const card = page.locator('.stress');
    await card.locator('.stress-layer').first().waitFor();
    const shown = await card.locator('td strong').allInnerTexts();
    const expected = [before[0], after[0], before[1], after[1]].map(
      ({ ruinProbability }) => `${(ruinProbability * 100).toFixed(1)}%`,
    );
    expect(shown).toEqual(expected);
    await expectWorseFirst(page, result);
    await pictureOf(page, 'stress-worse');
    await page.getByRole('slider').focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await page.locator('.plan-main[aria-busy="false"]').waitFor();
    await page.locator('.stress[aria-busy="false"]').waitFor();
    await tab(page, '家庭资料');
    await tab(page, '方案');
    await page.locator('.plan-main[aria-busy="false"] .line').first().waitFor();
    await page.getByRole('button', { name: '保存方案' }).click();
    await page.getByRole('button', { name: '制作建议书' }).waitFor();
    expect(await card.locator('td strong').allInnerTexts()).toEqual(expected);
    expect(await card.innerText()).toContain('随方案封存');
    await expectWorseFirst(page, result);
    await page.setViewportSize(narrow);
    await expectToFit(page);
    await page.locator('.worse').scrollIntoViewIfNeeded();
    await pictureOf(page, 'stress-worse', narrow);
    expect(faults).toEqual([]);
    await context.close();
  });
});

const quietMilliseconds = 1_500;

/** Of a script that does not load, from now on. */
function failuresOf(page: Page, script: RegExp) {
  let count = 0;
  page.on('requestfailed', (request) => {
    if (script.test(request.url())) count += 1;
  });
  /** At least one, and none for a while. */
  const haveEnded = async (): Promise<void> => {
    for (let before = 0; count === 0 || count > before;) {
      before = count;
      await page.waitForTimeout(quietMilliseconds);
    }
  };
  return { haveEnded };
}

describe('an engine that does not start', () => {
  test('is said to have failed on every screen, and a click tries again', async () => {
    const context = await app.browser.newContext();
    const script = /engineWorker.*\.js/;
    await context.route(script, (route) => route.abort());
    const { page } = await openWindow(context);
    await enter(page, app);
    await page.locator('.family-list a', { hasText: '单身' }).click();
    await page.locator('#scenes').getByRole('alert').waitFor();
    await tab(page, '方案');
    const main = page.locator('.plan-main[aria-busy="false"]');
    await main.getByRole('alert').waitFor();
    expect(await main.innerText()).toContain('计算没有完成。请重试');
    await pictureOf(page, 'engine-failed');
    await main.getByRole('button', { name: '重试' }).click();
    await main.getByRole('alert').waitFor();
    // The screen shows the failure it knows and asks again, and so does the one before it for the budgets
    // beside: only when all that has failed too may it start.
    const failing = failuresOf(page, script);
    await tab(page, '风险与缺口');
    await failing.haveEnded();
    await page.locator('main').getByRole('alert').waitFor();
    await context.unroute(script);
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('.matrix-cell').first().waitFor();
    await context.route(script, (route) => route.abort());
    await tab(page, '方案');
    await page.locator('.plan-main[aria-busy="false"] .line').first().waitFor();
    const stress = page.locator('.stress');
    await stress.getByRole('alert').waitFor();
    await stress.scrollIntoViewIfNeeded();
    await pictureOf(page, 'stress-failed');
    await context.unroute(script);
    await stress.getByRole('button', { name: '重试' }).click();
    await stress.locator('.stress-layer').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await context.close();
  });
});

describe('a smaller plan that makes nothing worse', () => {
  test('is the one that the engine finds, and one click takes its budget', async () => {
    const household = sampleFamily('breadwinner');
    const within = must(prepareFamily({ ...facts, household }));
    const { plan } = must(within(present(household.choices.budgetCents)));
    const spread = Object.fromEntries(must(stressAssumptions()).map((a) => [a.id, a.default]));
    const {
      both,
      tried,
      shown: now,
    } = must(largestNotWorse({ ...facts, household, spread, plan, within }));
    const found = both.kind === 'cheaper' ? both.plan : null;
    expect(found).not.toBeNull();
    const context = await app.browser.newContext();
    const { page, faults } = await openWindow(context);
    await page.setViewportSize(narrow);
    await enter(page, app);
    await page.locator('.family-list a', { hasText: '一人收入' }).click();
    await tab(page, '方案');
    const find = page.getByRole('button', { name: '找一个不让“撑不住”变多' });
    await find.waitFor();
    // The longest words are those in English.
    await page.locator('.language').selectOption('en');
    await page.getByRole('button', { name: 'Find a smaller plan' }).waitFor();
    await expectToFit(page);
    await page.locator('.language').selectOption('zh-CN');
    await find.click();
    const answer = page.locator('.not-worse');
    await answer.waitFor();
    expect(await answer.innerText()).toContain(`共 ${String(tried)} 个不同的方案`);
    const shown = await answer.locator('td strong').allInnerTexts();
    const counts = [0, 1].flatMap((at) =>
      [now, found].map((one) => String(one?.lives[at]?.withPlan)),
    );
    expect(shown).toEqual(counts);
    await expectToFit(page);
    await answer.scrollIntoViewIfNeeded();
    await pictureOf(page, 'not-worse', narrow);
    const triples = await answer.locator('.pairs').allInnerTexts();
    expect(triples).toHaveLength(counts.length);
    for (const triple of triples) {
      expect(triple).toMatch(/^多 \d+\n少 \d+\n±\d+$/);
    }
    // The longest figures are those in yuan.
    await page.locator('.language').selectOption('en');
    await answer.getByText('This plan').waitFor();
    await pictureOf(page, 'not-worse-en', narrow);
    const cut = await page
      .locator('.stress td')
      .evaluateAll((all) => all.filter((cell) => cell.scrollWidth > cell.clientWidth).length);
    expect(cut).toBe(0);
    await page.locator('.language').selectOption('zh-CN');
    await answer.getByRole('button', { name: '改用预算' }).click();
    await page.locator('.stress[aria-busy="false"]').waitFor();
    await page.locator('.worse').waitFor({ state: 'detached' });
    const budget = (await page.getByLabel('每年预算，可直接输入').inputValue()).replace(',', '');
    expect(Number(budget) * 100).toBe(found?.budgetCents);
    expect(await page.locator('.not-worse').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Before what stays open, and again beside what is proved. */
async function expectWorseFirst(page: Page, { before, after }: StressResult): Promise<void> {
  const [without, withPlan] = [before[1].ruined, after[1].ruined];
  const worse = page.locator('.worse');
  expect(await worse.innerText()).toContain(`从 ${String(without)} 条变为 ${String(withPlan)} 条`);
  expect(await worse.locator('li').count()).toBe(1);
  const next = await worse.evaluate((card) => card.nextElementSibling?.className);
  expect(next).toContain('uncovered');
  expect(await page.locator('main').innerText()).toContain(
    '证明的是价值最高，不是每一种人生都更好',
  );
}
