/**
 * What the benefits of a policy are valued under to judge its price, and the years of its insured.
 *
 *     alive_{t+1} = alive_t - deaths_t - illnesses_t
 *     deaths_t = alive_t q_{x+t} (1 - k_{x+t}),   illnesses_t = alive_t i_{x+t}    if illness ends it
 *     deaths_t = alive_t q_{x+t}                                                  if only death does
 *     residual_t = what a multiple asks for beyond a probability of 1, which nobody can meet
 *
 * Source: AMLCR, 2nd ed., 8.8 (multiple decrements); notice of the Chinese tables of critical illness
 * (2020) for i + q - k q. The measure itself is Cebao's
 * method of the fair price: benefits with a table, and apart from them those without.
 */
import { ok, refuse } from '@cebao/kernel';
import type { AnnualRate, Result } from '@cebao/kernel';
import { parsePeriod } from '../product/periods.ts';
import type { Quote } from '../product/quote.ts';
import type { Plan, Product } from '../product/product.ts';
import { isAgeOf, qxOf } from '../table.ts';
import type { IncidenceTable, KTable, LifeTable, Sex } from '../table.ts';

/** How often something happens that no table counts, each as a multiple of what a table counts. */
export type FairAssumptions = {
  /** Of first severe illnesses. */
  readonly mildPerSevere: number;
  readonly moderatePerSevere: number;
  readonly prePerSevere: number;
  /** Share of severe illnesses that are on the list of specific ones. */
  readonly specificPerSevere: number;
  /** Of deaths. */
  readonly suddenPerDeath: number;
  /** Of accidental deaths. */
  readonly disabilityPerAccidentalDeath: number;
};

export type FairBasis = {
  readonly i: AnnualRate;
  /** The table for this class of business and time of filing. */
  readonly life: LifeTable;
  readonly incidence: IncidenceTable;
  readonly k: KTable;
  /** Yearly probability of accidental death at an age, for the sex of the other tables. */
  readonly accidentalDeath: (age: number) => number;
  readonly assumptions: FairAssumptions;
};

/** One policy as it was quoted. */
export type QuotedPolicy = {
  readonly product: Product;
  readonly plan: Plan;
  readonly quoted: Quote;
  readonly sex: Sex;
  readonly age: number;
};

/** Index t = policy year t (0, 1, ...); everything as seen at issue. */
export type InsuredYears = {
  readonly years: number;
  /** Insured at the start of the year. */
  readonly alive: Float64Array;
  readonly deaths: Float64Array;
  readonly illnesses: Float64Array;
  /** Events of the year that the multiple asks for and that no probability of at most 1 can meet. */
  readonly residual: Float64Array;
};

/**
 * `multiple` is applied to the incidence where illness ends the contract, else to mortality; at the
 * last age everybody leaves at any multiple. Tables that pass 1 together as they stand are refused.
 */
export function insuredYears(
  policy: QuotedPolicy,
  basis: FairBasis,
  multiple = 1,
): Result<InsuredYears> {
  const { age, quoted } = policy;
  const { life } = basis;
  const years = quoted.coverYears ?? life.lastAge - age + 1;
  const refusal =
    unfitTables(policy, basis) ?? unstatedCover(policy) ?? unfitAges({ basis, age, years });
  if (refusal !== null) return refusal;
  const endsByIllness = isEndedByIllness(policy.plan);
  const alive = new Float64Array(years);
  const deaths = new Float64Array(years);
  const illnesses = new Float64Array(years);
  const residual = new Float64Array(years);
  const ratesAt = endsByIllness ? healthyRates : deathRates;
  let insured = 1;
  for (let t = 0; t < years; t += 1) {
    const rates = ratesAt(basis, age + t, multiple);
    if (rates.beyond > 0 && multiple === 1) return beyondCertainty(basis, age + t, rates);
    alive[t] = insured;
    deaths[t] = insured * rates.death;
    illnesses[t] = insured * rates.illness;
    residual[t] = insured * rates.beyond;
    insured *= 1 - rates.death - rates.illness;
  }
  return ok({ years, alive, deaths, illnesses, residual });
}

export function isEndedByIllness({ benefits }: Plan): boolean {
  return benefits.some(({ peril, endsContract }) => peril === 'criticalIllness' && endsContract);
}

/** How a life leaves within a year, and by how much more than 1 it was to leave. */
type Rates = { readonly death: number; readonly illness: number; readonly beyond: number };

function deathRates({ life }: FairBasis, age: number, multiple: number): Rates {
  if (age === life.lastAge) return { death: 1, illness: 0, beyond: 0 };
  const asked = multiple * qxOf(life, age);
  const death = Math.min(asked, 1);
  return { death, illness: 0, beyond: asked - death };
}

/** A multiple of the incidence leaves deaths what room there is: nobody leaves twice. */
function healthyRates({ life, incidence, k }: FairBasis, age: number, multiple: number): Rates {
  const ix = incidence.ix[age - incidence.firstAge] ?? Number.NaN;
  const kx = k.kx[age - k.firstAge] ?? Number.NaN;
  const illness = Math.min(multiple * ix, 1);
  const room = 1 - illness;
  const asked = age === life.lastAge ? room : qxOf(life, age) * (1 - kx);
  const death = Math.min(asked, room);
  return { illness, death, beyond: multiple * ix - illness + (asked - death) };
}

function beyondCertainty(
  { life, incidence }: FairBasis,
  age: number,
  { beyond }: Rates,
): ReturnType<typeof refuse> {
  return refuse('BAD_TABLE', {
    thing: `${incidence.id} with ${life.id}: i + q(1 - k) at age ${age}`,
    value: String(1 + beyond),
    limit: 'at most 1',
  });
}

type Refused = ReturnType<typeof refuse>;

function unfitTables({ sex }: QuotedPolicy, { life, incidence, k }: FairBasis): Refused | null {
  const other = [life, incidence, k].find((table) => table.sex !== sex);
  if (other === undefined) return null;
  return refuse('BAD_BASIS', { thing: `${other.id}: sex`, value: other.sex, limit: sex });
}

/** No length of cover is whole of life only where the table says so. */
function unstatedCover({ quoted }: QuotedPolicy): Refused | null {
  const { coverYears, cell } = quoted;
  const period = parsePeriod(cell.period);
  if (coverYears !== null || (period.ok && period.value.kind === 'life')) return null;
  return refuse('TERM_NOT_OFFERED', { thing: 'period', value: cell.period, limit: '终身' });
}

type Span = { readonly basis: FairBasis; readonly age: number; readonly years: number };

function unfitAges({ basis, age, years }: Span): Refused | null {
  const { life, incidence, k } = basis;
  for (const table of [life, incidence, k]) {
    const last = Math.min(age + years - 1, life.lastAge);
    if (isAgeOf(table, age) && isAgeOf(table, last) && age + years - 1 <= life.lastAge) continue;
    return refuse('AGE_OUT_OF_RANGE', {
      thing: `${table.id}: ages`,
      value: `${age} to ${age + years - 1}`,
      limit: `${table.firstAge} to ${table.lastAge}`,
    });
  }
  return null;
}
