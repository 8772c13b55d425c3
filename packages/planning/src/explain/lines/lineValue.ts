/** What a set of lines of one person is worth under the gaps of a pass, and what one line adds. */
import { assert } from '@cebao/kernel';
import type { PersonId } from '../../household/household.ts';
import type { Candidate } from '../../price/candidate.ts';
import { linesWithout } from '../../price/rider.ts';
import { coversOn } from '../../project/effect.ts';
import type { GapTable } from '../../gaps/gapTable.ts';
import type { P1 } from '../../plan/pass.ts';
import { addPayouts, noPayouts, payoutsOf, type Payouts } from '../../plan/payouts.ts';
import { stakesOf, valueOf } from '../../plan/value.ts';

export function paidBy(
  lines: readonly Candidate[],
  { p1, member: id }: Owner,
  years: number,
): Payouts {
  const member = p1.family.members.find((m) => m.person.id === id);
  assert(member !== undefined, `no member ${id}`);
  const setting = {
    member,
    assumptions: p1.assumptions,
    inForce: coversOn(p1.family.household.policies, id),
    years,
    known: p1.known,
  };
  return lines.map((line) => payoutsOf(line, setting)).reduce(addPayouts, noPayouts(years));
}

type Owner = { readonly p1: P1; readonly member: PersonId };

/** Value with all lines of the person, less the value without this one and the riders it alone carries. */
export function addedValue(
  line: Candidate,
  lines: readonly Candidate[],
  { p1, table }: { readonly p1: P1; readonly table: GapTable },
): number {
  const id = line.cover.insured;
  const member = p1.family.members.find((m) => m.person.id === id);
  const lives = p1.lives.get(id);
  assert(member !== undefined && lives !== undefined, `no member ${id}`);
  const { family, assumptions } = p1;
  const stakes = stakesOf(member, { table, lives, family, assumptions });
  const own = lines.filter((l) => l.cover.insured === id);
  const worth = (some: readonly Candidate[]): number =>
    valueOf(stakes, paidBy(some, { p1, member: id }, stakes.years));
  return worth(own) - worth(linesWithout(line, own));
}
