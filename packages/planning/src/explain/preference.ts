/**
 * What a preference costs: the best V of the same budget with the choice made the other way, under the
 * same gaps and with the same part of the budget kept for waivers: it stands beside the plan's best V.
 */
import { cents } from '@cebao/kernel';
import type { Choices } from '../household/household.ts';
import type { Candidate } from '../price/candidate.ts';
import { isOfStyle } from '../price/style.ts';
import type { PreferencePrice } from '../report.ts';
import { bestWithin } from '../plan/front.ts';
import { deathFirst, optimumUnder, roomOf, type P1, type Solved } from '../plan/pass.ts';
import { setUpP1, type SetUp } from '../plan/setUp.ts';
import { solveP1 } from '../plan/solve.ts';

export function preferencePrices(setUp: SetUp, solved: Solved): readonly PreferencePrice[] {
  return [
    ...coreMedicalPrice(setUp, solved),
    ...deathFirstPrice(setUp, solved),
    ...stylePrices(setUp, solved),
  ];
}

/** The problem of the same budget with other choices; as much of it as before is kept for waivers. */
function otherwiseP1(setUp: SetUp, part: Partial<Choices>): P1 {
  const { family: asked, assumptions, budget: budgetCents, reserve } = setUp.p1;
  const { household } = asked;
  const choices = { ...household.choices, ...part };
  const family = { ...asked, household: { ...household, choices } };
  return { ...setUpP1(setUp, { family, assumptions, budgetCents }).p1, reserve };
}

function priceOf(
  preference: PreferencePrice['preference'],
  part: Omit<PreferencePrice, 'preference' | 'valueOtherwise'>,
  valueOtherwise: number | null,
): readonly PreferencePrice[] {
  return valueOtherwise === null ? [] : [{ preference, ...part, valueOtherwise }];
}

function coreMedicalPrice(setUp: SetUp, solved: Solved): readonly PreferencePrice[] {
  const chosen = setUp.p1.family.household.choices.coreMedical;
  const otherwise = otherwiseP1(setUp, { coreMedical: !chosen });
  const core = chosen ? setUp.p1.corePremium : otherwise.corePremium;
  const part = { chosen, premiumCents: cents(core) };
  return priceOf('coreMedical', part, bestValue(otherwise, solved));
}

function deathFirstPrice(setUp: SetUp, solved: Solved): readonly PreferencePrice[] {
  const chosen = setUp.p1.family.household.choices.deathFirst;
  const otherwise = otherwiseP1(setUp, { deathFirst: !chosen });
  return priceOf('deathFirst', { chosen, premiumCents: cents(0) }, reordered(otherwise, solved));
}

/** What either style would cost; or, where the client asks for one, what it costs. */
function stylePrices(setUp: SetUp, solved: Solved): readonly PreferencePrice[] {
  const { style } = setUp.p1.family.household.choices;
  const names = { pure: 'stylePure', returning: 'styleReturning' } as const;
  const premiumCents = cents(0);
  if (style !== 'any') {
    const other = bestValue(otherwiseP1(setUp, { style: 'any' }), solved);
    return priceOf(names[style], { chosen: true, premiumCents }, other);
  }
  const valueOfStyle = (asked: 'pure' | 'returning'): number | null =>
    bestValue(otherwiseP1(setUp, { style: asked }), solved);
  return (['pure', 'returning'] as const).flatMap((asked) => {
    const other = valueIfAlreadyOf(asked, { setUp, solved }) ?? valueOfStyle(asked);
    return priceOf(names[asked], { chosen: false, premiumCents }, other);
  });
}

/**
 * Where the best plan of any style is of this one, nothing better is left among its lines alone; null where
 * that does not follow. It follows where rules across persons stay as they are: for each of them there is
 * illness cover of the style if there is any, and no rider hangs on a line of the other style.
 */
function valueIfAlreadyOf(
  style: 'pure' | 'returning',
  { setUp, solved }: { readonly setUp: SetUp; readonly solved: Solved },
): number | null {
  const top = bestWithin(solved.front, roomOf(setUp.p1, setUp.p1.budget));
  const lines = [...setUp.offered.values()];
  const isKept = lines.every(
    (own) => !loses(own, style) && own.every(({ rider }) => rider === null),
  );
  const isOf = solved.front
    .trace(top)
    .every((bundle) => bundle.lines.every((line) => isOfStyle(line, style)));
  return isKept && isOf ? (solved.front.values[top] ?? null) : null;
}

/** Whether all illness cover on offer is of the other style. */
function loses(offered: readonly Candidate[], style: 'pure' | 'returning'): boolean {
  const illness = offered.filter(({ cover }) => cover.kind === 'criticalIllness');
  return illness.length > 0 && !illness.some((line) => isOfStyle(line, style));
}

function bestValue(otherwise: P1, solved: Solved): number | null {
  return optimumUnder(otherwise, solved)?.value ?? null;
}

/** The order between death and illness cover changes what may stand together, and no choice. */
function reordered(otherwise: P1, { choices }: Solved): number | null {
  const limit = roomOf(otherwise, otherwise.budget);
  const front = solveP1(choices, { limit, deathFirst: deathFirst(otherwise) });
  return front.values[bestWithin(front, limit)] ?? null;
}
