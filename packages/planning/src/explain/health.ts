/**
 * What to expect of insurers, member by member, and what is left when a main line is out: cover for
 * cancer alone, a city's supplementary scheme, accident cover. Guidance, never a decision.
 */
import type { ProductKind } from '@cebao/actuarial';
import type { Family, Member } from '../household/family.ts';
import { lineClasses, lineClassOf, type LineClass } from '../household/health.ts';
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
    const out = verdicts.some(({ verdict }) => verdict === 'unlikely');
    const left = leftFor(member, setting);
    if (verdicts.some(({ verdict }) => verdict !== 'standard')) {
      return [{ member: member.person.id, verdicts, left: out ? left : [] }];
    }
    // Nothing is known against this member, but no main line is for sale at this age or work.
    const { id } = member.person;
    return isLeftWith(left) && !isRefused(id, setting) ? [{ member: id, verdicts: [], left }] : [];
  });
}

const mainLines: readonly LineClass[] = ['medical', 'criticalIllness'];
const substitutes: readonly LineClass[] = ['cityMedical', 'cancerOnly'];

/** Neither medical nor illness cover can be had, but what stands in for them can. */
function isLeftWith(left: HealthView['left']): boolean {
  return (
    left.some(({ line }) => substitutes.includes(line)) &&
    left.every(({ line }) => !mainLines.includes(line))
  );
}

/** Main medical cover is for sale to who does not want it. */
function isRefused(id: PersonId, setting: Setting): boolean {
  const classOf = classes(setting);
  return setting.plan.whyNots.some(
    ({ insured, reason, ...line }) =>
      insured === id && reason === 'medicalRefused' && classOf(line) === 'medical',
  );
}

type Line = { readonly code: string; readonly kind: ProductKind };

function classes({ family, catalogue }: Setting): (line: Line) => LineClass {
  const quoted = new Map(family.household.manualLines.map((line) => [line.cover.id, line]));
  return ({ code, kind }) => {
    const quote = quoted.get(code);
    const known = quote === undefined ? catalogue.outlook.products[code] : quote.lineClass;
    return known ?? lineClassOf(kind);
  };
}

function leftFor({ person }: Member, setting: Setting): HealthView['left'] {
  const { offered, plan } = setting;
  const classOf = classes(setting);
  const left = new Map<string, HealthView['left'][number]>();
  for (const candidate of offered.get(person.id) ?? []) {
    const { code, name } = candidate.facts;
    // Of a product every sum is offered: one tells of all.
    if (left.has(code)) continue;
    const { kind } = candidate.cover;
    const inPlan = plan.lines.some((line) => line.code === code && line.insured === person.id);
    left.set(code, { code, name, line: classOf({ code, kind }), inPlan });
  }
  return [...left.values()];
}
