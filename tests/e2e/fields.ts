/** Typing and choosing in the app's fields, by the path of the fact they hold. */
import type { Locator, Page } from 'playwright-core';

export function field(page: Page, path: string): Locator {
  return page.locator(`[data-path="${path}"]`);
}

export async function type(page: Page, path: string, text: string): Promise<void> {
  const input = field(page, path).locator('input').first();
  await input.fill(text);
  await input.blur();
}

/** One of few choices that are all seen. */
export async function tap(page: Page, path: string, choice: string): Promise<void> {
  await field(page, path).getByText(choice, { exact: true }).click();
}

/** One of a list that opens; `search` is typed first where the list is long. */
export async function choose(page: Page, path: string, choice: string | RegExp): Promise<void> {
  await opened(page, path);
  await option(page, choice).click();
}

/** A click on a list that is just closing opens nothing: looked at before it is used. */
async function opened(page: Page, path: string): Promise<void> {
  const select = field(page, path).locator('.ant-select');
  await select.click();
  const isOpen = () => select.evaluate((element) => element.classList.contains('ant-select-open'));
  if (!(await isOpen())) await select.click();
}

export async function search(page: Page, path: string, text: string): Promise<void> {
  await opened(page, path);
  await field(page, path).locator('input').fill(text);
  await option(page, new RegExp(text)).click();
}

function option(page: Page, choice: string | RegExp): Locator {
  return page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: choice })
    .first();
}

export async function typeAll(
  page: Page,
  base: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [key, text] of Object.entries(texts)) await type(page, `${base}.${key}`, text);
}
