/** For tests: the program as a child process, and folders that are gone afterwards. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Ran = { readonly exit: number | null; readonly out: string; readonly err: string };

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** A machine far away, whose words and clock are others. */
export const berlinAbroad = { TZ: 'America/New_York', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' };

export function runProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ran {
  const child = spawnSync(process.execPath, [main, ...args], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
  });
  return { exit: child.status, out: child.stdout, err: child.stderr };
}

/** Standard output goes where nothing can be written. */
export function runIntoFull(args: readonly string[]): Pick<Ran, 'exit' | 'err'> {
  const full = openSync('/dev/full', 'w');
  try {
    const child = spawnSync(process.execPath, [main, ...args], {
      cwd: repository,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    return { exit: child.status, err: child.stderr };
  } finally {
    closeSync(full);
  }
}

export function exampleFile(path: string): string {
  return join(repository, 'data/households', path);
}

export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cebao-cli-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
