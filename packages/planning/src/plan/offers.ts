/**
 * What does not depend on the budget: who may buy what at which price, the members' probabilities,
 * and what each line pays (filled as lines are settled).
 */
import { ok, type Result } from '@cebao/kernel';
import { gapTable, type GapTable } from '../gaps/gapTable.ts';
import type { Assumptions } from '../household/assumptions.ts';
import type { Family } from '../household/family.ts';
import type { PersonId } from '../household/household.ts';
import type { Candidate } from '../price/candidate.ts';
import { candidatesFor } from '../price/candidates.ts';
import type { Catalogue } from '../price/catalogue.ts';
import { outlookOf } from '../price/outlook.ts';
import type { WhyNot } from '../report.ts';
import { livesOf, type Basis, type Lives } from '../risks/lives.ts';
import { optionMemory, type OptionMemory } from './options.ts';
import type { Start } from './pass.ts';
import type { KnownPayouts } from './payouts.ts';

export type Offers = {
  readonly offered: ReadonlyMap<PersonId, readonly Candidate[]>;
  readonly refused: readonly WhyNot[];
  readonly catalogue: Catalogue;
  /** To whom by the outlook no insurer gives a medical line; the table states the reason. */
  readonly withoutMedical: ReadonlySet<PersonId>;
  readonly lives: ReadonlyMap<PersonId, Lives>;
  readonly known: KnownPayouts;
  /** What may stand together beside a default core; filled as cores are asked for. */
  readonly memory: OptionMemory;
  readonly start: Start;
};

export type OffersInput = {
  readonly family: Family;
  readonly assumptions: Assumptions;
  readonly basis: Basis;
  readonly catalogue: Catalogue;
};

/** `table`: gaps without new premiums, where they are known already. */
export function offersOf(input: OffersInput, table = bareGaps(input)): Result<Offers> {
  const { family } = input;
  const lives = allLives(input);
  if (!lives.ok) return lives;
  const offers = family.members.map((member) => ({
    id: member.person.id,
    ...candidatesFor({ ...input, member }),
  }));
  return ok({
    offered: new Map(offers.map((o) => [o.id, o.candidates])),
    refused: offers.flatMap((o) => o.refused),
    catalogue: input.catalogue,
    withoutMedical: withoutMedical(input),
    lives: lives.value,
    known: new Map(),
    memory: optionMemory(),
    start: { table, knownDeaths: new Map() },
  });
}

function bareGaps({ family, assumptions }: OffersInput): GapTable {
  return gapTable({ family, assumptions, schedule: [] });
}

function withoutMedical({ family, catalogue }: OffersInput): ReadonlySet<PersonId> {
  const without = family.members.filter(
    (member) => outlookOf(member, 'medical', catalogue.outlook).verdict === 'unlikely',
  );
  return new Set(without.map((member) => member.person.id));
}

export function allLives({
  family,
  assumptions,
  basis,
}: Omit<OffersInput, 'catalogue'>): Result<ReadonlyMap<PersonId, Lives>> {
  const lives = new Map<PersonId, Lives>();
  for (const member of family.members) {
    const own = livesOf(member, { basis, assumptions, years: family.horizonYears });
    if (!own.ok) return own;
    lives.set(member.person.id, own.value);
  }
  return ok(lives);
}
