/**
 * A whole plan and a stress test give the same bits in Node 22 and 24, in other zones and locales.
 * Chromium computes the plans of all families in tests/e2e.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

type Hashes = { readonly node: string; readonly report: string; readonly stress: string };

const main = fileURLToPath(new URL('./plan.main.ts', import.meta.url));
const node22 = fileURLToPath(new URL('../../node_modules/node-22/bin/node', import.meta.url));

function hashesIn(node: string, surroundings: Readonly<Record<string, string>>): Hashes {
  const args = ['--disable-warning=ExperimentalWarning', main];
  const env = { ...process.env, ...surroundings };
  return JSON.parse(execFileSync(node, args, { encoding: 'utf8', env }));
}

test('a plan and a stress test hash alike in Node 22 and 24, two zones and two locales', () => {
  const here = hashesIn(process.execPath, { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' });
  const there = hashesIn(node22, { TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8' });
  expect(here.node).toMatch(/^24\./);
  expect(there.node).toMatch(/^22\./);
  expect({ ...there, node: '' }).toEqual({ ...here, node: '' });
  expect(here.report).not.toBe(here.stress);
});
