/**
 * Completes a package lock with the platform packages that its registry did not serve.
 *
 * A mirror often carries the binaries of a few systems only; npm then leaves the others out of the
 * lock without a word, and `npm ci` refuses such a lock on every machine. Their versions are
 * pinned exactly by the package that wants them, and their names say which system they are for,
 * so the entry can be written; its hash cannot, and stays out until a full registry is asked.
 */

/**
 * @typedef {Record<string, string>} Ranges
 * @typedef {{
 *   version?: string,
 *   resolved?: string,
 *   os?: readonly string[],
 *   cpu?: readonly string[],
 *   libc?: readonly string[],
 *   dev?: boolean,
 *   optional?: boolean,
 *   dependencies?: Ranges,
 *   devDependencies?: Ranges,
 *   optionalDependencies?: Ranges,
 * }} LockEntry
 * @typedef {Record<string, LockEntry>} LockEntries
 * @typedef {{ parent: string, name: string, range: string, optional: boolean }} Gap
 */

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony'];
const RARE_SYSTEMS = ['aix', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x'];
const EXACT_VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/**
 * @param {LockEntries} entries
 * @returns {readonly Gap[]} what an entry depends on and no entry provides
 */
export function findGaps(entries) {
  return Object.entries(entries).flatMap(([parent, entry]) =>
    wantsOf(entry)
      .filter(({ name }) => !isProvided(entries, parent, name))
      .map((want) => ({ parent, ...want })),
  );
}

/** @param {LockEntry} entry */
function wantsOf({ dependencies, devDependencies, optionalDependencies }) {
  /** @param {Ranges | undefined} ranges @param {boolean} optional */
  const listed = (ranges, optional) =>
    Object.entries(ranges ?? {}).map(([name, range]) => ({ name, range, optional }));
  return [
    ...listed(dependencies, false),
    ...listed(devDependencies, false),
    ...listed(optionalDependencies, true),
  ];
}

/**
 * Looks where Node would look: beside the parent, then in each folder above it.
 *
 * @param {LockEntries} entries
 * @param {string} parent
 * @param {string} name
 */
function isProvided(entries, parent, name) {
  const steps = parent === '' ? [] : parent.split('/');
  for (let depth = steps.length; depth >= 0; depth -= 1) {
    const place = [...steps.slice(0, depth), 'node_modules', name].join('/');
    if (entries[place] !== undefined) return true;
  }
  return false;
}

/**
 * @param {LockEntries} entries
 * @returns {{ entries: LockEntries, added: readonly string[], left: readonly Gap[] }} left: gaps
 *   that are no optional platform package of an exact version, so a fault of the lock
 */
export function completeEntries(entries) {
  /** @type {LockEntries} */
  const additions = {};
  const left = [];
  for (const gap of findGaps(entries)) {
    const platform = platformOf(gap.name);
    if (!gap.optional || platform === null || !EXACT_VERSION.test(gap.range)) left.push(gap);
    else {
      const dev = entries[gap.parent]?.dev === true ? { dev: true } : {};
      additions[`node_modules/${gap.name}`] = {
        version: gap.range,
        ...platform,
        ...dev,
        optional: true,
      };
    }
  }
  const merged = Object.entries({ ...entries, ...additions });
  const inOrder = merged.sort(([a], [b]) => (a < b ? -1 : 1));
  return { entries: Object.fromEntries(inOrder), added: Object.keys(additions), left };
}

/**
 * @param {string} name e.g. @oxlint/binding-linux-x64-musl
 * @returns {{ os: string[], cpu: string[], libc?: string[] } | null}
 */
export function platformOf(name) {
  const words = name.split(/[/-]/);
  const at = words.findIndex((word) => SYSTEMS.includes(word) || RARE_SYSTEMS.includes(word));
  const os = words[at];
  const cpu = words[at + 1];
  if (os === undefined || cpu === undefined || !['x64', ...PROCESSORS].includes(cpu)) return null;
  const libc = { gnu: 'glibc', musl: 'musl' }[words[at + 2] ?? ''];
  return { os: [os], cpu: [cpu], ...(libc === undefined ? {} : { libc: [libc] }) };
}
