/**
 * Installs the packages of the lock, once per lock and set of wanted packages: a manifest that
 * went ahead of the lock has to be refused by npm ci here, not first on someone's bare machine.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  const stamp = installedStamp();
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

/** @returns {string} what node_modules has to be made from, as things stand */
export function installedStamp() {
  const workspaces = join(ROOT, 'packages');
  const manifests = [ROOT, ...readdirSync(workspaces).map((name) => join(workspaces, name))]
    .map((folder) => join(folder, 'package.json'))
    .filter(existsSync)
    .map((file) => readFileSync(file, 'utf8'));
  return packagesStamp(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'), manifests);
}

/**
 * The platform counts too: a folder shared between two systems holds one system's binaries.
 *
 * @param {string} lock
 * @param {readonly string[]} manifests
 * @param {string} [platform]
 * @returns {string}
 */
export function packagesStamp(lock, manifests, platform = `${process.platform}-${process.arch}`) {
  return stampOf([lock, platform, ...manifests.map(wantedBy)]);
}

/** @param {string} manifest @returns {string} the part of it that npm installs by */
function wantedBy(manifest) {
  const { name, workspaces, dependencies, devDependencies, optionalDependencies } =
    JSON.parse(manifest);
  return JSON.stringify([name, workspaces, dependencies, devDependencies, optionalDependencies]);
}
