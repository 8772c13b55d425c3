/** The files under `data/`, found from the place of this file; every path is relative to `data/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJson } from '@cebao/contracts';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { parseCsv } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';

/** The repository's own `data/` folder. */
export const dataRoot: string = fileURLToPath(new URL('../../../../data', import.meta.url));

/** A file below a data folder, with its path as people say it. */
export type DataFile = { readonly root: string; readonly path: string };

export function readText(file: DataFile): Result<string> {
  try {
    return ok(readFileSync(join(file.root, file.path), 'utf8'));
  } catch (cause) {
    return refuse('FILE_UNREADABLE', {
      thing: file.path,
      value: reasonOf(cause),
      limit: '可读的文件',
    });
  }
}

export function readCsv(file: DataFile, columns: readonly string[]): Result<readonly CsvRow[]> {
  const text = readText(file);
  return text.ok ? parseCsv({ file: file.path, text: text.value }, columns) : text;
}

export function readJsonFile(file: DataFile): Result<unknown> {
  const text = readText(file);
  return text.ok ? readJson(text.value, file.path) : text;
}

/** Names of the folders below a data folder, in code-unit order. */
export function foldersOf(file: DataFile): Result<readonly string[]> {
  try {
    const entries = readdirSync(join(file.root, file.path), { withFileTypes: true });
    return ok(
      entries
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .toSorted(),
    );
  } catch (cause) {
    return refuse('FILE_UNREADABLE', {
      thing: file.path,
      value: reasonOf(cause),
      limit: '可读的文件夹',
    });
  }
}

/** The system's code (ENOENT), never its message: a message would print the machine's own path. */
function reasonOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.message : String(cause);
}
