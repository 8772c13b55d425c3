/**
 * Which demands of the client contradict each other, as codes with their subjects: words are the
 * presenter's. A refusal carries text, so that they stand in its value as JSON.
 */
import { canonicalJson, cents, refuse, type Cents, type Refusal, type Result } from '@cebao/kernel';
import type { Family } from '../../household/family.ts';
import type { Choices, Lock } from '../../household/household.ts';
import {
  choicesWith,
  demandsOf,
  smallestConflict,
  type Demand,
} from '../../plan/demands/conflict.ts';
import { offersOf, type OffersInput } from '../../plan/offers.ts';
import { solveWithSchedule } from '../../plan/pass.ts';
import { setUpP1 } from '../../plan/setUp.ts';
import { whyLockFails, type LockBar } from './lockBar.ts';
import { inAnySum } from './otherSum.ts';

export type ConflictDemand =
  | {
      readonly kind: 'lock';
      /** The insured's name. */
      readonly insured: string;
      readonly code: string;
      readonly product: string;
      readonly sumInsuredCents: Cents | null;
      /** Which rule forbids it, where it is impossible without any other demand. */
      readonly bar: LockBar | null;
    }
  | { readonly kind: 'ban'; readonly code: string; readonly product: string }
  | { readonly kind: 'budget'; readonly cents: Cents }
  | { readonly kind: 'noAsk' | 'coreMedical' | 'deathFirst' };

/** More than any plan costs: a budget that binds nothing, fen. */
const anyBudget = cents(100_000_000_000);

/** null without locks: then the empty plan breaks no demand. */
export function conflictRefusal(setting: OffersInput, budgetCents: Cents): Result<never> | null {
  const { choices } = setting.family.household;
  if (choices.locks.length === 0) return null;
  const isPossible = (demands: readonly Demand[]): boolean => {
    const made = choicesWith(demands, choices);
    const isMet = (own: Choices): boolean =>
      isSolvable(withChoices(setting, own), made.budgetCents);
    if (isMet(made.choices)) return true;
    // Who gives the core up may have it all the same: it brings medical cover that a lock may need.
    const isGivenUp = choices.coreMedical && !made.choices.coreMedical;
    return isGivenUp && isMet({ ...made.choices, coreMedical: true });
  };
  const conflict = smallestConflict(demandsOf(choices, budgetCents), isPossible);
  const isAlone = conflict.length === 1;
  const demands = conflict.map((demand): ConflictDemand => {
    switch (demand.kind) {
      case 'lock':
        return {
          ...lockNamed(demand.lock, setting),
          bar: isAlone ? barOf(demand, setting) : null,
        };
      case 'ban':
        return { kind: 'ban', code: demand.code, product: productOf(demand.code, setting) };
      default:
        return demand;
    }
  });
  return refuse('CONFLICT', {
    thing: 'choices',
    value: canonicalJson(demands),
    limit: isAlone ? 'changeIt' : 'giveUpOne',
  });
}

/** The demands that a refusal of this code carries. */
export function conflictDemands({ value }: Refusal): readonly ConflictDemand[] {
  const demands: readonly ConflictDemand[] = JSON.parse(value);
  return demands;
}

/** With the lock and no other demand it is not offered, or stands under a rule; without it the plan knows which. */
function barOf(demand: Extract<Demand, { kind: 'lock' }>, setting: OffersInput): LockBar | null {
  const { choices } = setting.family.household;
  const [locked, free] = [[demand], []].map((demands) =>
    withChoices(setting, choicesWith(demands, choices).choices),
  );
  if (locked === undefined || free === undefined) return null;
  const offered = offersOf(locked);
  const offers = offersOf(free);
  if (!offered.ok || !offers.ok) return null;
  const { family, assumptions } = free;
  const setUp = setUpP1(offers.value, { family, assumptions, budgetCents: anyBudget });
  const anySum = inAnySum(demand.lock, locked);
  return whyLockFails(demand.lock, { offered: offered.value, free: setUp, anySum });
}

function isSolvable(setting: OffersInput, budgetCents: Cents | null): boolean {
  const { family, assumptions } = setting;
  const offers = offersOf(setting);
  if (!offers.ok) return false;
  const setUp = setUpP1(offers.value, {
    family,
    assumptions,
    budgetCents: budgetCents ?? anyBudget,
  });
  return setUp.p1.corePremium <= setUp.p1.budget && solveWithSchedule(setUp.p1) !== null;
}

function withChoices(setting: OffersInput, choices: Family['household']['choices']): OffersInput {
  const { family } = setting;
  return { ...setting, family: { ...family, household: { ...family.household, choices } } };
}

function lockNamed({ insured, code, sumInsuredCents }: Lock, setting: OffersInput) {
  const { persons } = setting.family.household;
  const name = persons.find((person) => person.id === insured)?.name ?? insured;
  const product = productOf(code, setting);
  return { kind: 'lock', insured: name, code, product, sumInsuredCents } as const;
}

function productOf(code: string, { family, catalogue }: OffersInput): string {
  const listed = catalogue.products.find(({ product }) => product.code === code);
  const quote = family.household.manualLines.find(({ cover }) => cover.id === code);
  return listed?.product.name ?? quote?.product ?? '';
}
