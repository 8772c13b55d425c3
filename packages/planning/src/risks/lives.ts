/**
 * Yearly probabilities of one person's scripts on the one basis of METHOD §2 (CL4 2025, CI4, k2),
 * as seen today: the probability that it happens in year t, whatever happened before (death), or
 * among lives that were healthy until then (illness, bills).
 */
import { zeros } from '@cebao/kernel';
import {
  doubleDecrement,
  withIncidenceMultiple,
  withMultiple,
  type HealthyLife,
  type IncidenceTable,
  type KTable,
  type LifeTable,
} from '@cebao/actuarial';
import type { Refusal, Result } from '@cebao/kernel';
import type { Assumptions } from '../household/assumptions.ts';
import type { Member } from '../household/family.ts';
import type { Sex } from '../household/household.ts';
import type { SocialRules } from '../household/social/rules.ts';
import type { Grade, ScriptPeril } from '../report.ts';
import { accidentalDeathRate, occupationFactor, type AccidentRates } from './accident.ts';

/** The official tables that every purpose of the projection uses. */
export type Basis = {
  readonly id: string;
  readonly tableIds: readonly string[];
  readonly life: Readonly<Record<Sex, LifeTable>>;
  readonly incidence: Readonly<Record<Sex, IncidenceTable>>;
  readonly k: Readonly<Record<Sex, KTable>>;
  readonly accident: AccidentRates;
  /** The state's system: retirement, pension, death benefits, each with its days. */
  readonly social: SocialRules;
};

export type Lives = {
  /** Probability of the script in year t. */
  readonly probability: Readonly<Record<ScriptPeril, Float64Array>>;
  /** The part of the death probability that is accidental. */
  readonly accidentalDeath: Float64Array;
  /** The part that follows an illness and is no accident: a contract that paid for the illness has ended. */
  readonly deathAfterIllness: Float64Array;
  readonly grade: Readonly<Record<ScriptPeril, Grade>>;
};

export function livesOf(
  member: Member,
  {
    basis,
    assumptions,
    years,
  }: {
    readonly basis: Basis;
    readonly assumptions: Assumptions;
    readonly years: number;
  },
): Result<Lives, Refusal> {
  const cohort = cohortOf(member, { basis, assumptions, years });
  if (!cohort.ok) return cohort;
  const { deaths, healthy, firstIllness, deathAfterIllness } = cohort.value;
  const a = assumptions;
  const bill = (ciShare: number, base: number): Float64Array =>
    filled(
      years,
      (t) =>
        a.billProbabilityFactor * (ciShare * (firstIllness[t] ?? 0) + base * (healthy[t] ?? 0)),
    );
  const byAccident = accidentalDeaths(member, cohort.value, basis);
  const accidentalDeath = filled(years, (t) => byAccident[t] ?? 0);
  return {
    ok: true,
    value: {
      accidentalDeath,
      deathAfterIllness: filled(years, (t) =>
        Math.min(deathAfterIllness[t] ?? 0, (deaths[t] ?? 0) - (accidentalDeath[t] ?? 0)),
      ),
      probability: {
        death: filled(years, (t) => deaths[t] ?? 0),
        criticalIllness: filled(years, (t) => firstIllness[t] ?? 0),
        billEveryday: bill(0, a.billEverydayBaseRate),
        billSerious: bill(a.billSeriousCiShare, a.billSeriousBaseRate),
        billCatastrophic: bill(a.billCatastrophicCiShare, a.billCatastrophicBaseRate),
        disability: filled(
          years,
          (t) => (accidentalDeath[t] ?? 0) * a.disabilityShareOfAccidentalDeath,
        ),
      },
      grade,
    },
  };
}

/** The same life where bills are so many times as frequent. */
export function withBills(lives: Lives, factor: number): Lives {
  const times = (row: Float64Array): Float64Array =>
    filled(row.length, (t) => (row[t] ?? 0) * factor);
  const { billEveryday, billSerious, billCatastrophic } = lives.probability;
  return {
    ...lives,
    probability: {
      ...lives.probability,
      billEveryday: times(billEveryday),
      billSerious: times(billSerious),
      billCatastrophic: times(billCatastrophic),
    },
  };
}

/** The member's own life under the basis and the family's multiples, to the end of the table. */
export function cohortOf(
  member: Member,
  {
    basis,
    assumptions,
    years,
  }: {
    readonly basis: Basis;
    readonly assumptions: Assumptions;
    readonly years: number;
  },
): Result<HealthyLife, Refusal> {
  const sex = member.person.sex;
  const table = basis.life[sex];
  const life = withMultiple(table, assumptions.lifeMultiple);
  if (!life.ok) return life;
  const incidence = withIncidenceMultiple(basis.incidence[sex], assumptions.incidenceMultiple);
  if (!incidence.ok) return incidence;
  return doubleDecrement({
    life: life.value,
    incidence: incidence.value,
    k: basis.k[sex],
    age: member.age,
    years: Math.max(Math.min(years, table.lastAge - member.age + 1), 0),
  });
}

const grade: Readonly<Record<ScriptPeril, Grade>> = {
  death: 'T',
  criticalIllness: 'T',
  billEveryday: 'A',
  billSerious: 'A',
  billCatastrophic: 'A',
  disability: 'A',
};

/**
 * Deaths by accident of each year of the cohort: alive x accidental rate x occupation factor, at most
 * the probability of dying at all.
 */
export function accidentalDeaths(
  { person: { sex, occupationClass }, age }: Member,
  { deaths }: Pick<HealthyLife, 'deaths'>,
  { accident }: Pick<Basis, 'accident'>,
): Float64Array {
  const factor = occupationFactor(accident, occupationClass);
  let alive = 1;
  return deaths.map((dead, t) => {
    const rate = accidentalDeathRate(accident, sex, age + t) * factor;
    const byAccident = Math.min(Math.max(alive, 0) * rate, dead);
    alive -= dead;
    return byAccident;
  });
}

function filled(years: number, at: (t: number) => number): Float64Array {
  const values = zeros(years);
  for (let t = 0; t < years; t++) values[t] = at(t);
  return values;
}
