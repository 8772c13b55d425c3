/**
 * What can move a gap between two days, and which fact belongs to which: every field of a family
 * belongs to exactly one factor. The tables are complete by their types: a field that is added to
 * the household does not compile until it has its factor here. Reasons: ADR 0050.
 */
import type { AssumptionId } from '../household/assumptions.ts';
import type { Choices, Household, Person } from '../household/household.ts';

/** In the order in which they are shown; ties of the last fen go by it. */
export const factors = [
  'age',
  'income',
  'family',
  'cpi',
  'medicalTrend',
  'market',
  'cover',
  'rules',
  'assumptions',
] as const;
export type Factor = (typeof factors)[number];

type FactorsOf<T> = Readonly<Record<keyof T, Factor>>;
type Table = Readonly<Record<string, Factor>>;

/** Persons and choices have tables of their own. */
export const householdFactors: FactorsOf<Omit<Household, 'persons' | 'choices'>> = {
  name: 'family',
  asOf: 'age',
  region: 'rules',
  costs: 'family',
  debts: 'family',
  assets: 'market',
  guarantees: 'family',
  companies: 'income',
  liabilities: 'family',
  scenes: 'family',
  factSources: 'family',
  policies: 'cover',
  manualLines: 'cover',
};

/** Of a person who is in both files; who comes or goes belongs to the family with all facts. */
export const personFactors: FactorsOf<Person> = {
  id: 'family',
  name: 'family',
  sex: 'family',
  birthDate: 'family',
  role: 'family',
  parents: 'family',
  tags: 'family',
  independentAge: 'family',
  health: 'family',
  occupationCode: 'income',
  occupationClass: 'income',
  incomes: 'income',
  originalRetirementAge: 'income',
  pensionInsurance: 'income',
  ifSurviving: 'income',
  socialMedical: 'cover',
  medicalRefused: 'cover',
};

/** The family's own assumptions are told apart by their id. */
export const choiceFactors: FactorsOf<Omit<Choices, 'assumptions'>> = {
  budgetCents: 'assumptions',
  bans: 'assumptions',
  locks: 'assumptions',
  style: 'assumptions',
  waiver: 'assumptions',
  allowAsk: 'assumptions',
  coreMedical: 'assumptions',
  deathFirst: 'assumptions',
  retention: 'assumptions',
  tolerance: 'assumptions',
};

/** Every other assumption is the factor `assumptions`. */
const ownFactor: Readonly<Partial<Record<AssumptionId, Factor>>> = {
  cpi: 'cpi',
  medicalTrend: 'medicalTrend',
  billEverydayYuan: 'medicalTrend',
  billSeriousYuan: 'medicalTrend',
  billCatastrophicYuan: 'medicalTrend',
  poolReturn: 'market',
};

export function assumptionFactor(id: AssumptionId): Factor {
  return ownFactor[id] ?? 'assumptions';
}

export type Moved = ReadonlySet<Factor>;

/** Field by field: as it was, or as it is now where its factor has moved. */
export function picked<T extends object>(
  table: Table,
  { before, after }: { readonly before: T; readonly after: T },
  moved: Moved,
): T {
  return { ...before, ...fieldsOf(table, after, (factor) => moved.has(factor)) };
}

/** The fields whose factor is asked for, with their values. */
export function fieldsOf<T extends object>(
  table: Table,
  value: T,
  isAsked: (factor: Factor) => boolean,
): Readonly<Record<string, unknown>> {
  const asked = Object.entries(table).filter(([, factor]) => isAsked(factor));
  return Object.fromEntries(asked.map(([field]) => [field, Reflect.get(value, field)]));
}
