/** Small seeded families for the stress test, and the spread without any economic uncertainty. */
import type { Household } from '@cebao/planning';
import { asset, choices, cost, fen, household, income, person } from '../families.ts';

export const oneEconomy = {
  stressScenarios: 1,
  stressPriceSd: 0,
  stressReturnSd: 0,
  stressIncomeSd: 0,
  stressMedicalSd: 0,
  stressBearableMonths: 0,
};

/** Three years without bills: at high ages a thousand paths see every history. */
export const frequent = {
  horizonYears: 3,
  billEverydayBaseRate: 0,
  billSeriousBaseRate: 0,
  billCatastrophicBaseRate: 0,
  billCatastrophicCiShare: 0,
} as const;

/** Two old earners; figures from the instance's own small generator. */
export function smallFamily(instance: number): Household {
  let state = instance * 2_654_435_761 + 1;
  const between = (least: number, most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return least + Math.floor((state / 4_294_967_296) * (most - least + 1));
  };
  const ages = [between(70, 86), between(70, 86)] as const;
  const surviving = {
    annualIncomeCents: fen(between(0, 60_000)),
    fromYear: between(0, 2),
    extraCareAnnualCents: fen(between(0, 9_000)),
    extraCareYears: between(0, 3),
  };
  return household({
    name: `small family ${String(instance)}`,
    persons: [
      person({
        id: 'husband',
        age: ages[0],
        role: 'adult',
        incomes: [income('work', between(40_000, 200_000), { untilAge: 105 })],
        ifSurviving: surviving,
      }),
      person({
        id: 'wife',
        age: ages[1],
        role: 'adult',
        sex: 'female',
        incomes: [income('work', between(0, 150_000), { untilAge: 105 })],
        ifSurviving: surviving,
      }),
    ],
    costs: [
      cost({ yuan: between(20_000, 90_000) }),
      cost({ yuan: between(5_000, 30_000), person: 'husband' }),
      cost({ yuan: between(5_000, 30_000), person: 'wife' }),
      cost({ yuan: between(0, 40_000), layer: 2 }),
    ],
    assets: [asset('cash', between(0, 150_000))],
    choices: choices({ assumptions: frequent }),
  });
}
