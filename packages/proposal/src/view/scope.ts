/** What every part of the view needs: the bundle, and names for ids. */
import { compareDates } from '@cebao/kernel';
import type { PlanLine } from '@cebao/planning';
import type { Licence, ProposalBundle } from '../bundle.ts';
import { beneficiaryWords, openWord } from '../words/openCodes.ts';

export type Scope = {
  readonly bundle: ProposalBundle;
  readonly name: (personId: string) => string;
  /** Names a subject: a person, a plan line, a policy in force, or a label of the family's own. */
  readonly subject: (subject: string) => string;
  readonly beneficiary: (text: string) => string;
  /** A version that is a hash is cut to its first digits; the whole stands in the basis. */
  readonly catalogue: string;
  /** The agency's licence where it is valid on the day of the plan. */
  readonly licence: Licence | null;
  /** Assumption in force, by id. */
  readonly assumption: (id: string) => number | null;
};

export function scopeOf(bundle: ProposalBundle): Scope {
  const { report } = bundle;
  const names = namesIn(bundle);
  const subject = (id: string) => names.get(id) ?? id;
  const values = new Map(report.assumptions.map((used) => [used.id, used.value]));
  return {
    bundle,
    name: subject,
    catalogue: shortVersion(report.proof.catalogueVersion),
    subject,
    beneficiary: (text) => names.get(text) ?? openWord(beneficiaryWords, text),
    licence: validLicence(bundle),
    assumption: (id) => values.get(id) ?? null,
  };
}

function namesIn({ report, household }: ProposalBundle): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const of = (id: string) => names.get(id) ?? id;
  for (const line of household.manualLines) names.set(line.cover.id, line.product);
  for (const person of household.persons) names.set(person.id, person.name);
  for (const member of report.family.members) names.set(member.id, member.name);
  // Two of one insurer are told apart by what they are and for whom.
  for (const { id, contract, insured } of household.policies) {
    names.set(id, `${contract.product}（${of(insured)}，已有）`);
  }
  const { lines } = report.plan;
  for (const line of lines) {
    const span = line.period === '' ? `${line.coverYears} 年` : line.period;
    // Two rungs of one product are told apart by how long they cover.
    const aside = isTwice(line, lines) ? `${of(line.insured)}，${span}` : of(line.insured);
    names.set(line.id, `${line.name}（${aside}）`);
  }
  // A schedule that did not repeat holds premiums of lines that the plan has not.
  const products = new Map(report.plan.whyNots.map(({ code, name }) => [code, name]));
  for (const { lineId, insured } of report.plan.certificate.schedule) {
    const product = products.get(lineId.split(':')[0] ?? '') ?? '另一遍求解的保单';
    if (!names.has(lineId)) {
      names.set(lineId, `${product}（${of(insured)}，不在方案里）`);
    }
  }
  return names;
}

function isTwice({ name, insured }: PlanLine, lines: readonly PlanLine[]): boolean {
  return lines.filter((line) => line.name === name && line.insured === insured).length > 1;
}

function validLicence({ licence, report }: ProposalBundle): Licence | null {
  if (licence === null) return null;
  return compareDates(licence.expires, report.proof.asOf) < 0 ? null : licence;
}

const longestVersion = 20;
const shownDigits = 12;

function shortVersion(version: string): string {
  return version.length <= longestVersion ? version : version.slice(0, shownDigits);
}
