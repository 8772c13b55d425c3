/** The tables that tests compute on, made from published columns by the same door as all others. */
import { assert, describeRefusal, exp, log, pow } from '@cebao/kernel';
import type { Refusal, Result } from '@cebao/kernel';
import { incidenceTable, kTable, lifeTable } from '../src/table.ts';
import type { AgeValue, IncidenceTable, KTable, LifeTable, Sex } from '../src/table.ts';
import * as china from './china.ts';
import { istat1998MaleLx, soaIllustrativeLx } from './illustrative.ts';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) assert(false, describeRefusal(result.error));
  return result.value;
}

export function rowsFrom(firstAge: number, values: readonly number[]): readonly AgeValue[] {
  return values.map((value, index) => ({ age: firstAge + index, value }));
}

export function lifeFrom(firstAge: number, qx: readonly number[], sex: Sex = 'male'): LifeTable {
  const rows = rowsFrom(firstAge, qx);
  return valueOf(lifeTable({ id: 'test', name: 'test', sex, ageBasis: 'last', rows }));
}

export function incidenceFrom(firstAge: number, ix: readonly number[], sex: Sex = 'male') {
  const rows = rowsFrom(firstAge, ix);
  return valueOf(incidenceTable({ id: 'test ix', name: 'test ix', sex, rows }));
}

export function kFrom(firstAge: number, kx: readonly number[], sex: Sex = 'male'): KTable {
  return valueOf(kTable({ id: 'test kx', name: 'test kx', sex, rows: rowsFrom(firstAge, kx) }));
}

export const soaIllustrative = lifeFrom(0, mortalityOf(soaIllustrativeLx));
export const istat1998Male = lifeFrom(0, mortalityOf(istat1998MaleLx));

/**
 * The Standard Ultimate Life Table: Makeham's law, mu_x = A + B c^x, closed at 141, whose q
 * rounds to 1: p_x = exp(-A - B c^x (c - 1) / ln c). AMLCR 4.2 and appendix D.
 */
export const standardUltimate = lifeFrom(20, makehamFrom20());

export type ChineseLife = { life: LifeTable; incidence: IncidenceTable; k: KTable };

export const chineseMale: ChineseLife = {
  life: lifeFrom(0, china.cl4MaleQx, 'male'),
  incidence: incidenceFrom(0, china.ci4MaleIx, 'male'),
  k: kFrom(0, china.k2MaleKx, 'male'),
};
export const chineseFemale: ChineseLife = {
  life: lifeFrom(0, china.cl4FemaleQx, 'female'),
  incidence: incidenceFrom(0, china.ci4FemaleIx, 'female'),
  k: kFrom(0, china.k2FemaleKx, 'female'),
};

function mortalityOf(lx: readonly number[]): readonly number[] {
  return lx.map((alive, x) => 1 - (lx[x + 1] ?? 0) / alive);
}

function makehamFrom20(): readonly number[] {
  const [A, B, c] = [0.00022, 0.0000027, 1.124];
  const qx: number[] = [];
  for (let x = 20; qx.at(-1) !== 1; x += 1) {
    qx.push(1 - exp(-A - (B * pow(c, x) * (c - 1)) / log(c)));
  }
  return qx;
}

export function refusalOf<T>(result: Result<T>): Refusal {
  if (result.ok) assert(false, 'a refusal was expected');
  return result.error;
}
