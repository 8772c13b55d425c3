/** Looking back: why the gaps moved since the last plan, and whether a policy gives way. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { replacementAssumptions } from '@cebao/dossiers';
import { cents, formatYuan } from '@cebao/kernel';
import { replacementOf, whyItMoved, type Household } from '@cebao/planning';
import { partsOfPdf } from '@cebao/proposal';
import { facts, must, present, sampleFamily } from '../planning/families.ts';
import { enter, narrow, openWindow, startApp, type App } from './app.ts';
import { type } from './fields.ts';
import { pictureOf } from './picture.ts';
import { expectToFit, openSample, save, tab } from './screens.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

/** As the form changes it below. */
function laterFamily(before: Household): Household {
  const [cash, ...assets] = before.assets;
  const [food, ...costs] = before.costs;
  return {
    ...before,
    assets: [{ ...present(cash), valueCents: cents(25_000_000) }, ...assets],
    costs: [{ ...present(food), annualCents: cents(9_000_000) }, ...costs],
  };
}

test('a gap that moved since the saved plan is shared among its factors, to the fen', async () => {
  const household = sampleFamily('young-couple');
  const { assumptionDefaults, basis } = facts;
  const state = (family: Household) => ({ household: family, assumptionDefaults, basis });
  const why = must(whyItMoved(state(household), state(laterFamily(household))));
  const context = await app.browser.newContext({ acceptDownloads: true });
  const { page, faults } = await openWindow(context);
  await enter(page, app);
  await openSample(page);
  await tab(page, '复盘');
  await page.getByText('还没有可以比较的').waitFor();
  await tab(page, '方案');
  await page.locator('.plan-main[aria-busy="false"] .line').first().waitFor();
  await page.getByPlaceholder(/方案名称/).fill('去年的');
  await page.getByRole('button', { name: '保存方案' }).click();
  await page.getByRole('button', { name: '制作建议书' }).waitFor();
  await tab(page, '家庭资料');
  await type(page, 'assets[0].valueCents', '25万');
  await type(page, 'costs[0].annualCents', '9万');
  await save(page);

  await tab(page, '复盘');
  await page.locator('.moved').first().waitFor();
  expect(await page.getByLabel('较早的').locator('option:checked').innerText()).toContain('去年的');
  expect(await page.locator('.why-summary').innerText()).toContain(
    '家庭（成员、开支、欠款）、市场（收益率、资产）',
  );
  const moved = why.gaps.filter(({ parts }) => parts.some((part) => part.cents !== 0));
  const items = page.locator('.moved');
  expect(await items.count()).toBe(moved.length);
  const most = moved.toSorted((a, b) => Math.abs(b.changeCents) - Math.abs(a.changeCents))[0];
  await expectToSum(items.first());
  expect(await items.first().innerText()).toContain(`${formatYuan(present(most).afterCents)} 元`);
  for (const part of present(most).parts.filter((one) => one.cents !== 0)) {
    const row = items.first().locator(`[data-factor="${part.factor}"]`);
    expect(fenOf(await row.locator('td').first().innerText())).toBe(part.cents);
  }
  await pictureOf(page, 'review');
  // Two versions under today's tables say the same.
  await page.getByLabel('较早的').selectOption('v1');
  await items.first().waitFor();
  expect(await items.count()).toBe(moved.length);
  await expectToSum(items.first());
  await page.setViewportSize(narrow);
  await expectToFit(page);
  await page.locator('.why').scrollIntoViewIfNeeded();
  await pictureOf(page, 'review', narrow);
  await page.getByLabel('较晚的').selectOption('v1');
  await page.getByText('影响缺口的内容全都相同').waitFor();
  // The proposal of the next plan says it too, where it is asked for.
  await tab(page, '方案');
  await page.locator('.plan-main[aria-busy="false"] .line').first().waitFor();
  const choice = page.getByLabel('与上次的方案比较');
  await choice.selectOption({ index: 1 });
  await expectToFit(page);
  await pictureOf(page, 'since', narrow);
  await page.getByRole('button', { name: '保存方案' }).click();
  await page.getByRole('button', { name: '制作建议书' }).click();
  const download = page.waitForEvent('download', { timeout: 90_000 });
  await page.getByRole('button', { name: '下载 PDF' }).click({ timeout: 90_000 });
  const parts = must(await partsOfPdf(readFileSync(await (await download).path())));
  expect(parts.review?.result).toMatchObject({ gaps: why.gaps });
  expect(faults).toEqual([]);
  await context.close();
});

/** "-1,234.50 元" in fen. */
function fenOf(text: string): number {
  return Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100);
}

/** Then, every factor, now: the figures on screen add up. */
async function expectToSum(item: Locator): Promise<void> {
  const amounts = (await item.locator('tr td:nth-child(2)').allInnerTexts()).map(fenOf);
  const [before = 0, ...rest] = amounts;
  const [sum = 0, after = 0] = rest.slice(-2);
  const steps = rest.slice(0, -2);
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.reduce((all, step) => all + step, 0)).toBe(sum);
  expect(before + sum).toBe(after);
}

test('each policy in force has the verdict, reasons and values of the engine', async () => {
  const household = sampleFamily('business-owner');
  const terms = Object.fromEntries(must(replacementAssumptions()).map((a) => [a.id, a.default]));
  const judge = (policyId: string, surrenderLossCents: number | null) =>
    must(
      replacementOf({
        ...facts,
        household,
        policyId,
        lineCode: null,
        surrenderLossCents: surrenderLossCents === null ? null : cents(surrenderLossCents),
        terms,
      }),
    );
  const context = await app.browser.newContext();
  const { page, faults } = await openWindow(context);
  await enter(page, app);
  await page.locator('.family-list a', { hasText: household.name }).click();
  await tab(page, '现有保单');
  await page
    .getByTestId('policies[1]')
    .getByRole('link', { name: '要不要换', exact: true })
    .click();
  const rows = page.locator('.replace-list > li');
  await rows.first().waitFor();
  expect(await rows.nth(1).getByRole('button').getAttribute('aria-expanded')).toBe('true');
  await rows.nth(1).getByRole('button').click();
  expect(await rows.count()).toBe(household.policies.length);
  for (const { id } of household.policies) {
    const { verdict, reasons, line } = judge(id, null);
    const row = page.locator(`[data-policy="${id}"]`);
    await row.getByRole('button', { name: '要不要换' }).click();
    const shown = row.locator('.replace-verdict');
    await shown.waitFor();
    expect(await shown.getAttribute('data-verdict')).toBe(verdict);
    expect(await shown.locator('li').count()).toBe(reasons.length);
    expect(await shown.locator('.values').count()).toBe(line === null ? 0 : 1);
    if (line !== null) expect(await shown.innerText()).toContain(line.waitingOver);
  }
  const { valueKept, line, reasons } = judge('old-illness-husband', 1_000_000);
  const row = page.locator('[data-policy="old-illness-husband"]');
  await row.getByLabel('退保损失').fill('一万块钱');
  await row.getByRole('alert').waitFor();
  expect(await row.locator('.replace-verdict').count()).toBe(0);
  await row.getByLabel('退保损失').fill('1万');
  await row.locator('.replace-verdict').waitFor();
  expect(reasons).not.toContain('lossUnknown');
  const values = (await row.locator('.values td').allInnerTexts()).map(fenOf);
  const [kept, ideal = 0, ...rest] = values;
  expect(kept).toBe(Math.round(valueKept));
  expect(rest.at(-1)).toBe(Math.round(present(line).valueReplaced));
  const costs = rest.slice(0, -1).reduce((all, cost) => all + cost, 0);
  // Each figure is rounded to the fen.
  expect(Math.abs(ideal + costs - (rest.at(-1) ?? 0))).toBeLessThanOrEqual(3);
  await row.scrollIntoViewIfNeeded();
  await pictureOf(page, 'replace');
  await page.setViewportSize(narrow);
  await expectToFit(page);
  await row.scrollIntoViewIfNeeded();
  await pictureOf(page, 'replace', narrow);
  expect(faults).toEqual([]);
  await context.close();
});
