/**
 * The app as a planner uses it: real server, real browser. Pictures for the documents are written
 * where CEBAO_SCREENSHOTS names a folder.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enter, narrow, openWindow, startApp, wide, type App } from './app.ts';
import { pictureOf as picture } from './picture.ts';
import { chooseList, sayPremium } from './importList.ts';
import { expectToFit, openSample, patience, save, tab } from './screens.ts';
import { addCover, fillMoney, fillPeople, newFamily, policies, quotes } from './walk.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

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
    expect(await page.locator('.scroll-hint').count()).toBe(0);
    await picture(page, '4-map');
    await page.setViewportSize(narrow);
    await expectToFit(page);
    await page.locator('.scroll-hint').waitFor();
    await page.locator('.map-table').evaluate((table) => table.parentElement?.scrollTo(9_999, 0));
    await page.locator('.scroll-x[data-more="false"] .map-table').waitFor();
    await page.locator('.map-table').evaluate((table) => table.parentElement?.scrollTo(0, 0));
    await picture(page, '4-map', narrow);
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
