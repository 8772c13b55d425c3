/** Builds the native programs that the engine is measured beside. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BootstrapFailure } from '../bootstrap/failure.mjs';
import { ROOT } from '../bootstrap/paths.mjs';

/** @typedef {{ command: string, args: readonly string[], isSlow?: boolean }} Program */

const SOURCES = join(ROOT, 'bench', 'reference');
/** No fused multiply-add: JavaScript has none, and the checksums must be equal. */
const FLAGS = ['-O3', '-march=native', '-ffp-contract=off'];
const PROGRAMS = [
  { name: 'ratebook', args: [] },
  { name: 'lmp', args: [] },
  { name: 'mc', args: [] },
  { name: 'basicterm', args: [join(SOURCES, 'basicterm')] },
];

/**
 * @param {string} folder where the programs are put
 * @param {string} [compiler]
 * @returns {Program[]}
 */
export function buildReferences(folder, compiler = 'gcc') {
  return PROGRAMS.map(({ name, args }) => {
    const command = join(folder, name);
    const source = join(SOURCES, `${name}.c`);
    const { status, error, stderr } = spawnSync(
      compiler,
      [...FLAGS, source, '-lm', '-o', command],
      { encoding: 'utf8' },
    );
    if (error !== undefined) {
      throw new BootstrapFailure(
        `缺少 C 编译器 ${compiler}，没有它就没有可比的程序`,
        '安装 gcc (Debian/Ubuntu: apt-get install gcc libc6-dev) 再试',
      );
    }
    if (status !== 0) {
      throw new BootstrapFailure(`${name}.c 编译失败: ${stderr.trim()}`, `检查 ${compiler} 的安装`);
    }
    return { command, args };
  });
}
