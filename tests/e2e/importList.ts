/** A list of policies imported by keyboard: chosen, corrected, looked at, added, saved. */
import type { Page } from 'playwright-core';

const headings = '险种,产品名称,保险公司,投保人,被保险人,保额,费用,缴费期,保障期间,生效日,保单号';
const good = '定期寿险,示例定寿,示例保险公司,林志远,林志远,100万,1800,20年,至60岁,2020-06-15,X-1';
const refused = '定期寿险,另一份,示例保险公司,张三,林志远,50万,900,20年,至60岁,2020-06-15,X-2';

/** One row is good, one names a stranger; the heading of the premium is not known. */
export async function chooseList(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入保单（CSV/XLSX）' }).focus();
  await page.keyboard.press('Enter');
  const buffer = Buffer.from([headings, good, refused].join('\r\n'));
  await (await chooser).setFiles({ name: '保单.csv', mimeType: 'text/csv', buffer });
  await page.locator('.import-faults').waitFor();
}

/** The list of choices is walked by its keys; what is chosen is the premium. */
export async function sayPremium(page: Page): Promise<void> {
  const select = page.getByRole('combobox', { name: '“费用”是什么' });
  await select.focus();
  await page.keyboard.press('ArrowDown');
  const active = page.locator('.ant-select-item-option-active', { hasText: '每期保费' });
  for (let i = 0; i < 40 && (await active.count()) === 0; i++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.locator('.import-rows > li').first().waitFor();
}
