/**
 * The one basis of a projection (METHOD §2): CL4 2025 for life, CI4 and k2 of 2020 for critical
 * illness, the accident table of 2021; and beside it every table that prices are read against.
 */
import { createHash } from 'node:crypto';
import { canonicalJson, ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { IncidenceTable, KTable, LifeTable, Sex } from '@cebao/actuarial';
import { dataRoot } from '../read/dataFile.ts';
import { loadAccident } from './accident.ts';
import type { Accident } from './accident.ts';
import { loadIllness } from './incidence.ts';
import { loadLifeTables } from './lifeTables.ts';

export type PerSex<T> = Readonly<Record<Sex, T>>;

export type DossierBasis = {
  /** Names the tables and their content: equal ids mean equal figures. */
  readonly id: string;
  readonly tableIds: readonly string[];
  readonly life: PerSex<LifeTable>;
  readonly incidence: PerSex<IncidenceTable>;
  readonly k: PerSex<KTable>;
  readonly accident: Accident;
  /** All tables held, for pricing and comparison. */
  readonly lifeTables: readonly LifeTable[];
  readonly incidenceTables: readonly IncidenceTable[];
  readonly kTables: readonly KTable[];
};

export function loadBasis(root: string = dataRoot): Result<DossierBasis> {
  const lifeTables = loadLifeTables(root);
  if (!lifeTables.ok) return lifeTables;
  const illness = loadIllness(root);
  if (!illness.ok) return illness;
  const accident = loadAccident(root);
  if (!accident.ok) return accident;
  const life = bothSexes(lifeTables.value, 'CL4-2025');
  if (!life.ok) return life;
  const incidence = bothSexes(illness.value.incidence, 'CI4-2020');
  if (!incidence.ok) return incidence;
  const k = bothSexes(illness.value.k, 'K2-2020');
  if (!k.ok) return k;
  const used = [life.value, incidence.value, k.value].flatMap((t) => [t.male, t.female]);
  return ok({
    id: `CL4-2025+CI4-2020:${hashOf([...used, accident.value.figures])}`,
    tableIds: [...used.map((table) => table.id), accident.value.id],
    life: life.value,
    incidence: incidence.value,
    k: k.value,
    accident: accident.value,
    lifeTables: lifeTables.value,
    incidenceTables: illness.value.incidence,
    kTables: illness.value.k,
  });
}

function bothSexes<T extends { readonly id: string }>(
  tables: readonly T[],
  name: string,
): Result<PerSex<T>> {
  const male = tables.find((table) => table.id === `${name}-male`);
  const female = tables.find((table) => table.id === `${name}-female`);
  if (male === undefined || female === undefined) {
    return refuse('BAD_BASIS', { thing: name, value: '', limit: '男女各一张表' });
  }
  return ok({ male, female });
}

/** Twelve hex digits name a set of tables well enough to tell two apart. */
export function hashOf(tables: readonly object[]): string {
  return createHash('sha256').update(canonicalJson(tables)).digest('hex').slice(0, 12);
}
