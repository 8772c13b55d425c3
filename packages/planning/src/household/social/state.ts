/**
 * What the state's system says of one person: when work ends, the pension then, the account until
 * then, what a death brings. Only what a figure follows from is refused when its rule is not in
 * force; a family that states its ages and pensions by hand needs none of them.
 */
import { ageAt, ok, refuse, type LocalDate, type Result } from '@cebao/kernel';
import type { Assumptions } from '../assumptions.ts';
import type { Person } from '../household.ts';
import { accountAfter, divisorMonths, pensionOf, type ComputedPension } from './pension.ts';
import { retirementOf, type Retirement } from './retirement.ts';
import { valueOn, type RetirementCategory, type SocialRules } from './rules.ts';
import { deathRules, workInjuryDeath, type DeathRules, type WorkInjuryDeath } from './survivors.ts';

export type PersonState = {
  /** Null where no rule is in force on the day and no figure needs one. */
  readonly retirement: Retirement | null;
  /** The category of a woman was not stated: an assumption chose it. */
  readonly categoryAssumed: boolean;
  /** Work incomes without an end stop at retirement. */
  readonly endsWork: boolean;
  /** Years from now in which contributions go on. */
  readonly contributingYears: number;
  /** Computed; null where the family entered a pension by hand, or no insurance facts. */
  readonly pension: ComputedPension | null;
  /** What of the contribution base goes to the account, a year. */
  readonly accountShare: number;
  /** Months over which the account is drawn from retirement on. */
  readonly divisorMonths: number;
  readonly death: DeathRules | null;
  readonly workInjury: WorkInjuryDeath | null;
  /** What is left of a personal pension account after its tax. */
  readonly personalPensionKept: number;
};

export type StateInput = {
  readonly rules: SocialRules;
  readonly asOf: LocalDate;
  readonly assumptions: Assumptions;
  /** Whether an asset of this person waits for the retirement or for a tax. */
  readonly accounts: readonly ('housingFund' | 'personalPension')[];
  readonly thing: string;
};

export function stateOf(person: Person, input: StateInput): Result<PersonState> {
  const retirement = retirementNeeded(person, input);
  if (!retirement.ok) return retirement;
  const facts = insuranceOf(person, { input, retirement: retirement.value });
  if (!facts.ok) return facts;
  const kept = keptOf(input);
  if (!kept.ok) return kept;
  return ok({
    retirement: retirement.value,
    categoryAssumed: person.sex === 'female' && person.originalRetirementAge === null,
    endsWork: openWorkIncome(person) >= 0,
    personalPensionKept: kept.value,
    ...facts.value,
  });
}

/** Null where the rule is not in force and nothing follows from it. */
function retirementNeeded(person: Person, input: StateInput): Result<Retirement | null> {
  const category = categoryOf(person, input);
  if (!category.ok) return category;
  const { birthDate } = person;
  const retirement = retirementOf({ birthDate, category: category.value }, input);
  const openWork = openWorkIncome(person);
  if (!retirement.ok) {
    const needed = openWork >= 0 || person.pensionInsurance !== null || input.accounts.length > 0;
    return needed ? retirement : ok(null);
  }
  if (openWork < 0 || retirement.value.yearsAhead > 0) return retirement;
  return refuse('MISSING_FIELD', {
    thing: `${input.thing}.incomes[${String(openWork)}].untilAge`,
    value: `${retirement.value.month} 已到法定退休年龄`,
    limit: '仍在工作的，写明工作到几岁',
  });
}

/** Index of the first work income of an adult without an end; -1 without one. */
function openWorkIncome(person: Person): number {
  if (person.role !== 'adult') return -1;
  return person.incomes.findIndex((i) => i.kind === 'work' && i.untilAge === null);
}

const femaleByAge = { 50: 'female50', 55: 'female55' } as const;

export function categoryOf(
  person: Person,
  { assumptions }: Pick<StateInput, 'assumptions'>,
): Result<RetirementCategory> {
  if (person.sex === 'male') return ok('male');
  const age = person.originalRetirementAge ?? assumptions.womenOriginalRetirementAge;
  if (age === 50 || age === 55) return ok(femaleByAge[age]);
  return refuse('BAD_NUMBER', {
    thing: 'assumptions.womenOriginalRetirementAge',
    value: String(age),
    limit: '50 或 55',
  });
}

type Insured = Pick<
  PersonState,
  'contributingYears' | 'pension' | 'accountShare' | 'divisorMonths' | 'death' | 'workInjury'
>;

const notInsured: Insured = {
  contributingYears: 0,
  pension: null,
  accountShare: 0,
  divisorMonths: 0,
  death: null,
  workInjury: null,
};

function insuranceOf(
  person: Person,
  { input, retirement }: { readonly input: StateInput; readonly retirement: Retirement | null },
): Result<Insured> {
  const facts = person.pensionInsurance;
  if (facts === null || retirement === null) return ok(notInsured);
  const { rules, asOf, assumptions } = input;
  const contributingYears = contributionAhead(person, { asOf, retirement });
  const share = valueOn(rules, { rule: 'S014', asOf });
  if (!share.ok) return share;
  const death = deathRules({ rules, asOf });
  if (!death.ok) return death;
  const divisor = divisorMonths(retirement, { rules, asOf });
  if (!divisor.ok) return divisor;
  const injury =
    facts.employment === 'employed' && contributingYears > 0
      ? workInjuryDeath({ rules, asOf }, { assumptions, ownMonthlyCents: facts.monthlyBaseCents })
      : ok(null);
  if (!injury.ok) return injury;
  const pension = computed(person, { input, retirement, contributingYears });
  if (!pension.ok) return pension;
  return ok({
    contributingYears,
    pension: pension.value,
    accountShare: share.value,
    divisorMonths: divisor.value,
    death: death.value,
    workInjury: injury.value,
  });
}

/** Until the latest work income ends, at most until retirement; nobody pays in without work. */
function contributionAhead(
  person: Person,
  { asOf, retirement }: { readonly asOf: LocalDate; readonly retirement: Retirement },
): number {
  const age = ageAt(person.birthDate, asOf, 'last');
  const ends = person.incomes
    .filter((income) => income.kind === 'work')
    .map(({ untilAge }) => (untilAge === null ? retirement.yearsAhead : untilAge - age));
  return Math.max(Math.min(retirement.yearsAhead, Math.max(0, ...ends)), 0);
}

/** A pension entered by hand stands; one already drawn cannot be told from contributions. */
function computed(
  person: Person,
  {
    input,
    retirement,
    contributingYears,
  }: {
    readonly input: StateInput;
    readonly retirement: Retirement;
    readonly contributingYears: number;
  },
): Result<ComputedPension | null> {
  const facts = person.pensionInsurance;
  const byHand = person.incomes.some((income) => income.kind === 'pension');
  if (facts === null || byHand || retirement.yearsAhead <= 0) return ok(null);
  const thing = `${input.thing}.pensionInsurance`;
  const { rules, asOf, assumptions } = input;
  return pensionOf({ facts, retirement, contributingYears, rules, asOf, assumptions, thing });
}

function keptOf({ accounts, rules, asOf }: StateInput): Result<number> {
  if (!accounts.includes('personalPension')) return ok(1);
  const tax = valueOn(rules, { rule: 'S022', asOf });
  return tax.ok ? ok(1 - tax.value) : tax;
}

/**
 * The account that heirs get on a death at the start of step t (rule S018): contributions and
 * return until retirement, then less what was drawn, a divisor's share each month.
 */
export function accountAt(
  person: Person,
  state: PersonState,
  { t, assumptions }: AccountTime,
): number {
  const facts = person.pensionInsurance;
  const { retirement } = state;
  if (facts === null || retirement === null) return 0;
  const { contributingYears } = state;
  const at = (years: number): number =>
    accountAfter({ facts, contributingYears, assumptions }, { years, share: state.accountShare });
  const { yearsAhead } = retirement;
  const drawsFrom = Math.max(yearsAhead, 0);
  if (t <= drawsFrom) return at(t);
  const months = state.divisorMonths + Math.min(yearsAhead, 0) * monthsPerYear;
  const drawn = (t - drawsFrom) * monthsPerYear;
  return drawn < months ? at(drawsFrom) * (1 - drawn / months) : 0;
}

type AccountTime = { readonly t: number; readonly assumptions: Assumptions };

const monthsPerYear = 12;
