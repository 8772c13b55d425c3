/** Runs independent checks beside each other; what each says is printed whole, in the order of the list. */
import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { BootstrapFailure } from './failure.mjs';
import { ROOT } from './paths.mjs';

/**
 * @typedef {readonly [name: string, args: readonly string[]]} Check
 *
 * @typedef {{ code: number | null, output: string }} Ended code: null when a signal ended it
 *
 * @typedef {{
 *   command: string,
 *   env?: NodeJS.ProcessEnv,
 *   atOnce?: number,
 *   print: (name: string, output: string) => void,
 * }} Besides
 */

/**
 * @param {readonly Check[]} checks the longest first, so that no core waits for it at the end
 * @param {Besides} options
 * @returns {Promise<readonly string[]>} the names of those that did not end with 0
 */
export async function runBeside(checks, { command, env, atOnce = cpus().length, print }) {
  const waiting = [...checks.entries()];
  /** @type {Ended[]} */
  const ends = [];
  const takeTurns = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [i, [, args]] = next;
      ends[i] = await ended(command, args, env);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return checks.flatMap(([name], i) => {
    const { code, output } = ends[i] ?? { code: null, output: '' };
    print(name, output);
    return code === 0 ? [] : [name];
  });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv | undefined} env
 * @returns {Promise<Ended>}
 */
function ended(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) => {
      reject(new BootstrapFailure(`无法启动 ${command}: ${error.message}`, '确认它存在并可执行'));
    });
    child.once('close', (code) => resolve({ code, output }));
  });
}
