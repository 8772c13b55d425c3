/**
 * Default core, outside V: a guaranteed-renewal medical line for every insurable member, up to a
 * share of income; taking it out is a preference with a printed price. Source: METHOD §6.
 */
import { familyIncome, workIncome, type Family, type Member } from '../household/family.ts';
import type { Assumptions } from '../household/assumptions.ts';
import type { PersonId } from '../household/household.ts';
import { assert } from '@cebao/kernel';
import type { Candidate } from '../price/candidate.ts';
import { needsMain } from '../price/rider.ts';
import { adequateFen, catastropheFen, inForceIsAdequate, lastsLongEnough } from './adequate.ts';
import { answers } from './demands/locks.ts';
import type { PayoutSetting } from './payouts.ts';

export type Core = ReadonlyMap<PersonId, readonly Candidate[]>;

export type CoreInput = {
  readonly offered: ReadonlyMap<PersonId, readonly Candidate[]>;
  readonly settings: ReadonlyMap<PersonId, PayoutSetting>;
  readonly family: Family;
  readonly assumptions: Assumptions;
  readonly budgetCents: number;
};

export function coreLines(input: CoreInput): Core {
  const { offered, settings, family, assumptions, budgetCents } = input;
  const core = new Map<PersonId, readonly Candidate[]>();
  if (!family.household.choices.coreMedical) return core;
  let left = Math.min(familyIncome(family) * assumptions.coreMedicalIncomeShare, budgetCents);
  for (const member of byNeed(family)) {
    const id = member.person.id;
    const setting = settings.get(id);
    assert(setting !== undefined, `no setting for ${id}`);
    const locked = lockedMedical(offered.get(id) ?? [], family);
    if (locked !== undefined) {
      left -= locked.cover.annualPremiumCents;
      // A rider is chosen with its main, by V: the lock alone keeps it.
      if (!needsMain(locked)) core.set(id, [locked]);
      continue;
    }
    if (inForceIsAdequate(setting)) continue;
    const lines = (offered.get(id) ?? []).filter((l) => l.guaranteedMedical && !needsMain(l));
    const line = bestMedical(within(lines, left), setting);
    if (line === undefined || standsAside(line, within(lines, budgetCents), setting)) continue;
    left -= line.cover.annualPremiumCents;
    core.set(id, [line]);
  }
  return core;
}

function within(lines: readonly Candidate[], cents: number): readonly Candidate[] {
  return lines.filter(({ cover }) => cover.annualPremiumCents <= cents);
}

/**
 * A line that is not adequate, or may end within a few years, keeps every other one out: where the budget would
 * pay for a better one, V chooses.
 */
function standsAside(
  line: Candidate,
  others: readonly Candidate[],
  setting: PayoutSetting,
): boolean {
  const isGood = (one: Candidate): boolean =>
    catastropheFen(one, setting) >= adequateFen(setting) && lastsLongEnough(one, setting);
  return !isGood(line) && others.some(isGood);
}

/** The planner's own choice of guaranteed medical cover takes the place of the rule's. */
function lockedMedical(
  offered: readonly Candidate[],
  { household }: Family,
): Candidate | undefined {
  return offered.find(
    (line) => line.guaranteedMedical && household.choices.locks.some((lock) => answers(line, lock)),
  );
}

/** Adults by income, then children, then elders. */
export function byNeed(family: Family): readonly Member[] {
  const order = { adult: 0, child: 1, elder: 2 };
  return family.members.toSorted(
    (a, b) => order[a.person.role] - order[b.person.role] || workIncome(b) - workIncome(a),
  );
}

/**
 * The cheapest that is adequate; where none is, the one that pays most; never one that pays nothing. One that
 * may end within a few years only where no other is: it would keep those that last out.
 */
function bestMedical(lines: readonly Candidate[], setting: PayoutSetting): Candidate | undefined {
  const most = lines.reduce((top, line) => Math.max(top, catastropheFen(line, setting)), 0);
  const enough = Math.min(most, adequateFen(setting));
  const fit = lines.filter((line) => most > 0 && catastropheFen(line, setting) >= enough);
  return cheapest(fit.filter((line) => lastsLongEnough(line, setting))) ?? cheapest(fit);
}

function cheapest(lines: readonly Candidate[]): Candidate | undefined {
  return lines.reduce<Candidate | undefined>(
    (best, line) =>
      best === undefined || line.cover.annualPremiumCents < best.cover.annualPremiumCents
        ? line
        : best,
    undefined,
  );
}
