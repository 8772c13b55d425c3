/**
 * What the owner's death or disability does to the incomes that a company pays: they fall to the
 * share that is kept without the owner's work. The owner's own work income is lost by the script
 * itself, and a survivor who said what it earns then is taken at its word; neither is lost twice.
 */
import type { Company, CompanyIncome } from '../../household/exposed/exposed.ts';
import { isWidowedBy, type Family } from '../../household/family.ts';
import type { Label, Loss, Span } from './change.ts';
import { within } from './change.ts';
import type { Context } from '../context.ts';
import type { Struck } from '../script.ts';

export function companyChanges(struck: Struck, context: Context): readonly Loss[] {
  const years = absentYears(struck, context);
  if (years === 0) return [];
  return context.family.household.companies
    .filter(({ owner }) => owner === struck.member)
    .flatMap((company) => lostIncomes(company, { struck, family: context.family, years }));
}

/** How long the company is without its owner; bills keep nobody from work. */
function absentYears({ peril }: Struck, { assumptions: a }: Context): number {
  switch (peril) {
    case 'death':
      return Infinity;
    case 'disability':
      return a.disabilityLossYears;
    case 'criticalIllness':
      return a.ciIncomeLossYears;
    case 'longTermCare':
      return a.careYears;
    case 'billEveryday':
    case 'billSerious':
    case 'billCatastrophic':
      return 0;
  }
}

type Where = { readonly struck: Struck; readonly family: Family; readonly years: number };

function lostIncomes({ incomes }: Company, { struck, family, years }: Where): readonly Loss[] {
  return incomes.flatMap((income) => {
    // Who has died receives nothing any more.
    const receiver = family.members.find(({ person }) => person.id === income.person);
    if (receiver === undefined) return [];
    const { person } = receiver;
    const { id, name } = person;
    const subject = `${name} ${income.label}`;
    const isOwn = id === struck.member;
    const isOf = (s: Label): boolean => s.person === id && s.subject === subject;
    const loss = (meets: Loss['meets'], lasts: number): Loss => ({
      kind: 'loss',
      meets,
      spans: [lostOf(income, { struck, years: lasts })],
      grade: 'A',
    });
    const paid = loss((s) => isOf(s) && s.role !== 'work', years);
    if (isOwn) return [paid];
    // From then on a survivor's own work income is what it said; what a company pays out stays lost.
    const isWidowed =
      struck.peril === 'death' && isWidowedBy(person, struck.member, family.household);
    const replaced = isWidowed ? (person.ifSurviving?.fromYear ?? Infinity) : Infinity;
    return [paid, loss((s) => isOf(s) && s.role === 'work', Math.min(years, replaced))];
  });
}

function lostOf(
  income: CompanyIncome,
  { struck, years }: { readonly struck: Struck; readonly years: number },
): Span {
  const kept = struck.peril === 'death' ? income.keptOnDeath : income.keptOnDisability;
  return within(years, 1 - kept);
}
