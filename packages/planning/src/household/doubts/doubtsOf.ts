/** Everything that is asked about a family file, in its order; nothing of it is refused. */
import { round } from '@cebao/kernel';
import { bodyMassIndex } from '../health.ts';
import type { Cost, Debt, Household, Income, Person } from '../household.ts';
import { amountDoubts, type Doubt } from './doubt.ts';
import { labelDoubts } from './labelDoubts.ts';
import { doubtLimits as most } from './limits.ts';
import { policyDoubts, quoteDoubts } from './policyDoubts.ts';
import { survivorDoubts, type AssumptionDefaults } from './survivorDoubts.ts';
import { ageOf, totalsOf } from './totals.ts';

export function doubtsOf(household: Household, defaults: AssumptionDefaults): readonly Doubt[] {
  const { persons, costs, debts, assets, guarantees, policies, manualLines } = household;
  return [
    ...at(persons, 'persons', (person, thing) => [
      ...personDoubts(person, { thing, household }),
      ...survivorDoubts(person, { thing, household, defaults }),
    ]),
    ...at(costs, 'costs', (cost, thing) => costDoubts(cost, { thing, household })),
    ...at(debts, 'debts', debtDoubts),
    ...at(guarantees, 'guarantees', (g, thing) =>
      amountDoubts(`${thing}.amountCents`, g.amountCents),
    ),
    ...at(assets, 'assets', (a, thing) => amountDoubts(`${thing}.valueCents`, a.valueCents)),
    ...exposedDoubts(household),
    ...at(policies, 'policies', policyDoubts),
    ...at(manualLines, 'manualLines', quoteDoubts),
    ...labelDoubts(household),
    ...togetherDoubts(household),
  ];
}

function at<T>(
  items: readonly T[],
  list: string,
  doubts: (item: T, thing: string) => readonly Doubt[],
): readonly Doubt[] {
  return items.flatMap((item, i) => doubts(item, `${list}[${String(i)}]`));
}

type Place = { readonly thing: string; readonly household: Household };

function personDoubts(person: Person, { thing, household }: Place): readonly Doubt[] {
  const incomes = person.incomes.flatMap((income, i) =>
    incomeDoubts(income, `${thing}.incomes[${String(i)}].annualCents`),
  );
  return [...incomes, ...pensionDoubts(person, thing), ...bodyDoubts(person, { thing, household })];
}

/** All of one person together: an occupational pension beside the basic one may be small. */
function pensionDoubts({ incomes, socialMedical }: Person, thing: string): readonly Doubt[] {
  const first = incomes.findIndex(({ kind }) => kind === 'pension');
  const value = incomes
    .filter(({ kind }) => kind === 'pension')
    .reduce((sum, { annualCents }) => sum + annualCents, 0);
  const limit = most.leastEmployeePensionCents;
  if (socialMedical !== 'employee' || value === 0 || value >= limit) return [];
  const place = `${thing}.incomes[${String(first)}].annualCents`;
  return [{ code: 'pensionLow', thing: place, value, limit }];
}

function incomeDoubts({ kind, annualCents: value }: Income, thing: string): readonly Doubt[] {
  const large = amountDoubts(thing, value);
  if (large.length > 0 || value === 0) return large;
  const of = (code: Doubt['code'], limit: number): readonly Doubt[] => [
    { code, thing, value, limit },
  ];
  if (value > most.mostYearlyIncomeCents) return of('incomeHigh', most.mostYearlyIncomeCents);
  const isLow = kind === 'work' && value < most.leastYearlyWorkCents;
  return isLow ? of('workLow', most.leastYearlyWorkCents) : [];
}

const tenths = 10;

function bodyDoubts(person: Person, { thing, household }: Place): readonly Doubt[] {
  const index = person.health === null ? null : bodyMassIndex(person.health);
  if (index === null) return [];
  const isChild = ageOf(person, household) < most.childBelowAge;
  const highest = isChild ? most.mostBodyMassChild : most.mostBodyMass;
  if (index >= most.leastBodyMass && index <= highest) return [];
  const limit = index > highest ? highest : most.leastBodyMass;
  const value = round.halfUp(index * tenths) / tenths;
  return [{ code: 'bodyMass', thing: `${thing}.health.weightKg`, value, limit }];
}

function costDoubts(cost: Cost, { thing, household }: Place): readonly Doubt[] {
  return [
    ...amountDoubts(`${thing}.annualCents`, cost.annualCents),
    ...(cost.kind === 'elderSupport' ? supportDoubts(cost, { thing, household }) : []),
  ];
}

/**
 * Without an age support goes on to the end of the projection, longer than any elder lives; so it does where
 * an elder's age is given and no elder is: ages of a shared cost are those of the youngest child.
 */
function supportDoubts(
  { person, annualCents: value, untilAge }: Cost,
  { thing, household }: Place,
): readonly Doubt[] {
  const place = `${thing}.untilAge`;
  if (untilAge === null) return [{ code: 'supportEndless', thing: place, value, limit: 0 }];
  const isByChild = person === null && household.persons.some(({ role }) => role === 'child');
  if (!isByChild || untilAge < most.leastElderAge) return [];
  return [{ code: 'supportByChild', thing: place, value, limit: untilAge }];
}

function debtDoubts({ balanceCents, remainingYears }: Debt, thing: string): readonly Doubt[] {
  const place = `${thing}.balanceCents`;
  const limit = most.leastDebtPerYearCents * remainingYears;
  const isLow = balanceCents > 0 && remainingYears >= most.leastDebtYears && balanceCents < limit;
  const low: Doubt = { code: 'debtLow', thing: place, value: balanceCents, limit };
  return isLow ? [low] : amountDoubts(place, balanceCents);
}

function exposedDoubts({ liabilities, companies }: Household): readonly Doubt[] {
  return [
    ...at(liabilities, 'liabilities', ({ amountCents, coverCents }, thing) => [
      ...amountDoubts(`${thing}.amountCents`, amountCents ?? 0),
      ...amountDoubts(`${thing}.coverCents`, coverCents),
    ]),
    ...at(companies, 'companies', (company, thing) =>
      (
        ['bookValueCents', 'debtsCents', 'guaranteedCents', 'shareholderLoanCents'] as const
      ).flatMap((key) => amountDoubts(`${thing}.${key}`, company[key])),
    ),
  ];
}

/** What only shows when entries are held against each other. */
function togetherDoubts(household: Household): readonly Doubt[] {
  const { persons, choices } = household;
  const totals = totalsOf(household);
  const { incomeCents: income, essentialsCents: essentials, liquidCents } = totals;
  const costs = essentials + totals.aboveCents;
  const budget = choices.budgetCents ?? 0;
  // Elders live on what is their own; what the family adds is a cost of its own.
  const heads = persons.filter(({ role }) => role !== 'elder').length;
  const perHead = round.halfUp(essentials / Math.max(heads, 1));
  const asked: readonly (readonly [boolean, Doubt['code'], string, number, number])[] = [
    [
      perHead < most.leastEssentialsPerHeadCents,
      'essentialsLow',
      'costs',
      perHead,
      most.leastEssentialsPerHeadCents,
    ],
    [
      costs < income * most.leastCostShareOfIncome,
      'costsLow',
      'costs',
      costs,
      income * most.leastCostShareOfIncome,
    ],
    [
      costs > income + liquidCents * most.mostCostShareOfLiquid,
      'costsHigh',
      'costs',
      costs,
      income + liquidCents * most.mostCostShareOfLiquid,
    ],
    [
      income > 0 && budget > income * most.mostBudgetShareOfIncome,
      'budgetHigh',
      'choices.budgetCents',
      budget,
      income * most.mostBudgetShareOfIncome,
    ],
  ];
  return asked.flatMap(([isAsked, code, thing, value, limit]) =>
    isAsked ? [{ code, thing, value, limit: round.halfUp(limit) }] : [],
  );
}
