/** The real app for tests: built web, real server on an embedded database, real Chromium. */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { ensureWeb } from '../../scripts/start/web.mjs';

export type App = {
  readonly origin: string;
  readonly browser: Browser;
  readonly signIn: { readonly email: string; readonly password: string };
  readonly close: () => Promise<void>;
};

const password = 'only-for-tests-0000';
const email = 'demo@cebao.example';
const main = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url));
const startMilliseconds = 60_000;

export async function startApp(): Promise<App> {
  ensureWeb({ node: process.execPath, env: process.env });
  const folder = mkdtempSync(join(tmpdir(), 'cebao-e2e-'));
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    CEBAO_DATA: folder,
    CEBAO_DEMO_PASSWORD: password,
    DATABASE_URL: '',
  };
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], { env });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const origin = `http://localhost:${String(port)}`;
  await started(server, origin);
  const browser = await chromium.launch({
    executablePath: onPath('chromium'),
    args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'],
  });
  const close = async () => {
    await browser.close();
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, browser, signIn: { email, password }, close };
}

type Output = { readonly stdout: NodeJS.ReadableStream; readonly stderr: NodeJS.ReadableStream };

function started({ stdout, stderr }: Output, origin: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = () => reject(new Error(`the server did not start: ${text}`));
    const timer = setTimeout(fail, startMilliseconds);
    const listen = (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (!text.includes(origin)) return;
      clearTimeout(timer);
      resolve();
    };
    stdout.on('data', listen);
    stderr.on('data', listen);
    stdout.on('end', fail);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
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

export type Window = { readonly page: Page; readonly faults: readonly string[] };

export const wide = { width: 1280, height: 900 };
export const narrow = { width: 360, height: 780 };

/** A window of its own; what the page logs as an error is collected. */
export async function openWindow(
  context: BrowserContext,
  size: { readonly width: number; readonly height: number } = wide,
): Promise<Window> {
  const page = await context.newPage();
  await page.setViewportSize(size);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Beside all other tests on two cores everything takes its time; nothing here measures it.
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // The first question "who am I" is answered by 401, refusals by 4xx: Chromium logs both.
    const isAnswer = message.text().includes('the server responded with a status of 4');
    if (message.type() === 'error' && !isAnswer) faults.push(message.text());
  });
  return { page, faults };
}

export async function enter(page: Page, { origin, signIn }: App): Promise<void> {
  await page.goto(`${origin}/`);
  await page.getByLabel('邮箱').fill(signIn.email);
  await page.getByLabel('密码').fill(signIn.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.locator('.family-list a').first().waitFor();
}
