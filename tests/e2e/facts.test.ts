/** Facts as they are typed: refused at their field, merged with those of another window. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enter, narrow, openWindow, startApp, wide, type App } from './app.ts';
import { field, tap, type, typeAll } from './fields.ts';
import { pictureOf as picture } from './picture.ts';
import { expectToFit, openSample, save, tab } from './screens.ts';
import { addCover } from './walk.ts';

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
    // What cannot be seen is named in its field, with its number.
    await type(page, 'debts[0].balanceCents', '1.2万');
    await type(page, 'persons[0].birthDate', '1990-02-03');
    await type(page, 'persons[0].name', '林\u200d志远');
    await page.keyboard.press('Control+s');
    const alert = field(page, 'persons[0].name').getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('第 2 个字，U+200D');
    expect(await page.locator('.save-failure').innerText()).toContain('有要改的地方');
    // What may be meant is saved and asked about.
    await type(page, 'persons[0].name', '林志远');
    await save(page);
    const doubts = page.locator('.doubts li');
    await doubts.first().waitFor();
    expect((await doubts.allInnerTexts()).join()).toMatch(/余额与剩余年限不相称.*12,000/);
    expect(faults).toEqual([]);
    await context.close();
  });
});

test('a row of money is one line where there is room: no field stands alone below the others', async () => {
  const context = await app.browser.newContext();
  const { page } = await openWindow(context);
  await enter(page, app);
  await openSample(page);
  await page.locator('#people').waitFor();
  for (const row of ['.income-row', '.cost-row', '.debt-row']) {
    const fields = page.locator(row).first().locator('.field');
    expect(await fields.count()).toBeGreaterThan(5);
    const tops = await fields.evaluateAll((all) => all.map((one) => one.offsetTop));
    expect(new Set(tops).size, row).toBe(1);
  }
  await context.close();
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

  test('who does not merge and discards gets the newer version, and putting away loses nothing', async () => {
    const context = await app.browser.newContext();
    const { page: mine } = await openWindow(context);
    await enter(mine, app);
    await openSample(mine);
    await mine.locator('#people').waitFor();
    const { page: theirs } = await openWindow(context);
    await theirs.goto(mine.url());
    await theirs.locator('#people').waitFor();
    await type(theirs, 'region', '浙江省宁波市');
    await save(theirs);

    await mine.bringToFront();
    await type(mine, 'note', '不要了');
    await mine.keyboard.press('Control+s');
    await mine.getByRole('dialog').getByRole('button', { name: '先不合并' }).click();
    const bar = mine.locator('.save-bar');
    expect(await bar.innerText()).toContain('“放弃修改”换成新的一版');
    await picture(mine, 'merge-later');
    const discard = async () => {
      await bar.getByRole('button', { name: '放弃修改' }).click();
      await bar.getByRole('button', { name: '确定放弃？' }).click();
      await bar.waitFor({ state: 'detached' });
    };
    await discard();
    await expect.poll(() => value(mine, 'region')).toBe('浙江省宁波市');
    expect(await value(mine, 'note')).not.toBe('不要了');
    await type(mine, 'note', '再写一次');
    expect(await bar.innerText()).not.toContain('没有保存。');
    await discard();

    await theirs.bringToFront();
    await type(theirs, 'region', '浙江省绍兴市');
    await save(theirs);
    await mine.bringToFront();
    await mine.getByRole('button', { name: '归档' }).click();
    await mine.getByRole('button', { name: '取消归档' }).click();
    await mine.getByRole('button', { name: '归档', exact: true }).waitFor();
    await expect.poll(() => value(mine, 'region')).toBe('浙江省绍兴市');
    await context.close();
  });
});

function value(page: Page, path: string): Promise<string> {
  return field(page, path).locator('input').first().inputValue();
}

describe('a sum that rises by its clause', () => {
  test('is typed, refused beyond its limit at its field, kept, and shown in its cell', async () => {
    const context = await app.browser.newContext();
    const { page, faults } = await openWindow(context);
    await enter(page, app);
    await openSample(page);
    await tab(page, '现有保单');
    const path = 'policies[0]';
    const term = { kind: '定期寿险', product: '递增定期寿险', insured: '林志远' };
    const fields = {
      beneficiary: '法定继承人',
      premiumYears: '10',
      coverUntilAge: '60',
      sumInsuredCents: '50万',
      annualPremiumCents: '800',
    };
    await addCover(page, { list: 'policies', index: 0, add: '添加保单' }, { ...term, fields });
    // Amounts that are mostly a slip are asked about and may stand.
    const doubts = page.locator('.field-doubt');
    await type(page, `${path}.sumInsuredCents`, '9,000亿');
    await type(page, `${path}.annualPremiumCents`, '0');
    expect((await doubts.allInnerTexts()).join()).toMatch(/超过 1 亿元[\s\S]*保费是 0/);
    expect(await page.locator('.cover-list .chip', { hasText: '请核对金额' }).count()).toBe(1);
    await type(page, `${path}.sumInsuredCents`, '50万');
    await type(page, `${path}.annualPremiumCents`, '800');
    expect(await doubts.count()).toBe(0);
    await tap(page, `${path}.growth.kind`, '定期递增');
    await typeAll(page, `${path}.growth`, { rate: '50', everyYears: '3', firstYear: '1' });
    await page.keyboard.press('Control+s');
    await page.locator('.save-failure').waitFor();
    const alert = (key: string) => field(page, `${path}.growth.${key}`).getByRole('alert');
    expect(await alert('rate').innerText()).toContain('大于 0，不超过 20%');
    expect(await alert('premium').innerText()).not.toBe('');
    await type(page, `${path}.growth.rate`, '5');
    await tap(page, `${path}.growth.premium`, '保费不变');
    await picture(page, 'rising');
    await page.setViewportSize(narrow);
    await field(page, `${path}.growth.kind`).scrollIntoViewIfNeeded();
    await expectToFit(page);
    await picture(page, 'rising', narrow);
    await page.setViewportSize(wide);
    await save(page);
    expect(await page.locator('.map-table').innerText()).toContain('未填');
    await page.locator('.map-cell').first().click();
    expect(await page.locator('.sub-item').innerText()).toContain('每 3 年递增 5.0%，1 年后第一次');
    await page.reload();
    await page.getByTestId(path).locator('.cover-turn').click();
    expect(await value(page, `${path}.growth.rate`)).toBe('5');
    // Another way keeps nothing of the first one, and a level sum nothing at all.
    await tap(page, `${path}.growth.kind`, '随物价');
    await type(page, `${path}.growth.lagYears`, '1');
    await save(page);
    await tap(page, `${path}.growth.kind`, '不变');
    await save(page);
    await page.locator('.map-cell').first().click();
    expect(await page.locator('.sub-item').innerText()).not.toContain('物价');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('where facts come from', () => {
  test('a source is named with its day; the gaps show the rest first', async () => {
    const context = await app.browser.newContext();
    const { page, faults } = await openWindow(context);
    await enter(page, app);
    await openSample(page);
    const card = page.locator('#sources');
    await card.getByRole('button').last().click();
    const subject = await field(page, 'factSources[0].subject').locator('.ant-select').innerText();
    expect(subject).not.toBe('');
    await typeAll(page, 'factSources[0]', { source: '工资流水', date: '2030-01-01' });
    await page.keyboard.press('Control+s');
    const alert = field(page, 'factSources[0].date').getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('不晚于规划日期');
    await type(page, 'factSources[0].date', '2026-01-01');
    await save(page);
    expect(await card.locator('.field-hint').last().innerText()).not.toContain(subject);
    await picture(page, 'sources');
    await page.setViewportSize(narrow);
    await card.scrollIntoViewIfNeeded();
    await expectToFit(page);
    await picture(page, 'sources', narrow);
    await page.setViewportSize(wide);
    await expectOrphanBelowItsField(page);
    await tab(page, '风险与缺口');
    const rows = page.locator('#balance tr', { hasText: /有来源|没有写来源/ });
    await rows.first().waitFor();
    expect(await rows.first().innerText()).toContain('没有写来源');
    expect((await rows.allInnerTexts()).join()).toMatch(/有来源[\s\S]*工资流水[\s\S]*2026-01-01/);
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** A fact is renamed: its source keeps the old name, whole to be read, and is asked about below it. */
async function expectOrphanBelowItsField(page: Page): Promise<void> {
  const label = await value(page, 'persons[0].incomes[0].label');
  const long = '工资（税后，含年终奖与各种补贴，按去年十二个月的银行流水平均）';
  await type(page, 'persons[0].incomes[0].label', long);
  const orphan = field(page, 'factSources[0].subject');
  expect(await orphan.locator('.field-doubt').innerText()).toContain('资料里没有这个名字');
  await page.locator('#sources').getByRole('button', { name: '＋来源' }).click();
  const added = field(page, 'factSources[1].subject').locator('.ant-select-content');
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size);
    expect(await added.innerText()).toContain(long);
    expect(await added.evaluate((name) => name.scrollWidth - name.clientWidth)).toBe(0);
    await added.scrollIntoViewIfNeeded();
    await picture(page, 'source-orphan', size);
  }
  await page.setViewportSize(wide);
  await type(page, 'persons[0].incomes[0].label', label);
  await page.getByRole('button', { name: '放弃修改' }).click();
  await page.getByRole('button', { name: '确定放弃？' }).click();
}
