/**
 * The tables that worked examples of the books are printed for: two columns of lives and one law.
 * Nothing a plan rests on. Source: data/tables/soa-illustrative, istat-1998-male, sult, source.md.
 */
import { makehamLaw } from '@cebao/actuarial';
import type { MakehamLaw } from '@cebao/actuarial';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { collect, decimalOf, integerOf } from '@cebao/sheets';
import { dataRoot, readCsv } from '../read/dataFile.ts';

export type WorkedTables = {
  /** l_x from age 0 on, closed by a 0. */
  readonly soaIllustrative: readonly number[];
  readonly istat1998Male: readonly number[];
  readonly standardUltimate: MakehamLaw;
};

export function loadWorkedTables(root: string = dataRoot): Result<WorkedTables> {
  const soaIllustrative = livesOf(root, 'tables/soa-illustrative/table.csv');
  if (!soaIllustrative.ok) return soaIllustrative;
  const istat1998Male = livesOf(root, 'tables/istat-1998-male/table.csv');
  if (!istat1998Male.ok) return istat1998Male;
  const standardUltimate = lawOf(root);
  if (!standardUltimate.ok) return standardUltimate;
  return ok({
    soaIllustrative: soaIllustrative.value,
    istat1998Male: istat1998Male.value,
    standardUltimate: standardUltimate.value,
  });
}

/** No published column starts with more. */
const mostLives = 100_000_000;

function livesOf(root: string, path: string): Result<readonly number[]> {
  const rows = readCsv({ root, path }, ['x', 'lx']);
  if (!rows.ok) return rows;
  const lives: number[] = [];
  for (const row of rows.value) {
    const age = integerOf(row, 'x', { min: lives.length, max: lives.length });
    if (!age.ok) return age;
    const lx = decimalOf(row, 'lx', { min: 0, max: lives.at(-1) ?? mostLives });
    if (!lx.ok) return lx;
    lives.push(lx.value);
  }
  return ok([...lives, 0]);
}

function lawOf(root: string): Result<MakehamLaw> {
  const path = 'tables/sult/law.csv';
  const rows = readCsv({ root, path }, ['A', 'B', 'c']);
  if (!rows.ok) return rows;
  const [row] = rows.value;
  if (row === undefined) {
    return refuse('BAD_TABLE', { thing: path, value: '0', limit: '一行' });
  }
  const parameters = collect(['A', 'B', 'c'].map((name) => decimalOf(row, name, unit)));
  if (!parameters.ok) return parameters;
  const [A = 0, B = 0, c = 0] = parameters.value;
  return makehamLaw({ id: 'SULT', A, B, c });
}

const unit = { min: 0, max: 2 };
