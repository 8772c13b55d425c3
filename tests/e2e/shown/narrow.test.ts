/** On a phone: nothing lies outside, over its neighbour or two letters a line, in long words either. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { enter, narrow, openWindow, startApp, type App } from '../app.ts';
import { openMotherAndChild } from './motherAndChild.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const wished = {
  name: '有愿望的母子',
  costs: [
    { label: '共同开支', kind: 'living', layer: 1, annualCents: '25万' },
    { label: '每年全家旅行、休假、看望老人的往返', kind: 'living', layer: 3, annualCents: '3万' },
  ],
  policies: [
    {
      id: 'old-term',
      kind: 'term',
      product: '旧定期寿险（月缴）',
      insurer: '示例保险公司（虚构）',
      policyholder: 'mother',
      insured: 'mother',
      beneficiary: '周一',
      sumInsuredCents: '100万',
      premiumCents: '128.5',
      premiumMode: 'monthly',
      effective: '2021-09-01',
      payUntil: '2041-09-01',
      coverUntilAge: 60,
    },
  ],
  choices: { budgetCents: '6万', assumptions: { weightLayer3: 1 } },
};

test('workings with wishes keep their words readable, and say that there is more beside them', async () => {
  const { page, close } = await openNarrow(wished);
  await tab(page, 3);
  const gap = page.locator('#gap');
  await gap.getByRole('button', { name: '这个缺口怎么算出来的' }).click();
  await gap.locator('.workings .scroll-hint').waitFor();
  expect(await leastWidth(gap.locator('.workings tbody th'))).toBeGreaterThan(120);
  const care = page.locator('.care').first();
  expect(await care.locator('dt').allInnerTexts()).toContain('今年出事，连愿望（到第三层）');
  await close();
});

test('a premium in force is exact, and apart from how it is paid', async () => {
  const { page, close } = await openNarrow({ ...wished, name: '有月缴的母子' });
  await tab(page, 1);
  const premium = page.locator('.cover-list .cover-money').last();
  expect((await premium.innerText()).replace(/\s+/g, ' ')).toBe('128.50 元 月交');
  await close();
});

test('in English every choice is on the screen, and every amount in its cell', async () => {
  const { page, close } = await openNarrow({ ...wished, name: '用英文的母子' });
  await page.locator('select.language').selectOption('en');
  await page.getByRole('link', { name: 'Facts', exact: true }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(narrow.width);
  await tab(page, 3);
  await page.locator('.matrix-cell').first().waitFor();
  expect(await overflowing(page.locator('.matrix-cell'))).toEqual([]);
  await close();
});

test('a long name without a gap stays in its own column of the list', async () => {
  const name = 'AVeryLongNameOfAFamilyWithoutAnySpaceInIt';
  const { page, close } = await openNarrow({ ...wished, name });
  await page.goto(`${app.origin}/families`);
  await page.locator('.family-list strong', { hasText: name }).waitFor();
  expect(await overflowing(page.locator('.family-list strong'))).toEqual([]);
  await close();
});

type Narrow = { readonly page: Page; readonly close: () => Promise<void> };

async function openNarrow(facts: object): Promise<Narrow> {
  const context = await app.browser.newContext();
  const { page, faults } = await openWindow(context, narrow);
  await enter(page, app);
  await openMotherAndChild(page, facts);
  const close = async () => {
    expect(faults).toEqual([]);
    await context.close();
  };
  return { page, close };
}

/** By its place: its name is another in each language. */
function tab(page: Page, at: number): Promise<void> {
  return page.locator('.family-tabs a').nth(at).click();
}

function leastWidth(parts: Locator): Promise<number> {
  return parts.evaluateAll((all) =>
    Math.min(...all.map((part) => part.getBoundingClientRect().width)),
  );
}

/** The texts that are wider than what holds them. */
function overflowing(parts: Locator): Promise<readonly string[]> {
  return parts.evaluateAll((all) =>
    all.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.textContent ?? ''),
  );
}
