/** Owned companies as the report shows them: their part in assets, debts and incomes. */
import { cents, round, type Cents } from '@cebao/kernel';
import type { Company, CompanyIncome } from '../household/exposed/exposed.ts';
import { answeredFor, shareValue } from '../household/exposed/withCompanies.ts';
import { familyIncome, memberOf, receives, type Family } from '../household/family.ts';
import type { CompanyView } from './exposures.ts';

export function companyViews(family: Family): readonly CompanyView[] {
  return family.household.companies.map((company) => companyView(company, family));
}

function companyView(company: Company, family: Family): CompanyView {
  const paid = company.incomes.map((income) => ({ income, fen: paidNow(income, family) }));
  const all = familyIncome(family);
  const sum = (part: (i: CompanyIncome) => number): Cents =>
    cents(round.halfUp(paid.reduce((total, { income, fen }) => total + fen * part(income), 0)));
  const incomeCents = sum(() => 1);
  return {
    label: company.label,
    owner: company.owner,
    form: company.form,
    valueCents: shareValue(company),
    countedAs: company.equityAsset,
    debtsCents: company.debtsCents,
    answeredForCents: answeredFor(company),
    incomeCents,
    incomeShare: all > 0 ? incomeCents / all : 0,
    keptOnDeathCents: sum((i) => (isOwnWork(i, company, family) ? 0 : i.keptOnDeath)),
    keptOnDisabilityCents: sum((i) => i.keptOnDisability),
  };
}

/** The owner's own work ends with the owner, whatever is kept of the rest. */
function isOwnWork({ person, label }: CompanyIncome, { owner }: Company, family: Family): boolean {
  const stated = memberOf(family, person).person.incomes.find((i) => i.label === label);
  return person === owner && stated?.kind === 'work';
}

function paidNow({ person, label }: CompanyIncome, family: Family): number {
  const member = memberOf(family, person);
  return member.person.incomes
    .filter((income) => income.label === label && receives(income, member.age))
    .reduce((total, income) => total + income.annualCents, 0);
}
