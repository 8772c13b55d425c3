/**
 * Default core, outside V: a guaranteed-renewal medical line for every insurable member, up to a
 * share of income; taking it out is a preference with a printed price. Source: METHOD §6.
 */
import { familyIncome, workIncome, type Family, type Member } from '../household/family.ts';
import type { Assumptions } from '../household/assumptions.ts';
import type { PersonId } from '../household/household.ts';
import { policiesInForce } from '../household/policy.ts';
import type { Candidate } from '../price/candidate.ts';

export type Core = ReadonlyMap<PersonId, readonly Candidate[]>;

export function coreLines(
  offered: ReadonlyMap<PersonId, readonly Candidate[]>,
  {
    family,
    assumptions,
    budgetCents,
  }: {
    readonly family: Family;
    readonly assumptions: Assumptions;
    readonly budgetCents: number;
  },
): Core {
  const core = new Map<PersonId, readonly Candidate[]>();
  if (!family.household.choices.coreMedical) return core;
  let left = Math.min(familyIncome(family) * assumptions.coreMedicalIncomeShare, budgetCents);
  for (const member of byNeed(family)) {
    const id = member.person.id;
    const hasMedical = policiesInForce(family.household).some(
      (p) => p.insured === id && p.kind === 'medical',
    );
    const line = hasMedical ? undefined : cheapestGuaranteed(offered.get(id) ?? []);
    if (line === undefined || line.cover.annualPremiumCents > left) continue;
    left -= line.cover.annualPremiumCents;
    core.set(id, [line]);
  }
  return core;
}

/** Adults by income, then children, then elders. */
export function byNeed(family: Family): readonly Member[] {
  const order = { adult: 0, child: 1, elder: 2 };
  return family.members.toSorted(
    (a, b) => order[a.person.role] - order[b.person.role] || workIncome(b) - workIncome(a),
  );
}

function cheapestGuaranteed(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates
    .filter((c) => c.guaranteedMedical)
    .reduce<Candidate | undefined>(
      (best, c) =>
        best === undefined || c.cover.annualPremiumCents < best.cover.annualPremiumCents ? c : best,
      undefined,
    );
}
