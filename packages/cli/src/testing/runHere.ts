/**
 * For tests of what a command answers: the command line in the test's own process. A program of its
 * own takes most of a second to start; tests of the program itself, of other surroundings and of
 * pipes start one (`runProgram.ts`).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../cli.ts';
import type { Ran } from './runProgram.ts';
import { smallFamily } from './smallFamily.ts';

export async function runHere(args: readonly string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const exit = await runCli(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { exit, ...said };
}

/** The same on a file of the small family, in a folder that is gone afterwards. */
export async function runHereOn(
  argsOf: (file: string) => readonly string[],
  change: object = {},
): Promise<Ran> {
  return await inFolderHere(async (folder) => {
    const file = join(folder, 'family.json');
    writeFileSync(file, JSON.stringify({ ...smallFamily, ...change }));
    return await runHere(argsOf(file));
  });
}

export async function inFolderHere<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'cebao-cli-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
