/** For tests: the program as a child process, and folders that are gone afterwards. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Ran = { readonly exit: number | null; readonly out: string; readonly err: string };

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** Each start of the program compiles the same files: they are kept until the tests end. */
const compiled = mkdtempSync(join(tmpdir(), 'cebao-compiled-'));
process.on('exit', () => rmSync(compiled, { recursive: true, force: true }));

export function runProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ran {
  const child = spawnSync(process.execPath, [main, ...args], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, ...env },
  });
  return { exit: child.status, out: child.stdout, err: child.stderr };
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

/** One adult, one loan, a short horizon: as small as a family with a plan can be. */
export const smallFamily = {
  format: 'cebao.household/1',
  name: '一人之家',
  asOf: '2026-11-01',
  region: '江苏省南京市',
  persons: [
    {
      id: 'adult',
      name: '周明',
      sex: 'male',
      birthDate: '1990-05-05',
      role: 'adult',
      occupationCode: '170506',
      socialMedical: 'employee',
      incomes: [{ label: '工资', kind: 'work', annualCents: '20万', untilAge: 63 }],
      ifSurviving: null,
    },
  ],
  costs: [
    { label: '基本生活', kind: 'living', layer: 1, person: 'adult', annualCents: '5万' },
    { label: '父母生活', kind: 'elderSupport', layer: 1, annualCents: '3万' },
  ],
  debts: [
    {
      label: '房贷',
      balanceCents: '60万',
      nominalRate: 0.035,
      remainingYears: 12,
      repayment: 'levelInstalment',
    },
  ],
  assets: [{ label: '存款', valueCents: '8万', kind: 'cash' }],
  policies: [],
  manualLines: [],
  choices: { budgetCents: '3,000元', assumptions: { horizonYears: 12 } },
};
