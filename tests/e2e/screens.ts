/** What every walk through the app does: open the sample family, change tabs, save, fit a phone. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { narrow } from './app.ts';

/** A slow machine may take its time; a hang still ends. */
export const patience = 600_000;

export const sample = '年轻夫妻';

export function openSample(page: Page): Promise<void> {
  return page.locator('.family-list a', { hasText: sample }).click();
}

export async function tab(page: Page, name: string): Promise<void> {
  await page.locator('.family-tabs').getByRole('link', { name, exact: true }).click();
  await page.locator('.family-tabs a[aria-current="page"]', { hasText: name }).waitFor();
}

/** The bar that offers saving is gone once it is done. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.save-bar').waitFor({ state: 'detached' });
}

export async function expectToFit(page: Page): Promise<void> {
  const width = await page.evaluate('document.documentElement.scrollWidth');
  expect(width, page.url()).toBeLessThanOrEqual(narrow.width);
}
