/** The guide's own commands, in the guide's own order, in an empty folder. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'cebao-howto-'));
afterAll(() => rmSync(folder, { recursive: true }));

const guide = readFileSync(join(root, 'docs/howto/first-family.md'), 'utf8');
const blocks = [...guide.matchAll(/^```sh\n(.*?)^```$/gms)].map((match) => match[1] ?? '');

/** A stranger's folder whose npm scripts are the repository's own. */
writeFileSync(
  join(folder, 'package.json'),
  JSON.stringify({ scripts: { cebao: `node "${join(root, 'scripts/cebao.mjs')}"` } }),
);

function run(block: string): string {
  return execFileSync('bash', ['-e', '-c', block], { cwd: folder, encoding: 'utf8' });
}

it('starts, writes a family, checks it, plans it, tests it and verifies the proposal', () => {
  const [start, write, check, plan, stress, verify] = blocks;
  expect(blocks).toHaveLength(6);
  expect(start).toBe('npm run demo\n');
  run(`cd "${root}" && node scripts/demo.mjs`);
  expect(readFileSync(join(root, 'out/young-couple.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  run(write ?? '');
  expect(run(check ?? '')).toContain('可以规划');
  expect(run(plan ?? '')).toContain('首年保费');
  expect(run(stress ?? '')).toContain('撑不住的可能');
  expect(run(verify ?? '')).toContain('一致');
});

it('teaches commands that exist: every option named in the guide is in the help', () => {
  const help = execFileSync(process.execPath, [join(root, 'packages/cli/src/main.ts'), '--help'], {
    encoding: 'utf8',
  });
  for (const [option] of guide.matchAll(/--(?:out|budget)\b/g)) expect(help).toContain(option);
});
