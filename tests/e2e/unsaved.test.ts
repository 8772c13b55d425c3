/** What is typed and not saved: it outlives the page, the window and the sign-in, and no sign-out. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { enter, narrow, openWindow, startApp, wide, type App } from './app.ts';
import { field, type } from './fields.ts';
import { pictureOf } from './picture.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

test('a form with a required field missing outlives a reload and a closed window', async () => {
  const context = await app.browser.newContext();
  const { page, faults } = await openWindow(context);
  await openFamily(page, '年轻夫妻');
  await type(page, 'note', '客户说下周补身份证');
  await type(page, 'persons[0].idNumber', '110101199003070011');
  await page.getByRole('button', { name: '添加孩子' }).click();
  await page.keyboard.press('Control+s');
  await page.locator('.save-failure').waitFor();
  await page.reload();
  await restored(page);
  expect(await typed(page, 'note')).toBe('客户说下周补身份证');
  expect(await typed(page, 'persons[0].idNumber')).toBe('');
  expect(await stored(page)).not.toContain('110101199003070011');
  await pictureOf(page, 'unsaved-restored', wide);
  await page.setViewportSize(narrow);
  await pictureOf(page, 'unsaved-restored', narrow);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  const address = page.url();
  await page.close();

  const { page: next } = await openWindow(context);
  await next.goto(`${app.origin}/families`);
  await next.locator('.family-list a', { hasText: '有未保存的修改' }).waitFor();
  await pictureOf(next, 'unsaved-families', wide);
  await next.goto(address);
  await restored(next);
  expect(await typed(next, 'note')).toBe('客户说下周补身份证');
  await next.locator('.kept').getByRole('button', { name: '放弃修改' }).click();
  await next.locator('.kept').getByRole('button', { name: '确定放弃？' }).click();
  await next.locator('.save-bar').waitFor({ state: 'detached' });
  expect(await stored(next)).toBe('');
  await next.reload();
  await next.locator('#people').waitFor();
  expect(await typed(next, 'note')).not.toBe('客户说下周补身份证');
  expect(faults).toEqual([]);
  await context.close();
});

test('a second window leaves the changes of an open one alone', async () => {
  const context = await app.browser.newContext();
  const { page: mine } = await openWindow(context);
  await openFamily(mine, '单身');
  await type(mine, 'note', '第一个窗口');
  await expect.poll(() => stored(mine)).toContain('第一个窗口');
  const { page: theirs } = await openWindow(context);
  await theirs.goto(mine.url());
  await theirs.locator('#people').waitFor();
  expect(await typed(theirs, 'note')).not.toBe('第一个窗口');
  await type(theirs, 'note', '第二个窗口');
  await expect.poll(() => stored(theirs)).toContain('第二个窗口');
  await mine.close();
  await theirs.reload();
  await restored(theirs);
  expect(await typed(theirs, 'note')).toBe('第二个窗口');
  await theirs.getByRole('button', { name: '换成这一份' }).click();
  await expect.poll(() => typed(theirs, 'note')).toBe('第一个窗口');
  expect(await stored(theirs)).toContain('第二个窗口');
  await context.close();
});

test('a sign-in that ended is renewed over the form, and the save goes on with its key', async () => {
  const context = await app.browser.newContext();
  const { page, faults } = await openWindow(context);
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') keys.push(request.headers()['idempotency-key']);
  });
  await openFamily(page, '年轻夫妻');
  await type(page, 'note', '会话过期时写的');
  await context.clearCookies();
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('密码').fill('wrong');
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  await pictureOf(page, 'sign-in-again', wide);
  await page.setViewportSize(narrow);
  await pictureOf(page, 'sign-in-again', narrow);
  await page.setViewportSize(wide);
  await dialog.getByLabel('密码').fill(app.signIn.password);
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await page.locator('.save-bar').waitFor({ state: 'detached' });
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  await page.reload();
  await page.locator('#people').waitFor();
  expect(await typed(page, 'note')).toBe('会话过期时写的');

  await type(page, 'note', '先不登录');
  await context.clearCookies();
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: '先不登录' }).click();
  await page.locator('.save-failure').waitFor();
  expect(await typed(page, 'note')).toBe('先不登录');
  expect(faults).toEqual([]);
  await context.close();
});

test('leaving keeps changes; signing out asks, and then leaves nothing in the browser', async () => {
  const context = await app.browser.newContext();
  const { page } = await openWindow(context);
  await openFamily(page, '年轻夫妻');
  await type(page, 'note', '还没保存');
  await page.locator('.brand').click();
  await page.locator('.family-list a', { hasText: '有未保存的修改' }).click();
  await restored(page);
  expect(await typed(page, 'note')).toBe('还没保存');
  await type(page, 'note', '刚刚打的字');
  await page.getByRole('button', { name: '退出', exact: true }).click();
  await pictureOf(page, 'sign-out', wide);
  await page.getByRole('dialog').getByRole('button', { name: '留下' }).click();
  expect(await typed(page, 'note')).toBe('刚刚打的字');
  await page.getByRole('button', { name: '退出', exact: true }).click();
  await page.getByRole('button', { name: '清除并退出' }).click();
  await page.getByLabel('邮箱').waitFor();
  expect(await stored(page)).toBe('');
  await openFamily(page, '年轻夫妻');
  expect(await page.locator('.kept').count()).toBe(0);
  await context.close();
});

test('a browser that keeps nothing says so, and leaving asks', async () => {
  const context = await app.browser.newContext();
  await context.addInitScript(`Storage.prototype.setItem = () => { throw new Error('full'); }`);
  const { page } = await openWindow(context);
  await openFamily(page, '年轻夫妻');
  await type(page, 'note', '还没保存');
  await page.locator('.save-bar', { hasText: '关闭前请保存' }).waitFor();
  await page.locator('.brand').click();
  await page.getByRole('dialog').getByRole('button', { name: '留下' }).click();
  expect(await typed(page, 'note')).toBe('还没保存');
  await context.close();
});

async function openFamily(page: Page, name: string): Promise<void> {
  await enter(page, app);
  await page.locator('.family-list a', { hasText: name }).first().click();
  await page.locator('#people').waitFor();
}

function restored(page: Page): Promise<void> {
  return page.locator('.kept', { hasText: '已恢复' }).waitFor();
}

function typed(page: Page, path: string): Promise<string> {
  return field(page, path).locator('input').first().inputValue();
}

/** All that this browser keeps of families. */
async function stored(page: Page): Promise<string> {
  const text = await page.evaluate(
    `Object.entries(localStorage).filter(([key]) => key.startsWith('cebao.draft/')).join('\\n')`,
  );
  return typeof text === 'string' ? text : '';
}
