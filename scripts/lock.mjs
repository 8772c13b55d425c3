/** `npm run lock`: writes package-lock.json anew from the manifests and completes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BootstrapFailure, reportFailure } from './bootstrap/failure.mjs';
import { ROOT } from './bootstrap/paths.mjs';
import { run } from './bootstrap/run.mjs';
import { ensureRuntime } from './bootstrap/runtime.mjs';
import { completeEntries } from './lock/complete.mjs';

const LOCK_FILE = join(ROOT, 'package-lock.json');

function writeLock() {
  const { node, npmCli, env } = ensureRuntime((line) => console.log(line));
  const args = [npmCli, 'install', '--package-lock-only', '--ignore-scripts'];
  const code = run(node, args, { env });
  if (code !== 0) {
    throw new BootstrapFailure(`npm install 退出码 ${code}`, '检查各 package.json 和网络');
  }
  const lock = JSON.parse(readFileSync(LOCK_FILE, 'utf8'));
  const { entries, added, left } = completeEntries(lock.packages);
  for (const { parent, name, range } of left) {
    console.error(`package-lock.json 缺少 ${name}@${range} (由 ${parent || '根目录'} 要求)`);
  }
  writeFileSync(LOCK_FILE, `${JSON.stringify({ ...lock, packages: entries }, null, 2)}\n`);
  console.log(`package-lock.json: 补充 ${added.length} 个其他平台的包`);
  return left.length === 0 ? 0 : 1;
}

try {
  process.exitCode = writeLock();
} catch (error) {
  process.exitCode = reportFailure(error);
}
