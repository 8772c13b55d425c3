/** The page's own commands, in the page's own order, and the answer that it prints. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'cebao-why-'));
afterAll(() => rmSync(folder, { recursive: true }));

const page = readFileSync(join(root, 'docs/howto/why-it-moved.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
const printed = /^```text\n(.*?)^```$/ms.exec(page)?.[1] ?? '';

symlinkSync(join(root, 'data'), join(folder, 'data'));
writeFileSync(
  join(folder, 'package.json'),
  JSON.stringify({ scripts: { cebao: `node "${join(root, 'scripts/cebao.mjs')}"` } }),
);

function run(block: string): string {
  const quiet = block.replaceAll('npm run cebao', 'npm run -s cebao');
  return execFileSync('bash', ['-e', '-c', quiet], { cwd: folder, encoding: 'utf8' });
}

it('writes this year, asks why, and gets the answer that the page prints', () => {
  const [write, ask, askOne, plans, proposal] = blocks;
  expect(blocks).toHaveLength(5);
  run(write ?? '');
  const [before, after] = ['last-year.json', 'this-year.json'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  );
  // Four facts of the new year differ: none of the page's words has missed its line.
  const lines = (before ?? '').split('\n');
  const other = (after ?? '').split('\n').filter((line, at) => line !== lines[at]);
  expect(other).toHaveLength(4);
  const all = run(ask ?? '');
  expect(all.match(/^== /gm)?.length).toBeGreaterThan(5);
  const one = run(askOne ?? '');
  expect(one).toBe(printed);
  expect(all).toContain(one.slice(one.indexOf('== '), one.indexOf('\n\n每一项')));
  // Same tables and assumptions in the saved plan: the same answer.
  expect(run(plans ?? '')).toBe(printed);
  // The proposal carries both days, and every share is made again from them.
  expect(run(proposal ?? '')).toMatch(/与 2026-11-01 相比：\d+ 个缺口的变化重算相同/);
});

it('names each of the nine factors', () => {
  const rows = page
    .split('\n')
    .filter((line) => /^\| (年龄|收入|家庭 |物价|医疗|市场|保障|规则|其他)/.test(line));
  expect(rows).toHaveLength(9);
});
