/** Policies that mostly save: typed by hand, called by their kind, and said where not projected. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, narrow, openWindow, startApp, wide, type App } from './app.ts';
import { field, tap, type } from './fields.ts';
import { pictureOf } from './picture.ts';
import { addCover } from './walk.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const paid = { beneficiary: '法定继承人', premiumYears: '5', annualPremiumCents: '6,000' };
const life = { ...paid, coverUntilAge: '70' };

const covers = [
  {
    kind: '终身寿险',
    product: '增额终身寿',
    fields: { ...paid, sumInsuredCents: '30万', surrenderValueCents: '9.8万' },
  },
  {
    kind: '两全险',
    product: '满期返还两全',
    fields: { ...life, sumInsuredCents: '10万', maturityCents: '12万' },
  },
  {
    kind: '年金险',
    product: '养老年金',
    fields: { ...life, sumInsuredCents: '1.2万', annuityFromAge: '60', surrenderValueCents: '5万' },
  },
  { kind: '护理险', product: '长期护理', fields: { ...life, sumInsuredCents: '20万' } },
  { kind: '万能险', product: '万能账户', fields: { ...life, surrenderValueCents: '8.3万' } },
  {
    kind: '投连险',
    product: '投连账户',
    fields: { ...life, surrenderValueCents: '4.1万', sumInsuredCents: '5万' },
  },
] as const;

test('each kind is typed, saved, found again under its name, and its silent part is said', async () => {
  const context = await app.browser.newContext({ acceptDownloads: true });
  const { page, faults } = await openWindow(context);
  await enter(page, app);
  await page.locator('.family-list a', { hasText: '年轻夫妻' }).click();
  await page.locator('.family-tabs').getByRole('link', { name: '现有保单', exact: true }).click();
  for (const [index, cover] of covers.entries()) {
    const insured = '林志远';
    await addCover(
      page,
      { list: 'policies', index, add: '添加保单', isLife: cover.kind === '终身寿险' },
      { ...cover, insured },
    );
    if (index === 1) {
      await pictureOf(page, 'savings-form', wide);
      await page.setViewportSize(narrow);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await field(page, 'policies[1].kind').scrollIntoViewIfNeeded();
      await pictureOf(page, 'savings-form', narrow);
      await page.setViewportSize(wide);
    }
  }
  await page.keyboard.press('Control+s');
  await page.locator('.save-bar').waitFor({ state: 'detached' });
  await page.reload();
  const list = page.locator('.cover-list > li');
  await list.first().waitFor();
  expect(await page.locator('.cover-list .cover-kind').allInnerTexts()).toEqual(
    covers.map(({ kind }) => kind),
  );
  const findings = await page.locator('.findings').innerText();
  expect(findings).toContain('没有推演的部分');
  for (const { product } of covers) expect(findings).toContain(product);
  expect(findings).toContain('满期给付没有计入家庭收支');
  await pictureOf(page, 'savings-map', wide);
  await page.setViewportSize(narrow);
  await pictureOf(page, 'savings-map', narrow);
  await page.setViewportSize(wide);
  await list.nth(4).locator('.cover-turn').click();
  expect(
    await field(page, 'policies[4].kind')
      .locator('[aria-selected="true"], .ant-segmented-item-selected')
      .innerText(),
  ).toBe('万能险');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 XLSX' }).click();
  expect(
    readFileSync(await (await download).path())
      .subarray(0, 2)
      .toString('latin1'),
  ).toBe('PK');
  expect(faults).toEqual([]);
  await context.close();
});

test('life cover without an end is called whole life in list and form alike', async () => {
  const context = await app.browser.newContext();
  const { page } = await openWindow(context);
  await enter(page, app);
  await page.locator('.family-list a', { hasText: '单身' }).click();
  await page.locator('.family-tabs').getByRole('link', { name: '现有保单', exact: true }).click();
  await page.getByRole('button', { name: '添加保单' }).click();
  await tap(page, 'policies[1].kind', '定期寿险');
  await page.getByTestId('policies[1]').getByRole('button', { name: '终身', exact: true }).click();
  const chosen = field(page, 'policies[1].kind').locator('.ant-segmented-item-selected');
  await expect.poll(() => chosen.innerText()).toBe('终身寿险');
  await tap(page, 'policies[1].kind', '定期寿险');
  await type(page, 'policies[1].coverUntilAge', '60');
  await expect.poll(() => chosen.innerText()).toBe('定期寿险');
  await context.close();
});
