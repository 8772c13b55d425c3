/** What would be bought if medical bills were rarer or more frequent than assumed. Source: METHOD §3. */
import { assert, zeros } from '@cebao/kernel';
import type { PersonId } from '../../household/household.ts';
import { billScripts } from '../../plan/lanes/illnessWorth.ts';
import type { MemberOptions } from '../../plan/options.ts';
import { linesOf, solveUnder, type P1, type Solved } from '../../plan/pass.ts';
import { isNothing } from '../../plan/payouts.ts';
import { shownOf } from '../../plan/stability.ts';
import { scriptValue, stakesOf } from '../../plan/value.ts';
import type { Candidate } from '../../price/candidate.ts';
import { withBills, type Lives } from '../../risks/lives.ts';

export function linesWithBills(
  solved: Solved,
  { p1, factor }: { readonly p1: P1; readonly factor: number },
): readonly Candidate[] {
  const lives = new Map([...p1.lives].map(([id, own]) => [id, withBills(own, factor)]));
  const other: P1 = { ...p1, lives };
  if (p1.options.every(paysNoBills)) {
    // Every plan is worth so much more, that of the core's bills: what is best remains so.
    const more = coreWorth(other, solved) - coreWorth(p1, solved);
    const { bundles } = shownOf(solved.selected, { more, band: p1.assumptions.stabilityBand });
    return linesOf(p1, bundles);
  }
  return solvedAgain(other, solved);
}

/** The plain way. */
export function solvedAgain(other: P1, solved: Solved): readonly Candidate[] {
  const { table, schedule, knownDeaths } = solved;
  // Bills have no part in what a payment on death is worth.
  return solveUnder(other, { table, schedule, passes: 1, knownDeaths })?.lines ?? [];
}

/** Nothing that V may choose for this person pays a bill: the default core does, or cover in force. */
function paysNoBills({ illnesses }: MemberOptions): boolean {
  return illnesses.every(({ paid }) => billScripts.every((script) => isNothing(paid[script])));
}

/** What the default core is worth by the bills it pays. */
function coreWorth(p1: P1, solved: Solved): number {
  return p1.options.reduce((sum, options) => sum + billWorth(options, { p1, solved }), 0);
}

function billWorth(
  { person: { id }, corePaid }: MemberOptions,
  { p1, solved: { table } }: { readonly p1: P1; readonly solved: Solved },
): number {
  const member = p1.family.members.find(({ person }) => person.id === id);
  const lives = livesOf(p1, id);
  assert(member !== undefined, `no member ${id}`);
  const { family, assumptions } = p1;
  const stakes = stakesOf(member, { table, lives, family, assumptions });
  const nothing = zeros(stakes.years);
  return billScripts.reduce(
    (sum, script) => sum + scriptValue(stakes, script, [corePaid[script], nothing]),
    0,
  );
}

function livesOf(p1: P1, id: PersonId): Lives {
  const lives = p1.lives.get(id);
  assert(lives !== undefined, `no lives ${id}`);
  return lives;
}
