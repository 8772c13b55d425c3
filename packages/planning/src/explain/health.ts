/**
 * What to expect of insurers, member by member, and what is left when a main line is out: cover for
 * cancer alone, a city's supplementary scheme, accident cover. Guidance, never a decision.
 */
import type { Family, Member } from '../household/family.ts';
import { lineClasses, type LineClass } from '../household/health.ts';
import type { PersonId } from '../household/household.ts';
import type { Candidate } from '../price/candidate.ts';
import type { Catalogue } from '../price/catalogue.ts';
import { outlookOf } from '../price/outlook.ts';
import type { HealthView, PlanResult } from '../report.ts';

type Setting = {
  readonly family: Family;
  readonly catalogue: Catalogue;
  readonly offered: ReadonlyMap<PersonId, readonly Candidate[]>;
  readonly plan: PlanResult;
};

export function healthViews(setting: Setting): readonly HealthView[] {
  return setting.family.members.flatMap((member) => {
    const verdicts = lineClasses.map((line) => ({
      line,
      ...outlookOf(member, line, setting.catalogue.outlook),
    }));
    if (verdicts.every(({ verdict }) => verdict === 'standard')) return [];
    const out = verdicts.filter(({ verdict }) => verdict === 'unlikely').map(({ line }) => line);
    return [{ member: member.person.id, verdicts, left: leftFor(member, { out, setting }) }];
  });
}

function leftFor(
  { person }: Member,
  { out, setting }: { readonly out: readonly LineClass[]; readonly setting: Setting },
): HealthView['left'] {
  if (out.length === 0) return [];
  const { offered, plan, family, catalogue } = setting;
  const manual = new Map(family.household.manualLines.map((line) => [line.cover.id, line]));
  const classOf = ({ facts, cover }: Candidate): LineClass =>
    (facts.source === 'manual'
      ? manual.get(facts.code)?.lineClass
      : catalogue.outlook.products[facts.code]) ?? cover.kind;
  const left = new Map<string, HealthView['left'][number]>();
  for (const candidate of offered.get(person.id) ?? []) {
    const { code, name } = candidate.facts;
    const inPlan = plan.lines.some((line) => line.code === code && line.insured === person.id);
    left.set(code, { code, name, line: classOf(candidate), inPlan });
  }
  return [...left.values()];
}
