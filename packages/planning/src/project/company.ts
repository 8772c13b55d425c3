/**
 * What the owner's death or disability does to the incomes that a company pays: they fall to the
 * share that is kept without the owner's work. The owner's own work income is lost by the script
 * itself, and a survivor who said what it earns then is taken at its word; neither is lost twice.
 */
import { memberOf, type Member } from '../household/family.ts';
import type { Company, CompanyIncome } from '../household/exposed/exposed.ts';
import type { Context } from './context.ts';
import type { ProjectedScript } from './script.ts';
import { row, type Stream } from './stream.ts';

type Setting = { readonly context: Context; readonly base: readonly Stream[] };

export function companyEffects(script: ProjectedScript, setting: Setting): readonly Stream[] {
  const years = absentYears(script, setting.context);
  if (years === 0) return [];
  return setting.context.family.household.companies
    .filter(({ owner }) => owner === script.member)
    .flatMap((company) =>
      company.incomes.flatMap((i) => lost(i, { company, script, setting, years })),
    );
}

/** How long the company is without its owner; bills keep nobody from work. */
function absentYears({ peril }: ProjectedScript, { family, assumptions: a }: Context): number {
  switch (peril) {
    case 'death':
      return family.horizonYears;
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

type Where = {
  readonly company: Company;
  readonly script: ProjectedScript;
  readonly setting: Setting;
  readonly years: number;
};

function lost(income: CompanyIncome, { script, setting, years }: Where): readonly Stream[] {
  const { context, base } = setting;
  const member = memberOf(context.family, income.person);
  const kept = script.peril === 'death' ? income.keptOnDeath : income.keptOnDisability;
  const until = Math.min(script.year + years, replacedFrom(member, script));
  return base
    .filter(
      (s) => s.person === income.person && s.subject === `${member.person.name} ${income.label}`,
    )
    .filter((s) => s.role !== 'work' || income.person !== script.member)
    .map((s) => {
      const amounts = row(s.amounts.length);
      const last = Math.min(until, amounts.length);
      for (let t = script.year; t < last; t++) amounts[t] = -(s.amounts[t] ?? 0) * (1 - kept);
      return { ...s, grade: 'A' as const, amounts };
    });
}

/** From when a survivor's own work income is replaced by what it said. */
function replacedFrom({ person }: Member, script: ProjectedScript): number {
  if (script.peril !== 'death' || person.ifSurviving === null) return Infinity;
  return script.year + person.ifSurviving.fromYear;
}
