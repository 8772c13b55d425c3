/** Saved plans: what has changed since each was made, two of them beside each other, no stale one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { enter, narrow, openWindow, startApp, wide, type App } from './app.ts';
import { field, type } from './fields.ts';
import { pictureOf } from './picture.ts';
import { expectToFit, save, tab } from './screens.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

test('a plan says when its family has changed; equal rows of two plans stand apart', async () => {
  const context = await app.browser.newContext();
  const { page, faults } = await openWindow(context);
  await enter(page, app);
  await page.locator('.family-list a', { hasText: '年轻夫妻' }).click();
  await tab(page, '风险与缺口');
  await page.locator('.matrix-cell').first().waitFor();
  expect(await page.locator('main').innerText()).toContain('没有算新保单的保费');
  expect(await page.locator('#gap').innerText()).toContain('也算作支出');
  await pictureOf(page, 'gaps', wide);
  await savePlan(page, '原来的');
  await tab(page, '家庭资料');
  await type(page, 'assets[0].valueCents', '25万');
  await page.keyboard.press('Control+s');
  await page.locator('.save-bar').waitFor({ state: 'detached' });
  await savePlan(page, '改过以后');
  await tab(page, '已存方案');
  const [after, before] = [page.locator('.plan-link').first(), page.locator('.plan-link').last()];
  await before.locator('.old-mark', { hasText: '此后家庭资料改过：资产' }).waitFor();
  expect(await after.locator('.old-mark').count()).toBe(0);
  for (const tick of await page.locator('.plan-list input[type=checkbox]').all()) {
    await tick.check();
  }
  await page.getByRole('button', { name: '比较选中的两份' }).click();
  await page.locator('.comparison').waitFor();
  expect(await page.locator('.comparison .same-rows').innerText()).toContain('两份相同的');
  expect(await page.locator('main .notice').innerText()).toContain('不是同一版');
  await pictureOf(page, 'saved', wide);
  await page.setViewportSize(narrow);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await pictureOf(page, 'saved', narrow);
  expect(faults).toEqual([]);
  await context.close();
});

test('a plan of a family that another window has saved says so, and loads it with one click', async () => {
  const context = await app.browser.newContext();
  const { page: mine, faults } = await openWindow(context);
  await enter(mine, app);
  await mine.locator('.family-list a', { hasText: '单身' }).click();
  await mine.locator('#people').waitFor();
  await type(mine, 'note', '我还没保存');
  await tab(mine, '方案');
  await mine.locator('.plan-main[aria-busy="false"] .line').first().waitFor();
  const { page: theirs } = await openWindow(context);
  await theirs.goto(mine.url().replace(/\/plan$/, ''));
  await theirs.locator('#people').waitFor();
  await type(theirs, 'region', '江苏省苏州市');
  await save(theirs);

  await mine.bringToFront();
  await mine.getByPlaceholder(/方案名称/).fill('新资料的方案');
  const savePlanNow = mine.getByRole('button', { name: '保存方案' });
  await savePlanNow.click();
  const notice = mine.getByRole('dialog');
  await notice.waitFor();
  expect(await notice.innerText()).toContain('没有保存：这个家庭在别处存了新的一版');
  expect(await notice.innerText()).toContain('没保存的修改会留着');
  await pictureOf(mine, 'newer', wide);
  await mine.setViewportSize(narrow);
  await expectToFit(mine);
  await pictureOf(mine, 'newer', narrow);
  await mine.setViewportSize(wide);
  await notice.getByRole('button', { name: '先看旧的' }).click();
  await notice.waitFor({ state: 'detached' });
  await savePlanNow.click();
  await notice.getByRole('button', { name: '载入新的一版' }).click();
  await notice.waitFor({ state: 'detached' });
  expect(await mine.getByPlaceholder(/方案名称/).inputValue()).toBe('新资料的方案');
  await mine.locator('.plan-main[aria-busy="false"] .line').first().waitFor();
  await savePlanNow.click();
  await mine.getByRole('button', { name: '制作建议书' }).waitFor();

  await tab(mine, '家庭资料');
  expect(await typed(mine, 'note')).toBe('我还没保存');
  await mine.keyboard.press('Control+s');
  await mine.getByRole('dialog').getByRole('button', { name: '合并，回去保存' }).click();
  await save(mine);
  expect(await typed(mine, 'note')).toBe('我还没保存');
  expect(await typed(mine, 'region')).toBe('江苏省苏州市');
  expect(faults).toEqual([]);
  await context.close();
});

test('nothing empty on a phone: no card of custom without an earner, no hole among four figures', async () => {
  const context = await app.browser.newContext();
  const { page, faults } = await openWindow(context, narrow);
  await enter(page, app);
  await page.locator('.family-list a', { hasText: '退休夫妻' }).click();
  await tab(page, '方案');
  await page.locator('.plan-main[aria-busy="false"] .line').first().waitFor();
  expect(await page.getByRole('heading', { name: '惯例会怎么说' }).count()).toBe(0);
  await page.getByRole('button', { name: '保存方案' }).click();
  await page.getByRole('button', { name: '制作建议书' }).waitFor();
  // The width at which three stand in a row.
  await page.setViewportSize({ ...narrow, width: 390 });
  await pictureOf(page, 'four-figures', narrow);
  const frame = await page.locator('.figures').boundingBox();
  const last = await page.locator('.figures > div').last().boundingBox();
  const right = (box: typeof frame) => Math.round((box?.x ?? 0) + (box?.width ?? 0));
  expect(right(frame) - right(last)).toBeLessThanOrEqual(1);
  expect(faults).toEqual([]);
  await context.close();
});

function typed(page: Page, path: string): Promise<string> {
  return field(page, path).locator('input').first().inputValue();
}

async function savePlan(page: Page, title: string): Promise<void> {
  await tab(page, '方案');
  await page.locator('.plan-main[aria-busy="false"] .line').first().waitFor();
  const words = await page.locator('main').innerText();
  expect(words).not.toMatch(/P1|(?<![A-Za-z])[VS](?![A-Za-z])/);
  await pictureOf(page, 'plan', wide);
  await page.getByPlaceholder(/方案名称/).fill(title);
  await page.getByRole('button', { name: '保存方案' }).click();
  await page.getByRole('button', { name: '制作建议书' }).waitFor();
}
