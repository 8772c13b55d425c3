/** Who signs and who receives. */
import type { Product } from '@cebao/actuarial';
import type { Cover } from '../household/cover.ts';
import { incomeNow, partnerOf, type Member } from '../household/family.ts';
import type { Household, Person, PersonId } from '../household/household.ts';
import { isOfAge } from '../household/minors.ts';

export type Parties = { readonly policyholder: PersonId; readonly onDeath: string };

/** Kinds whose only benefits are on death: the beneficiary of death is the beneficiary. */
export function paysOnDeathOnly(kind: Product['kind']): boolean {
  return kind === 'term' || kind === 'accident';
}

export function hasSecondDeathBenefit(kind: Product['kind'], benefits: Cover['benefits']): boolean {
  return !paysOnDeathOnly(kind) && benefits.some((b) => b.peril === 'death');
}

/**
 * Earners insure themselves, others are insured by the breadwinner; living benefits go to the insured,
 * death benefits to the partner and to children who are not the partner's, else to children, else parents.
 */
export function partiesFor(
  member: Member,
  { household, breadwinner }: { readonly household: Household; readonly breadwinner: PersonId },
): Parties {
  const { person } = member;
  const { persons } = household;
  const earns = person.role === 'adult' && incomeNow(member) > 0;
  const policyholder = earns ? person.id : breadwinner;
  const names = (some: readonly Person[]): string => some.map((p) => p.name).join(between);
  const parents = persons.filter((p) => person.parents.includes(p.id));
  const children = persons.filter((p) => p.parents.includes(person.id));
  if (person.role !== 'adult') return { policyholder, onDeath: names(parents) || heirsByLaw };
  const partner = partnerOf(person, household);
  const own = children.filter((p) => partner === undefined || !p.parents.includes(partner.id));
  const onDeath = names([...(partner === undefined ? [] : [partner]), ...own]) || names(parents);
  return { policyholder, onDeath: onDeath || heirsByLaw };
}

const heirsByLaw = '法定继承人';
const between = '、';

/** Whether a death benefit goes to somebody of the family who is not of age today. Source: 民法典 17, 34. */
export function minorReceives(
  { kind, beneficiary }: Pick<Cover, 'kind' | 'beneficiary'>,
  deathBeneficiary: string | null,
  { persons, asOf }: Household,
): boolean {
  const receiver = paysOnDeathOnly(kind) ? beneficiary : deathBeneficiary;
  const names = receiver?.split(between) ?? [];
  return persons.some(
    (person) =>
      (names.includes(person.name) || names.includes(person.id)) && !isOfAge(person, asOf),
  );
}
