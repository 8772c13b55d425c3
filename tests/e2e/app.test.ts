/**
 * The app as a planner uses it: real server, real browser. Pictures for the documents are written
 * where CEBAO_SCREENSHOTS names a folder.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stressAssumptions } from '@cebao/dossiers';
import { planFamily, stressFamily } from '@cebao/planning';
import { facts, must, present, sampleFamily } from '../planning/families.ts';
import { enter, narrow, openWindow, startApp, wide, type App } from './app.ts';
import { field, type } from './fields.ts';
import { pictureOf as picture } from './picture.ts';
import { chooseList, sayPremium } from './importList.ts';
import { addCover, fillMoney, fillPeople, newFamily, policies, quotes } from './walk.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

/** A slow machine may take its time; a hang still ends. */
const patience = 600_000;

describe('a planner with a new family', () => {
  test(
    'walks from sign-in to the downloaded proposal, all typed by hand',
    async () => {
      const context = await app.browser.newContext({ acceptDownloads: true });
      const { page, faults } = await openWindow(context);
      await page.goto(`${app.origin}/`);
      await page.getByLabel('邮箱').waitFor();
      await picture(page, '1-sign-in');
      await enter(page, app);
      await picture(page, '2-families');

      await newFamily(page, '沈先生一家');
      await fillPeople(page);
      await fillMoney(page);
      await save(page);
      await page.evaluate('scrollTo(0, 0)');
      await picture(page, '3-facts');

      await tab(page, '现有保单');
      for (const [index, cover] of policies.entries()) {
        await addCover(page, { list: 'policies', index, add: '添加保单' }, cover);
      }
      await save(page);
      expect(await page.locator('.cover-list > li').count()).toBe(6);
      await page.locator('.map-cell').first().click();
      await page.evaluate('scrollTo(0, 0)');
      await picture(page, '4-policies');

      await tab(page, '报价');
      for (const [index, cover] of quotes.entries()) {
        await addCover(page, { list: 'manualLines', index, add: '添加报价' }, cover);
      }
      await save(page);
      await picture(page, '5-quotes');

      await tab(page, '风险与缺口');
      await page.locator('.matrix-cell').first().waitFor();
      await page.locator('#gap').getByRole('button', { name: '这个缺口怎么算出来的' }).click();
      await expectWorkingsToSum(page);
      await page.evaluate('scrollTo(0, 0)');
      await picture(page, '6-gaps');

      await tab(page, '方案');
      await page.locator('.line').first().waitFor();
      expect(await page.locator('.line', { hasText: '百万医疗甲' }).count()).toBe(1);
      await picture(page, '7-plan');
      await page.getByPlaceholder(/方案名称/).fill('首选');
      await page.getByRole('button', { name: '保存方案' }).click();

      await page.getByRole('button', { name: '制作建议书' }).click();
      const download = page.waitForEvent('download', { timeout: 90_000 });
      await page.getByRole('button', { name: '下载 PDF' }).click({ timeout: 90_000 });
      const file = await download;
      expect(
        readFileSync(await file.path())
          .subarray(0, 5)
          .toString('latin1'),
      ).toBe('%PDF-');
      await page.getByRole('button', { name: '预览各页' }).click();
      await page.locator('canvas[data-drawn="true"]').first().waitFor();
      await picture(page, '8-proposal');
      expect(faults).toEqual([]);
      await context.close();
    },
    patience,
  );
});

describe('a list of policies', () => {
  test('is looked at row by row, its good row saved, and the map comes as XLSX', async () => {
    const context = await app.browser.newContext({ acceptDownloads: true });
    const { page, faults } = await openWindow(context);
    await enter(page, app);
    await openSample(page);
    await tab(page, '现有保单');
    await chooseList(page);
    await sayPremium(page);
    const rows = page.locator('.import-rows > li');
    expect(await rows.evaluateAll((all) => all.map((row) => row.dataset['state']))).toEqual([
      'ok',
      'refused',
    ]);
    expect(await rows.last().innerText()).toMatch(/D3 投保人[\s\S]*张三/);
    await page.getByRole('button', { name: '加入 1 份' }).scrollIntoViewIfNeeded();
    await picture(page, '4-import');
    await page.setViewportSize(narrow);
    await expectToFit(page);
    await page.getByRole('button', { name: '加入 1 份' }).scrollIntoViewIfNeeded();
    await picture(page, '4-import', narrow);
    await page.setViewportSize(wide);
    await page.getByRole('button', { name: '加入 1 份' }).click();
    expect(await rows.count()).toBe(1);
    await save(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 XLSX' }).click();
    const bytes = readFileSync(await (await download).path());
    expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
    await page.evaluate('scrollTo(0, 0)');
    await picture(page, '4-map');
    await page.setViewportSize(narrow);
    await expectToFit(page);
    await picture(page, '4-map', narrow);
    expect(faults).toEqual([]);
    await context.close();
  });
});

const sample = '年轻夫妻';

function openSample(page: Page): Promise<void> {
  return page.locator('.family-list a', { hasText: sample }).click();
}

async function tab(page: Page, name: string): Promise<void> {
  await page.locator('.family-tabs').getByRole('link', { name, exact: true }).click();
  await page.locator('.family-tabs a[aria-current="page"]', { hasText: name }).waitFor();
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.save-bar').waitFor({ state: 'detached' });
}

/** The figures on screen, added up to the last yuan and fen, are the gap on screen. */
async function expectWorkingsToSum(page: Page): Promise<void> {
  const rows = await page.locator('.workings tbody tr').allInnerTexts();
  const [sum] = await page.locator('.workings tfoot tr').allInnerTexts();
  const fen = (text: string) => Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100);
  const cells = rows.map((row) => row.split('\t').slice(1, 3).map(fenOrZero));
  const total = (column: number) => cells.reduce((all, row) => all + (row[column] ?? 0), 0);
  const shown = sum?.split('\t').slice(1, 3).map(fen);
  expect([total(0), total(1)]).toEqual(shown);
  function fenOrZero(text: string): number {
    return text.trim() === '—' ? 0 : fen(text);
  }
}

describe('a form that is refused', () => {
  test('says why at each field and keeps what was typed', async () => {
    const context = await app.browser.newContext();
    const { page, faults } = await openWindow(context);
    await enter(page, app);
    await openSample(page);
    await page.locator('#people').waitFor();
    await type(page, 'debts[0].balanceCents', '1,2');
    await type(page, 'persons[0].birthDate', '2026-02-30');
    await page.keyboard.press('Control+s');
    await page.locator('.save-failure').waitFor();
    for (const [path, typed] of [
      ['debts[0].balanceCents', '1,2'],
      ['persons[0].birthDate', '2026-02-30'],
    ] as const) {
      expect(await field(page, path).getByRole('alert').innerText()).not.toBe('');
      expect(await field(page, path).locator('input').first().inputValue()).toBe(typed);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('two tabs on one family', () => {
  test('end in a merge view, never in a silent overwrite', async () => {
    const context = await app.browser.newContext();
    const { page: mine } = await openWindow(context);
    await enter(mine, app);
    await openSample(mine);
    await mine.locator('#people').waitFor();
    const { page: theirs } = await openWindow(context);
    await theirs.goto(mine.url());
    await theirs.locator('#people').waitFor();

    await type(theirs, 'region', '江苏省苏州市');
    await type(theirs, 'assets[0].valueCents', '16万');
    await save(theirs);
    await mine.bringToFront();
    await type(mine, 'region', '江苏省无锡市');
    await type(mine, 'assets[1].valueCents', '11万');
    await mine.keyboard.press('Control+s');

    const dialog = mine.getByRole('dialog');
    await dialog.waitFor();
    await picture(mine, '9-merge');
    expect(await dialog.getByRole('radiogroup').count()).toBe(1);
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
    await dialog.getByRole('radio', { name: /江苏省苏州市/ }).click();
    await dialog.getByRole('button', { name: '合并，回去保存' }).click();
    await save(mine);
    expect(await value(mine, 'region')).toBe('江苏省苏州市');
    expect(await value(mine, 'assets[0].valueCents')).toBe('16万');
    expect(await value(mine, 'assets[1].valueCents')).toBe('11万');
    await context.close();
  });
});

function value(page: Page, path: string): Promise<string> {
  return field(page, path).locator('input').first().inputValue();
}

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
    const ask = (household, budgetCents) => new Promise((resolve) => {
      const id = Math.random();
      engineWorker.addEventListener('message', function listen({ data }) {
        if (data.id !== id) return;
        engineWorker.removeEventListener('message', listen);
        const { answer } = data.done;
        resolve(answer.resultHash ?? answer.refusal?.code ?? answer.text);
      });
      engineWorker.postMessage({ id, work: { kind: 'plan', question: { household, budgetCents } } });
    });
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

describe('on a phone', () => {
  test('no screen is wider than 360 pixels, and the plan answers there too', async () => {
    const context = await app.browser.newContext();
    const { page, faults } = await openWindow(context, narrow);
    await page.goto(`${app.origin}/`);
    await page.getByLabel('邮箱').waitFor();
    await expectToFit(page);
    await enter(page, app);
    await expectToFit(page);
    await picture(page, '2-families', narrow);
    await openSample(page);
    await page.locator('#people').waitFor();
    await expectToFit(page);
    await picture(page, '3-facts', narrow);
    for (const [name, wait, file] of [
      ['现有保单', '.card', '4-policies'],
      ['报价', '.card', '5-quotes'],
      ['风险与缺口', '.matrix-cell', '6-gaps'],
      ['方案', '.line', '7-plan'],
      ['已存方案', '.card', '8-saved'],
    ] as const) {
      await tab(page, name);
      await page.locator(wait).first().waitFor();
      await expectToFit(page);
      await picture(page, file, narrow);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

async function expectToFit(page: Page): Promise<void> {
  const width = await page.evaluate('document.documentElement.scrollWidth');
  expect(width, page.url()).toBeLessThanOrEqual(narrow.width);
}

describe('the keyboard', () => {
  test('signs in, opens a family and moves the budget without a mouse', async () => {
    const context = await app.browser.newContext();
    const { page } = await openWindow(context);
    await page.goto(`${app.origin}/`);
    await page.getByLabel('邮箱').waitFor();
    await page.keyboard.type(app.signIn.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(app.signIn.password);
    await page.keyboard.press('Enter');
    await page.locator('.family-list a', { hasText: sample }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.family-tabs').getByRole('link', { name: '方案', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.line').first().waitFor();
    const slider = page.getByRole('slider');
    const before = Number(await slider.getAttribute('aria-valuenow'));
    await slider.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    expect(Number(await slider.getAttribute('aria-valuenow'))).toBe(before + 5 * 10_000);
    await page.locator('.plan-main[aria-busy="false"]').waitFor();
    await context.close();
  });
});

describe('the stress test on the plan screen', () => {
  test('has the figures of the engine, and a slider that moves meanwhile is answered', async () => {
    // A family that no other test changes.
    const household = sampleFamily('breadwinner');
    const budgetCents = present(household.choices.budgetCents);
    const { plan } = must(planFamily({ ...facts, household, budgetCents }));
    const spread = Object.fromEntries(must(stressAssumptions()).map((a) => [a.id, a.default]));
    const { assumptionDefaults, basis } = facts;
    const asked = { household, assumptionDefaults, basis, spread, seed: 1, paths: 1_000 };
    const { before, after } = must(stressFamily({ ...asked, lines: plan.lines }));
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
    await page.getByRole('slider').focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await page.locator('.plan-main[aria-busy="false"]').waitFor();
    await page.locator('.stress[aria-busy="false"]').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('what is loaded', () => {
  test('stays below 250 KB until the sign-in form works, below 600 KB until the workbench', async () => {
    const context = await app.browser.newContext();
    const { page } = await openWindow(context);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(`${app.origin}/`);
    await page.getByLabel('邮箱').waitFor();
    await page.waitForLoadState('networkidle');
    const untilSignIn = bytes;
    await page.getByLabel('邮箱').fill(app.signIn.email);
    await page.getByLabel('密码').fill(app.signIn.password);
    await page.getByRole('button', { name: '登录' }).click();
    await openSample(page);
    await page.locator('#people').waitFor();
    await page.waitForLoadState('networkidle');
    console.log(
      `bytes: ${String(untilSignIn)} until sign-in, ${String(bytes)} until the workbench`,
    );
    expect(untilSignIn).toBeLessThanOrEqual(250_000);
    expect(bytes).toBeLessThanOrEqual(600_000);
    await context.close();
  });
});
