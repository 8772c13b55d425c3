/**
 * The kernel's real functions give the same bits in Node 22, in Node 24 and in Chromium. Where an
 * engine is missing the test is red by its name: an engine nobody ran proves nothing.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RealHash } from './realHash.ts';
import { startStrippedServer } from './strippedServer.ts';

const committed = JSON.parse(
  readFileSync(new URL('./real.hash.json', import.meta.url), 'utf8'),
) as RealHash;

describe('the real functions have the committed hash', () => {
  test('in Node 24', () => {
    expect(process.versions.node, 'run the tests by `npm test`, which brings Node 24').toMatch(
      /^24\./,
    );
    expect(hashInNode(process.execPath)).toEqual({ ...committed, node: process.versions.node });
  });

  test('in Node 22', () => {
    const node22 = fileURLToPath(new URL('../../node_modules/node-22/bin/node', import.meta.url));
    expect(existsSync(node22), 'Node 22 (package node-22) is installed on Linux x64 only').toBe(
      true,
    );
    const hash = hashInNode(node22);
    expect(hash.node).toMatch(/^22\./);
    expect(hash).toMatchObject(committed);
  });

  test('in Chromium', async () => {
    expect(await hashInChromium(onPath('chromium'))).toEqual(committed);
  });
});

function hashInNode(node: string): RealHash & { readonly node: string } {
  const main = fileURLToPath(new URL('./realHash.main.ts', import.meta.url));
  const args = ['--disable-warning=ExperimentalWarning', main];
  return JSON.parse(execFileSync(node, args, { encoding: 'utf8' }));
}

function onPath(name: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, name)).find(isExecutable);
  if (found === undefined) throw new Error(`${name} is not on the PATH: install it, then test`);
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const chromiumArgs = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A text, because the code of the page is not the code of this process. */
const inPage = `Promise.all([
  import('/tests/determinism/realHash.ts'),
  import('/packages/kernel/src/real.ts'),
  fetch('/packages/kernel/src/real.vectors.json').then((response) => response.json()),
]).then(([{ realHash }, real, vectors]) => realHash(real, vectors))`;

async function hashInChromium(executablePath: string): Promise<unknown> {
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  const server = await startStrippedServer();
  try {
    const page = await browser.newPage();
    await page.goto(server.origin);
    return await page.evaluate(inPage);
  } finally {
    await browser.close();
    await server.close();
  }
}
