/** The system programs that tests need: found on the PATH, installed by apt when asked to. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** @typedef {{ commands: readonly string[], aptPackage: string }} SystemPart */

/** @type {readonly SystemPart[]} */
export const SYSTEM_PARTS = [
  {
    commands: ['pdftotext', 'pdftoppm', 'pdffonts', 'pdfinfo', 'pdfdetach'],
    aptPackage: 'poppler-utils',
  },
  { commands: ['qpdf'], aptPackage: 'qpdf' },
  { commands: ['chromium'], aptPackage: 'chromium' },
  { commands: ['initdb', 'postgres'], aptPackage: 'postgresql' },
];

/** Debian keeps the programs of each version of PostgreSQL out of the PATH. */
const POSTGRES_VERSIONS = '/usr/lib/postgresql';

/**
 * @param {string} path the PATH
 * @returns {string} where to look
 */
export function searchPath(path) {
  const versions = existsSync(POSTGRES_VERSIONS) ? readdirSync(POSTGRES_VERSIONS).sort() : [];
  return [path, ...versions.map((version) => join(POSTGRES_VERSIONS, version, 'bin'))].join(
    delimiter,
  );
}

/**
 * @param {string} path the folders to look in, as in a PATH
 * @returns {readonly SystemPart[]}
 */
export function missingParts(path) {
  return SYSTEM_PARTS.filter(({ commands }) => !commands.every((name) => isOnPath(name, path)));
}

/**
 * @param {string} name
 * @param {string} path
 * @returns {boolean}
 */
function isOnPath(name, path) {
  return path.split(delimiter).some((folder) => isExecutable(join(folder, name)));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * CI machines are ours to fill; on a person's machine only an explicit flag may call apt.
 *
 * @param {{ env: NodeJS.ProcessEnv, args: readonly string[] }} invocation
 * @returns {boolean}
 */
export function mayInstall({ env, args }) {
  return args.includes('--install') || env['CI'] === 'true' || env['CI'] === '1';
}

/**
 * @param {readonly SystemPart[]} parts
 * @param {{ isRoot: boolean, hasSudo: boolean }} rights
 * @returns {readonly (readonly string[])[]} the commands to run one after the other
 */
export function aptCommands(parts, { isRoot, hasSudo }) {
  const names = parts.map(({ aptPackage }) => aptPackage);
  const commands = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...names],
  ];
  return !isRoot && hasSudo ? commands.map((command) => ['sudo', ...command]) : commands;
}

/**
 * @param {boolean} install
 * @returns {boolean} whether all parts are there (at the end)
 */
export function ensureSystemParts(install) {
  const path = process.env['PATH'] ?? '';
  const missing = missingParts(searchPath(path));
  if (missing.length === 0) return true;
  const isRoot = process.getuid?.() === 0;
  const commands = aptCommands(missing, { isRoot, hasSudo: isOnPath('sudo', path) });
  if (install && isOnPath('apt-get', path)) {
    for (const [command = '', ...args] of commands) {
      if (run(command, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }) !== 0)
        break;
    }
  }
  const stillMissing = missingParts(searchPath(path));
  for (const { commands: names, aptPackage } of stillMissing) {
    console.error(`缺少 ${names.join(', ')} (Debian/Ubuntu 软件包 ${aptPackage})`);
  }
  if (stillMissing.length > 0) {
    const advised = aptCommands(stillMissing, { isRoot, hasSudo: true });
    console.error(`请运行: ${advised.map((command) => command.join(' ')).join(' && ')}`);
    console.error('或: npm test -- --install');
  }
  return stillMissing.length === 0;
}
