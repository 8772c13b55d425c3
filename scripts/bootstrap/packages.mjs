/** Installs the packages of the lock, once per lock. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BootstrapFailure } from './failure.mjs';
import { ROOT, RUNTIME_FOLDER } from './paths.mjs';
import { run } from './run.mjs';
import { NPM_CI } from './runtime.mjs';
import { hasStamp, stampOf, writeStamp } from './stamp.mjs';
import { takeTurn } from './turn.mjs';

// Inside node_modules on purpose: whoever deletes that folder deletes the stamp with it.
const STAMP_FILE = join(ROOT, 'node_modules', '.cebao-installed');

/**
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {(line: string) => void} say
 */
export function ensurePackages(runtime, say) {
  const stamp = packagesStamp(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  if (hasStamp(STAMP_FILE, stamp)) return;
  say('安装依赖 …');
  takeTurn(join(RUNTIME_FOLDER, 'installing.pid'), () => {
    if (hasStamp(STAMP_FILE, stamp)) return;
    const code = run(runtime.node, [runtime.npmCli, ...NPM_CI], { env: runtime.env });
    if (code !== 0) {
      throw new BootstrapFailure(
        `依赖安装失败: npm ci 退出码 ${code}`,
        '检查网络、npm 源和磁盘空间, 然后重试同一命令',
      );
    }
    writeStamp(STAMP_FILE, stamp);
  });
}

/**
 * The platform counts too: a folder shared between two systems holds one system's binaries.
 *
 * @param {string} lock
 * @param {string} [platform]
 * @returns {string}
 */
export function packagesStamp(lock, platform = `${process.platform}-${process.arch}`) {
  return stampOf([lock, platform]);
}
