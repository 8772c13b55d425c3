/**
 * The partner leaves the household: what is the partner's own goes along (income, costs, assets,
 * guarantees, companies, cover, parents), of what is shared a part stays. Children stay.
 */
import { round, scaleCents, type Cents } from '@cebao/kernel';
import type { Household, PersonId } from '../../household/household.ts';
import type { SceneChange } from '../scene.ts';
import { targets, valueOf, type Stage } from '../stage.ts';

export function partnerLeaves(
  { assetsKept, debtsKept }: Extract<SceneChange, { op: 'partnerLeaves' }>,
  household: Household,
  stage: Stage,
): Household {
  const [partner] = targets('partner', household, stage);
  if (partner === undefined) return household;
  const left = leavers(partner, household, stage);
  const stays = (id: PersonId | null): boolean => id === null || !left.has(id);
  const breadwinner = stage.family.breadwinner.person.id;
  const part = (cents: Cents, id: string): Cents =>
    scaleCents(cents, valueOf(stage, id), round.halfUp);
  const held = <T extends { readonly policyholder: PersonId }>(cover: T): T =>
    stays(cover.policyholder) ? cover : { ...cover, policyholder: breadwinner };
  const quotes = household.manualLines.filter(({ cover }) => stays(cover.insured));
  const gone = household.manualLines
    .filter(({ cover }) => !stays(cover.insured))
    .map(({ cover }) => cover.id);
  return {
    ...household,
    persons: household.persons
      .filter(({ id }) => stays(id))
      .map((p) => ({
        ...p,
        parents: p.parents.filter(stays),
        ifSurviving: p.id === breadwinner ? null : p.ifSurviving,
      })),
    costs: household.costs.filter(({ person }) => stays(person)),
    debts: household.debts.map((debt) => ({
      ...debt,
      balanceCents: part(debt.balanceCents, debtsKept),
      repaidOnDeathOf: debt.repaidOnDeathOf.filter(stays),
    })),
    assets: household.assets
      .filter(({ owner }) => stays(owner))
      .map((a) => (a.owner === null ? { ...a, valueCents: part(a.valueCents, assetsKept) } : a)),
    guarantees: household.guarantees.filter(({ guarantor }) => stays(guarantor)),
    liabilities: household.liabilities.filter(({ person }) => stays(person)),
    companies: household.companies
      .filter(({ owner }) => stays(owner))
      .map((c) => ({ ...c, incomes: c.incomes.filter(({ person }) => stays(person)) })),
    policies: household.policies.filter(({ insured }) => stays(insured)).map(held),
    manualLines: quotes.map((line) => ({ ...line, cover: held(line.cover) })),
    choices: {
      ...household.choices,
      bans: household.choices.bans.filter((id) => !gone.includes(id)),
    },
  };
}

/** With the partner go the parents that are the partner's alone. */
function leavers(partner: PersonId, { persons }: Household, { family }: Stage): Set<PersonId> {
  const parentsOf = (id: PersonId): readonly PersonId[] =>
    persons.find((p) => p.id === id)?.parents ?? [];
  const kept = new Set(
    persons.filter(({ id }) => id !== partner).flatMap(({ id }) => parentsOf(id)),
  );
  const elders = new Set(
    family.members.filter((m) => m.person.role === 'elder').map((m) => m.person.id),
  );
  return new Set([partner, ...parentsOf(partner).filter((id) => elders.has(id) && !kept.has(id))]);
}
