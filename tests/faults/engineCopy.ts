/** A copy of the engine in a folder of its own, in which single lines can be spoilt. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SheetId } from '@cebao/planning';
import type { FaultFamily } from './faultFamilies.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packages = ['kernel', 'actuarial', 'planning', 'contracts', 'sheets', 'dossiers'];
const libraries = ['zod', 'hucre'];

/** One line to be replaced: it must stand in the file exactly once. */
export type Fault = { readonly file: string; readonly is: string; readonly becomes: string };

export type Verdicts = {
  readonly sheet: Readonly<Partial<Record<SheetId, 'pass' | 'reason' | 'fail'>>>;
  readonly bought: readonly string[];
  readonly incomeShare: number;
  readonly workingsSum: boolean;
};

export type EngineCopy = {
  readonly verdicts: (family: FaultFamily, budgetYuan: number) => Verdicts;
  readonly remove: () => void;
};

export function engineCopy(faults: readonly Fault[]): EngineCopy {
  faults.forEach(mustBeThere);
  const folder = mkdtempSync(join(tmpdir(), 'cebao-fault-'));
  mkdirSync(join(folder, 'node_modules', '@cebao'), { recursive: true });
  for (const name of packages) {
    cpSync(join(root, 'packages', name), join(folder, 'packages', name), {
      recursive: true,
      filter: (path) => !path.includes('node_modules') && !path.endsWith('.test.ts'),
    });
    symlinkSync(
      join(folder, 'packages', name),
      join(folder, 'node_modules', '@cebao', name),
      'dir',
    );
  }
  for (const name of libraries) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'dir');
  }
  for (const part of ['data', 'tests/planning/families.ts', 'tests/faults/faultFamilies.ts']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  cpSync(join(root, 'tests/faults/verdicts.ts'), join(folder, 'tests/faults/verdicts.ts'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const fault of faults) spoil(folder, fault);
  return {
    verdicts: (family, budgetYuan) => run(folder, [family, String(budgetYuan)]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function mustBeThere({ file, is }: Fault): void {
  const text = readFileSync(join(root, 'packages/planning/src', file), 'utf8');
  const found = text.split(is).length - 1;
  if (found !== 1) throw new TypeError(`${file}: "${is}" stands there ${String(found)} times`);
}

function spoil(folder: string, { file, is, becomes }: Fault): void {
  const path = join(folder, 'packages/planning/src', file);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(is, () => becomes),
  );
}

function run(folder: string, args: readonly string[]): Verdicts {
  const script = join(folder, 'tests/faults/verdicts.ts');
  const child = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
  if (child.status !== 0) throw new TypeError(child.stderr);
  return JSON.parse(child.stdout) as Verdicts;
}
