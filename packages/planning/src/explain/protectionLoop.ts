/**
 * Whether the protection closes on itself: after one event premiums may still be due while the income
 * that paid them is gone. A loop is closed where nothing is due any more (the contract ended, a waiver
 * took over), or where the family's essentials, premiums among them, are covered all the same.
 * Source: MISSION C43.
 */
import { cents, type Cents } from '@cebao/kernel';
import { workIncome } from '../household/family.ts';
import type { PersonId } from '../household/household.ts';
import { isWaived, policiesInForce, type Policy } from '../household/policy.ts';
import { scheduleOf, type Solved } from '../plan/pass.ts';
import type { SetUp } from '../plan/setUp.ts';
import { endsWithContract } from '../project/contractEnds.ts';
import type { Uncovered } from '../report.ts';

type LoopPeril = 'death' | 'criticalIllness' | 'disability';

export type OpenLoop = {
  readonly member: PersonId;
  readonly peril: LoopPeril;
  /** Premiums of the year after the event. */
  readonly dueCents: Cents;
};

type Setting = {
  readonly solved: Solved;
  readonly setUp: SetUp;
  readonly uncovered: readonly Uncovered[];
};

export function openLoops(setting: Setting): readonly OpenLoop[] {
  const { members } = setting.setUp.p1.family;
  return members
    .filter((member) => workIncome(member) > 0)
    .flatMap(({ person }) =>
      (['death', 'criticalIllness', 'disability'] as const).flatMap((peril) =>
        loopOf(person.id, peril, setting),
      ),
    );
}

function loopOf(member: PersonId, peril: LoopPeril, setting: Setting): readonly OpenLoop[] {
  const { solved, setUp, uncovered } = setting;
  const open = uncovered.some(
    (u) => u.member === member && u.peril === peril && u.layer === 1 && u.openCents > 0,
  );
  if (!open) return [];
  const planned = scheduleOf(solved)
    .filter((entry) => entry.policyholder === member && entry.premiumYears > 1)
    .filter((entry) => !endsWith(peril, entry, member))
    .reduce((sum, entry) => sum + entry.premiumCents, 0);
  const inForce = policiesInForce(setUp.p1.family.household);
  const held = inForce
    .filter((policy) => policy.policyholder === member && policy.premiumYears > 1)
    .filter(
      (policy) => !isWaived(policy, member) && !endsInForce(policy, { peril, member, inForce }),
    )
    .reduce((sum, policy) => sum + policy.annualPremiumCents, 0);
  const dueCents = cents(planned + held);
  return dueCents > 0 ? [{ member, peril, dueCents }] : [];
}

type Struck = {
  readonly peril: LoopPeril;
  readonly member: PersonId;
  readonly inForce: readonly Policy[];
};

/** As lines of the plan do; a rider (附加险) falls with its main. */
function endsInForce(policy: Policy, { peril, member, inForce }: Struck): boolean {
  if (policy.insured !== member) return false;
  return peril !== 'criticalIllness' || endsWithContract(policy, peril, inForce);
}

/** Own lines end with a death or a total disability, an illness line with the illness it pays for. */
function endsWith(
  peril: LoopPeril,
  entry: ReturnType<typeof scheduleOf>[number],
  member: PersonId,
): boolean {
  const own = entry.insured === member;
  if (peril === 'criticalIllness') return own && entry.endsOnIllness;
  return own || (peril === 'death' && entry.waived);
}
