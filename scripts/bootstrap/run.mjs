/** Starts another program in our terminal and hands its verdict through. */
import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { BootstrapFailure } from './failure.mjs';
import { ROOT } from './paths.mjs';

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, remedy?: string }} [options] remedy: what to do when
 *   the command is not there
 * @returns {number} the exit code; 128 + n when signal n ended it, as a shell does
 */
export function run(
  command,
  args,
  { cwd = ROOT, env = process.env, remedy = '确认它存在并可执行' } = {},
) {
  const { status, signal, error } = spawnSync(command, args, { cwd, env, stdio: 'inherit' });
  if (error !== undefined) {
    throw new BootstrapFailure(`无法启动 ${command}: ${error.message}`, remedy);
  }
  return status ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
