/**
 * Critical illness and death of one cohort: two decrements of the healthy, one of the ill.
 *
 *     healthy:  first illness i_x,  death without it q_x (1 - k_x)
 *     ill:      the death rate that makes all deaths of the cohort tpx q_x, at most 1
 *
 * Source: AMLCR, 2nd ed., 8.8 (multiple decrement tables); notice of the Chinese tables of critical
 * illness (2020): ix and kx, and at the last age, where no kx is printed, i + q - k q = 1.
 *
 * Care: whoever falls ill in year t may die of it in year t, so the ill exposed to death in year t
 * are those ill at its start and those who fall ill in it; with that the cap is met only where
 * q k > i. What the cap leaves over stays in `residual`, it is not carried into later years. Should
 * the healthy alone die more often than the table afterwards, the residual is negative.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { isAgeOf } from '../table.ts';
import type { IncidenceTable, KTable, LifeTable } from '../table.ts';

/** Index t = year t (0, 1, ...); every probability is unconditional, as seen at the start. */
export type HealthyLife = {
  /** Alive and never ill at the start of year t. */
  readonly healthy: Float64Array;
  /** First illness in year t. */
  readonly firstIllness: Float64Array;
  /** Death in year t of a life never ill. */
  readonly deathHealthy: Float64Array;
  /** Death in year t of a life that had fallen ill. */
  readonly deathAfterIllness: Float64Array;
  /** Death in year t from any cause: tpx q_{x+t}. */
  readonly deaths: Float64Array;
  /** deaths - deathHealthy - deathAfterIllness: what a death rate of at most 1 could not meet. */
  readonly residual: Float64Array;
};

export type DecrementInput = {
  readonly life: LifeTable;
  readonly incidence: IncidenceTable;
  readonly k: KTable;
  readonly age: number;
  readonly years: number;
};

export function doubleDecrement(input: DecrementInput): Result<HealthyLife> {
  const refusal = unfitTables(input) ?? unfitAges(input) ?? unfitRates(input);
  return refusal ?? ok(decrements(input));
}

function decrements({ life, incidence, k, age, years }: DecrementInput): HealthyLife {
  const result = emptyLife(years);
  const { healthy, firstIllness, deathHealthy, deathAfterIllness, deaths, residual } = result;
  const reached = Math.min(years, life.lastAge - age + 1);
  let [lx, well, ill] = [1, 1, 0];
  for (let t = 0; t < reached; t += 1) {
    const rates = ratesAt({ life, incidence, k }, age + t);
    const fallIll = well * rates.ix;
    const wellDeaths = well * rates.deathWithoutIllness;
    const allDeaths = lx * rates.qx;
    const wanted = allDeaths - wellDeaths;
    const exposed = ill + fallIll;
    const illDeaths = Math.min(Math.max(wanted, 0), exposed);
    healthy[t] = well;
    firstIllness[t] = fallIll;
    deathHealthy[t] = wellDeaths;
    deathAfterIllness[t] = illDeaths;
    deaths[t] = allDeaths;
    residual[t] = wanted - illDeaths;
    lx -= allDeaths;
    well *= rates.stayHealthy;
    ill = exposed - illDeaths;
  }
  return result;
}

type Tables = Pick<DecrementInput, 'life' | 'incidence' | 'k'>;
type Rates = { qx: number; ix: number; deathWithoutIllness: number; stayHealthy: number };

function ratesAt({ life, incidence, k }: Tables, age: number): Rates {
  const qx = life.qx[age - life.firstAge] ?? Number.NaN;
  const ix = incidence.ix[age - incidence.firstAge] ?? Number.NaN;
  const kx = k.kx[age - k.firstAge];
  // At the last age everybody dies: what does not fall ill first dies without illness.
  const closesTable = age === life.lastAge;
  const deathWithoutIllness = closesTable ? 1 - ix : qx * (1 - (kx ?? Number.NaN));
  return { qx, ix, deathWithoutIllness, stayHealthy: 1 - ix - deathWithoutIllness };
}

function emptyLife(years: number): HealthyLife {
  return {
    healthy: new Float64Array(years),
    firstIllness: new Float64Array(years),
    deathHealthy: new Float64Array(years),
    deathAfterIllness: new Float64Array(years),
    deaths: new Float64Array(years),
    residual: new Float64Array(years),
  };
}

type Unfit = ReturnType<typeof refuse> | null;

function unfitTables({ life, incidence, k }: DecrementInput): Unfit {
  for (const table of [incidence, k]) {
    if (table.sex !== life.sex) {
      return refuse('BAD_BASIS', {
        thing: `${table.id}: sex`,
        value: table.sex,
        limit: `${life.sex}, as in ${life.id}`,
      });
    }
  }
  return null;
}

function unfitAges({ life, incidence, k, age, years }: DecrementInput): Unfit {
  if (!Number.isInteger(years) || years < 0) {
    return refuse('BAD_NUMBER', {
      thing: 'years',
      value: String(years),
      limit: 'a whole number from 0',
    });
  }
  const lastUsed = Math.min(age + Math.max(years, 1) - 1, life.lastAge);
  const needed = [
    { table: life, to: age },
    { table: incidence, to: lastUsed },
    { table: k, to: Math.min(lastUsed, life.lastAge - 1) },
  ];
  for (const { table, to } of needed) {
    for (const used of to < age ? [] : [age, to]) {
      if (!isAgeOf(table, used)) {
        return refuse('AGE_OUT_OF_RANGE', {
          thing: `${table.id}: age`,
          value: String(used),
          limit: `${table.firstAge} to ${table.lastAge}, whole years`,
        });
      }
    }
  }
  return null;
}

function unfitRates(input: DecrementInput): Unfit {
  const lastUsed = Math.min(input.age + input.years - 1, input.life.lastAge);
  for (let age = input.age; age <= lastUsed; age += 1) {
    const { ix, deathWithoutIllness } = ratesAt(input, age);
    if (ix + deathWithoutIllness > 1) {
      return refuse('BAD_TABLE', {
        thing: `${input.incidence.id} with ${input.life.id}: i + q(1 - k) at age ${age}`,
        value: String(ix + deathWithoutIllness),
        limit: 'at most 1',
      });
    }
  }
  return null;
}
