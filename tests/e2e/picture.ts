/** Pictures of screens, written where CEBAO_SCREENSHOTS names a folder; none otherwise. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { narrow, wide } from './app.ts';

const folder = process.env['CEBAO_SCREENSHOTS'] ?? '';
/** Charts and dialogs come to rest. */
const restMilliseconds = 600;

export async function pictureOf(page: Page, name: string, size = wide): Promise<void> {
  if (folder === '') return;
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(restMilliseconds);
  const path = join(folder, `${name}${size === narrow ? '-360' : ''}.png`);
  await page.screenshot({ path });
}
