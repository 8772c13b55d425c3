/**
 * What an elder receives is cut to the elder's own costs (`elders.ts`): neither is linear, so the fact
 * itself is moved and both are made anew.
 */
import { round, scaleCents, type Cents } from '@cebao/kernel';
import type { Family, Member } from '../../household/family.ts';
import type { Cost, Income } from '../../household/household.ts';
import type { Fact } from './fact.ts';

/** Whether a fact is an income or a cost of an elder of the household, support not counted. */
export function isOwnUse(fact: Fact, { members, household }: Family): boolean {
  return members.some(
    (member) =>
      member.person.incomes.some((income) => isIncome(income, { member, fact })) ||
      household.costs.some((cost) => isCost(cost, { member, fact })),
  );
}

type Asked = { readonly member: Member; readonly fact: Fact };

function isIncome({ label }: Income, { member: { person }, fact }: Asked): boolean {
  const isOf = fact.code === 'income' && fact.subject === `${person.name} ${label}`;
  return isOf && person.role === 'elder';
}

function isCost({ label, person: of, kind }: Cost, { member: { person }, fact }: Asked): boolean {
  const isOf = fact.code === 'cost' && fact.subject === label && of === person.id;
  return isOf && person.role === 'elder' && kind !== 'elderSupport';
}

/** The family in which it is larger or smaller. */
export function withOwnUse(family: Family, fact: Fact & { readonly factor: number }): Family {
  const { household } = family;
  const scale = (amount: Cents): Cents => scaleCents(amount, fact.factor, round.halfUp);
  const members = family.members.map((member) => {
    const incomes = member.person.incomes.map((income) =>
      isIncome(income, { member, fact })
        ? { ...income, annualCents: scale(income.annualCents) }
        : income,
    );
    return { ...member, person: { ...member.person, incomes } };
  });
  const costs = household.costs.map((cost) =>
    family.members.some((member) => isCost(cost, { member, fact }))
      ? { ...cost, annualCents: scale(cost.annualCents) }
      : cost,
  );
  return { ...family, members, household: { ...household, costs } };
}
