/** Facts as they are typed: refused at their field, merged with those of another window. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enter, openWindow, startApp, type App } from './app.ts';
import { field, type } from './fields.ts';
import { pictureOf as picture } from './picture.ts';
import { openSample, save } from './screens.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

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
