/** Builds packages/web into its dist folder when that is missing or older than its sources. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BootstrapFailure } from '../bootstrap/failure.mjs';
import { ROOT } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/run.mjs';
import { hasStamp, stampOf, writeStamp } from '../bootstrap/stamp.mjs';
import { takeTurn } from '../bootstrap/turn.mjs';

const WEB = join(ROOT, 'packages/web');
/** What the browser's program is made of. */
const SOURCES = ['web', 'kernel', 'actuarial', 'planning', 'contracts'];

/** @param {{ node: string, env: NodeJS.ProcessEnv }} runtime */
export function ensureWeb({ node, env }) {
  if (!existsSync(join(WEB, 'package.json'))) return;
  const stampFile = join(WEB, 'dist', '.cebao-built');
  const stamp = stampOf([readFileSync(join(ROOT, 'package-lock.json'), 'utf8'), ...sources()]);
  if (hasStamp(stampFile, stamp)) return;
  const lock = join(ROOT, '.runtime', 'web.lock');
  takeTurn(
    lock,
    () => {
      // Whoever waited finds it built.
      if (hasStamp(stampFile, stamp)) return;
      build({ node, env });
      writeStamp(stampFile, stamp);
    },
    '网页构建',
  );
}

/** @param {{ node: string, env: NodeJS.ProcessEnv }} runtime */
function build({ node, env }) {
  // Beside the output of whoever starts the app, such as a measurement's figures.
  console.error('构建网页 …');
  // A test that finds nothing built says `test`, and would leave a slow build for development behind.
  const production = { ...env, NODE_ENV: 'production' };
  const code = run(node, [join(WEB, 'build.mjs'), '--quiet'], { cwd: WEB, env: production });
  if (code !== 0) throw new BootstrapFailure(`网页构建失败: 退出码 ${code}`, '见上面的出错信息');
}

/** @returns {string[]} path and content of every source, tests aside */
function sources() {
  return SOURCES.map((name) => join(ROOT, 'packages', name))
    .filter(existsSync)
    .flatMap(filesOf)
    .flatMap((file) => [relative(ROOT, file), readFileSync(file, 'latin1')]);
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesOf(folder) {
  return readdirSync(folder)
    .sort()
    .filter((name) => name !== 'node_modules' && name !== 'dist' && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesOf(path) : [path]));
}
