/** Without a wide window, and without a mouse. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enter, narrow, openWindow, startApp, type App } from './app.ts';
import { pictureOf as picture } from './picture.ts';
import { expectToFit, openSample, sample, tab } from './screens.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

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
      // What is wider than the screen says so: the risk matrix and the tables below it.
      expect(await page.locator('.scroll-hint').count()).toBe(name === '风险与缺口' ? 4 : 0);
      await picture(page, file, narrow);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

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
