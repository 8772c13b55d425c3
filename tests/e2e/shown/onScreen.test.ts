/** What the client may ask of a plan, and what the engine says beside it: on screen, and entered there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { enter, narrow, openWindow, startApp, wide, type App } from '../app.ts';
import { choose, field, tap, type, typeAll } from '../fields.ts';
import { openMotherAndChild } from './motherAndChild.ts';
import { pictureOf } from '../picture.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

test('a line is kept with its sum; what cannot stand beside it is named, one demand a row', async () => {
  const context = await app.browser.newContext();
  const { page, faults } = await openWindow(context);
  await enter(page, app);
  await page.locator('.family-list a', { hasText: '年轻夫妻' }).click();
  await tab(page, '方案');
  const term = page.locator('.line', { hasText: '定期寿险' }).first();
  await term.locator('.line-head').click();
  await term.getByRole('button', { name: '锁定这一份' }).click();
  await term.locator('.chip', { hasText: '已锁定' }).waitFor();
  await both(term, 'lock-line');
  await save(page);
  await tab(page, '家庭资料');
  const locks = page.locator('#choices .bans', { hasText: '锁定的保单' });
  expect(await locks.locator('li').count()).toBe(1);
  await both(locks, 'lock-facts');
  await type(page, 'choices.budgetCents', '1,500');
  await save(page);
  await tab(page, '方案');
  const conflict = page.locator('.conflict');
  await conflict.waitFor();
  const demands = await conflict.locator('li').allInnerTexts();
  expect(demands.length).toBeGreaterThan(1);
  expect(demands.join()).toContain('预算');
  expect(demands.some((demand) => demand.includes('；'))).toBe(false);
  await both(conflict, 'conflict');
  await conflict.getByRole('link', { name: '去改选择' }).click();
  await locks.getByRole('button').click();
  expect(await locks.count()).toBe(0);
  await save(page);
  await tab(page, '方案');
  await page.locator('.plan-main[aria-busy="false"] .line').first().waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test('style and waiver are chosen; a waiver is named as one, with whose premiums it ends', async () => {
  const context = await app.browser.newContext();
  const { page, faults } = await openWindow(context);
  await enter(page, app);
  await openMotherAndChild(page);
  const style = field(page, 'choices.style').locator('.ant-segmented-item-selected');
  expect(await style.innerText()).toBe('都可以');
  await tab(page, '方案');
  const waiver = page.locator('.line', { has: page.locator('.cover-kind', { hasText: '豁免' }) });
  await waiver.waitFor();
  expect(await waiver.locator('.line-parties').innerText()).toMatch(/周静 身故后不必再交：.*周一/);
  await waiver.locator('.line-head').click();
  expect(await waiver.innerText()).toContain('这是从产品名称读出的假设');
  expect(await waiver.getByRole('button', { name: '锁定这一份' }).count()).toBe(0);
  await both(waiver, 'waiver');
  await both(page.locator('.card', { hasText: '每个偏好的价格' }), 'preferences');
  await tab(page, '家庭资料');
  await tap(page, 'choices.style', '消费型');
  await field(page, 'choices.waiver').getByRole('checkbox').uncheck();
  await both(field(page, 'choices.waiver'), 'choices');
  await save(page);
  await tab(page, '方案');
  await page.locator('.plan-main[aria-busy="false"] .line').first().waitFor();
  expect(await waiver.count()).toBe(0);
  const prices = page.locator('.card', { hasText: '每个偏好的价格' });
  expect(await prices.innerText()).toMatch(/重疾只选消费型[^\n]*\n采用\n采用与否，方案价值都是/);
  expect(faults).toEqual([]);
  await context.close();
});

const exposed = {
  name: '有公司的母子',
  debts: [
    {
      label: '住房贷款',
      balanceCents: '120万',
      nominalRate: 0.035,
      paymentsPerYear: 12,
      remainingYears: 20,
      repayment: 'levelInstalment',
    },
  ],
  liabilities: [
    {
      label: '私家车',
      kind: 'driving',
      person: 'mother',
      amountCents: '150万',
      coverCents: '100万',
    },
  ],
  companies: [
    {
      label: '周静设计工作室',
      owner: 'mother',
      share: 1,
      form: 'unlimited',
      bookValueCents: '30万',
      debtsCents: '20万',
      incomes: [{ person: 'mother', label: '工资', keptOnDeath: 0, keptOnDisability: 0.2 }],
    },
  ],
};

test('what has no probability, goals and the balance sheet stand beside the risks, with the figures of the engine', async () => {
  const context = await app.browser.newContext();
  const { page, faults } = await openWindow(context);
  await enter(page, app);
  await openMotherAndChild(page, exposed);
  await tab(page, '风险与缺口');
  const card = page.locator('#exposed');
  await card.waitFor();
  expect(await card.locator('.care').count()).toBeGreaterThan(0);
  expect(await card.locator('.care').first().innerText()).toContain('没有概率');
  const row = async (text: string) =>
    (await card.locator('tr', { hasText: text }).innerText()).split('\t');
  expect((await row('私家车')).slice(1, 4)).toEqual(['150万', '100万', '50万']);
  expect((await row('无限责任')).slice(1, 4)).toEqual(['30万', '20万', '20万']);
  await both(card, 'exposed');
  const balance = page.locator('#balance');
  // 1.2 million of debts against 50 thousand in cash and the owner's 300 thousand.
  expect(await balance.locator('tr', { hasText: '负债占资产' }).innerText()).toContain('严重');
  await both(balance, 'balance');
  expect(faults).toEqual([]);
  await context.close();
});

test('liabilities, a company and the class of an asset are entered, and found beside the risks', async () => {
  const context = await app.browser.newContext();
  const { page, faults } = await openWindow(context);
  await enter(page, app);
  await openMotherAndChild(page, { name: '要填表的母子' });
  await choose(page, 'assets[0].assetClass', '存款');
  await page.getByRole('button', { name: '＋开车' }).click();
  await typeAll(page, 'liabilities[0]', { amountCents: '200万', coverCents: '150万' });
  await both(page.locator('#liabilities'), 'liabilities');
  await page.getByRole('button', { name: '添加公司' }).click();
  await typeAll(page, 'companies[0]', {
    label: '小店',
    share: '60',
    bookValueCents: '50万',
    debtsCents: '10万',
    guaranteedCents: '4万',
  });
  await choose(page, 'companies[0].owner', '周静');
  await page.getByRole('button', { name: '＋一项收入' }).click();
  await choose(page, 'companies[0].incomes[0].label', '工资');
  await typeAll(page, 'companies[0].incomes[0]', { keptOnDeath: '0', keptOnDisability: '25' });
  await both(page.locator('#companies'), 'companies');
  await save(page);
  await tab(page, '风险与缺口');
  const cells = async (text: string) =>
    (await page.locator('#exposed tr', { hasText: text }).innerText()).split('\t');
  expect((await cells('开车')).slice(1, 4)).toEqual(['200万', '150万', '50万']);
  const company = await cells('有限责任');
  expect(company.slice(1, 4)).toEqual(['30万', '10万', '4万']);
  expect(company.slice(5)).toEqual(['0 元', '100,000 元']);
  expect(faults).toEqual([]);
  await context.close();
});

test('a scene is ticked with a figure of its own, and its gaps stand before and after', async () => {
  const context = await app.browser.newContext();
  const { page, faults } = await openWindow(context);
  await enter(page, app);
  await openMotherAndChild(page, {
    name: '要看情景的母子',
    assets: [{ label: '存款', kind: 'cash', valueCents: '200万' }],
  });
  const card = page.locator('#scenes');
  await card.getByText('贷款买房').click();
  await type(page, 'scenes[0].parameters.loanYuan', '900000');
  await both(card, 'scenes-facts');
  await save(page);
  await tab(page, '风险与缺口');
  await card.locator('table').first().waitFor();
  expect(await card.innerText()).toContain('900,000 元');
  const debts = await card.locator('tr', { hasText: '负债' }).innerText();
  expect(debts.split('\t').slice(1)).toEqual(['0元', '90万', '+90万']);
  await both(card, 'scenes');
  await page.goto(`${app.origin}/`);
  await page.locator('.family-list a', { hasText: '年轻夫妻' }).click();
  await card.getByText('迎来新生儿').click();
  await save(page);
  await tab(page, '风险与缺口');
  const born = card.locator('tr', { hasText: '新生儿 · 重疾' });
  expect(await born.innerText()).toMatch(/还不在\t[\d.]+万\t\+[\d.]+万/);
  expect(await born.locator('+ tr').innerText()).toContain('支出：新生儿基本生活 +');
  await both(card, 'scenes-baby');
  expect(faults).toEqual([]);
  await context.close();
});

async function both(part: Locator, name: string): Promise<void> {
  const page = part.page();
  await part.scrollIntoViewIfNeeded();
  await pictureOf(page, name, wide);
  await page.setViewportSize(narrow);
  expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(
    360,
  );
  await part.evaluate((element) => element.scrollIntoView());
  await page.mouse.wheel(0, -120);
  await pictureOf(page, name, narrow);
  await page.setViewportSize(wide);
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.save-bar').waitFor({ state: 'detached' });
}

async function tab(page: Page, name: string): Promise<void> {
  await page.locator('.family-tabs').getByRole('link', { name, exact: true }).click();
  await page.locator('.family-tabs a[aria-current="page"]', { hasText: name }).waitFor();
}
