/** The family's facts as they head a report: members, yearly money, balance, stage of life. */
import { cents, round, sumCents, type Cents } from '@cebao/kernel';
import type { FamilyView } from '../report.ts';
import { familyIncome, incomeNow, type Family } from './family.ts';

/** Money of the first step by layer, as the projection has it: fen, positive. */
export type FirstYear = {
  readonly layer1: number;
  readonly layer2: number;
  readonly debts: number;
};

export function familyView(family: Family, first: FirstYear): FamilyView {
  const { household } = family;
  const valueOf = (kinds: readonly string[]): Cents =>
    sumCents(household.assets.filter((a) => kinds.includes(a.kind)).map((a) => a.valueCents));
  return {
    name: household.name,
    region: household.region,
    members: family.members.map((m) => ({
      id: m.person.id,
      name: m.person.name,
      sex: m.person.sex,
      age: m.age,
      role: m.person.role,
      occupationClass: m.person.occupationClass,
      socialMedical: m.person.socialMedical,
      annualIncomeCents: cents(incomeNow(m)),
    })),
    annualIncomeCents: cents(familyIncome(family)),
    breadwinner: family.breadwinner.person.id,
    essentialsCents: cents(round.halfUp(first.layer1)),
    essentialsWithoutDebtsCents: cents(round.halfUp(first.layer1 - first.debts)),
    presentStandardCents: cents(round.halfUp(first.layer2)),
    liquidCents: valueOf(['cash', 'sellable']),
    assetsCents: valueOf(['cash', 'sellable', 'locked', 'never']),
    debtsCents: sumCents(household.debts.map((d) => d.balanceCents)),
    childYears: family.childYears,
    horizonYears: family.horizonYears,
    stage: stageOf(family),
  };
}

const schoolAge = 6;
const retiredAge = 60;

export function stageOf(family: Family): FamilyView['stage'] {
  const adults = family.members.filter((m) => m.person.role === 'adult');
  const children = family.members.filter((m) => m.person.role === 'child');
  const youngest = children.reduce((least, m) => Math.min(least, m.age), Infinity);
  if (family.childYears !== null) return youngest < schoolAge ? 'youngFamily' : 'schoolFamily';
  if (adults.every((m) => m.age >= retiredAge)) return 'retired';
  if (children.length > 0) return 'emptyNest';
  return adults.length > 1 ? 'couple' : 'single';
}
