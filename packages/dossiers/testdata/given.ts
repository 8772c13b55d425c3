/** For tests: the value of a result that must be good, and a data folder with one file changed. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeRefusal } from '@cebao/kernel';
import type { Refusal, Result } from '@cebao/kernel';
import { dataRoot } from '../src/read/dataFile.ts';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(describeRefusal(result.error));
  return result.value;
}

export function refusalOf<T>(result: Result<T>): Refusal {
  if (result.ok) throw new Error('a refusal was expected');
  return result.error;
}

export type Change = { readonly path: string; readonly text: string };

/** Runs with a copy of `data/<part>` in which one file has another text; the copy is removed. */
export function withChange<T>(part: string, change: Change, run: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'cebao-dossiers-'));
  try {
    cpSync(join(dataRoot, part), join(root, part), { recursive: true });
    mkdirSync(dirname(join(root, change.path)), { recursive: true });
    writeFileSync(join(root, change.path), change.text);
    return run(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
