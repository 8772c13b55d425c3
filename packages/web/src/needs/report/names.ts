/** Names for the ids in a report: persons, lines of the plan, policies, quotes. */
import type { Household, PlanLine, Report } from '@cebao/planning';
import { isWordKey } from '../../i18n/isWordKey.ts';
import type { Say } from '../../i18n/language.ts';
import { printedTerm } from './printedTerm.ts';

export type Names = {
  /** A person, a line, a policy or a label of the family's own. */
  readonly of: (subject: string) => string;
  /** On whose paper the premium of a policy or a line rests; null where it is a published table. */
  readonly paper: (subject: string) => 'family' | 'quote' | null;
  readonly beneficiary: (line: Pick<PlanLine, 'beneficiary' | 'deathBeneficiary'>) => string;
};

type Source = {
  readonly report: Report;
  /** The quotes and policies carry names of their own, where the family is at hand. */
  readonly household?: Household | undefined;
  readonly say: Say;
};

export function namesOf({ report, household, say }: Source): Names {
  const names = new Map<string, string>();
  for (const { cover, product } of household?.manualLines ?? []) names.set(cover.id, product);
  for (const person of report.family.members) names.set(person.id, person.name);
  // Two of one insurer are told apart by what they are and for whom.
  for (const { id, contract, insured } of household?.policies ?? []) {
    names.set(
      id,
      say('report.policyOf', { product: contract.product, insured: names.get(insured) ?? insured }),
    );
  }
  const { lines } = report.plan;
  for (const line of lines) {
    const parts = [line.name, names.get(line.insured) ?? line.insured];
    // Two rungs of one product are told apart by how long they cover.
    if (isTwice(line, lines)) parts.push(periodOf(line, say));
    names.set(line.id, parts.join(' · '));
  }
  const of = (subject: string) => names.get(subject) ?? subject;
  const receiver = (text: string) => names.get(text) ?? codeWord('code.beneficiary', text, say);
  return {
    of,
    paper: (subject) => {
      if (household?.policies.some(({ id }) => id === subject) === true) return 'family';
      const line = report.plan.lines.find(({ id }) => id === subject);
      return line?.source === 'manual' ? 'quote' : null;
    },
    beneficiary: ({ beneficiary, deathBeneficiary }) =>
      deathBeneficiary === null
        ? receiver(beneficiary)
        : say('report.twoBeneficiaries', {
            living: receiver(beneficiary),
            death: receiver(deathBeneficiary),
          }),
  };
}

function periodOf({ period, coverYears }: PlanLine, say: Say): string {
  return period === '' ? say('report.years', { years: coverYears }) : printedTerm(period, say);
}

function isTwice({ name, insured }: PlanLine, lines: readonly PlanLine[]): boolean {
  return lines.filter((line) => line.name === name && line.insured === insured).length > 1;
}

/** The word of a code whose list is open; a code without a word is shown as it is. */
export function codeWord(group: string, code: string, say: Say): string {
  const key = `${group}.${code}`;
  return isWordKey(key) ? say(key) : code;
}
