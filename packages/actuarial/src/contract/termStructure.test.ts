import { expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { endowmentBenefit, eventBenefit } from '../benefit/insurance.ts';
import { lifeAnnuity } from '../benefit/annuities.ts';
import { level } from '../flow/amount.ts';
import { spotInterest } from '../flow/interest.ts';
import { lifeCourse } from '../life/course.ts';
import { paidUpShare } from '../reserve/nonforfeiture.ts';
import { reserveSchedule, retrospectiveReserve } from '../reserve/schedule.ts';
import { lifeFrom, refusalOf, valueOf } from '../../testdata/tables.ts';
import { benefitsOnly } from './contract.ts';
import type { Contract } from './contract.ts';
import { valueInState } from './inState.ts';
import { momentsOf } from './moments.ts';
import { naturalPremiums } from './natural.ts';
import { netReserve } from './reserves.ts';

const course = valueOf(lifeCourse(lifeFrom(30, [0.1, 0.2, 0.3, 1]), 30));
const spots = (years: number) =>
  valueOf(spotInterest(Array.from({ length: years }, () => annualRate(0.02))));
const death: Contract = benefitsOnly([eventBenefit({ event: 'death', amount: level(1), to: 3 })]);
const endowment: Contract = {
  ...benefitsOnly(endowmentBenefit(3, 1)),
  premium: { from: 0, to: 3, paymentsPerYear: 1 },
};
const counted = { premium: 0.3, withExpenses: false };

const values = {
  reserveSchedule: (years: number) =>
    reserveSchedule({ contract: endowment, basis: { course, interest: spots(years) } }, counted),
  naturalPremiums: (years: number) => naturalPremiums(death, { course, interest: spots(years) }),
  momentsOf: (years: number) => momentsOf(death, { course, interest: spots(years) }),
  paidUpShare: (years: number) =>
    paidUpShare(
      { contract: endowment, basis: { course, interest: spots(years) } },
      { t: 1, cashValue: 0.1 },
    ),
  valueInState: (years: number) =>
    valueInState(
      [lifeAnnuity({ yearly: 1, timing: 'end', paymentsPerYear: 1, from: 0, to: 3 })],
      course,
      spots(years),
    ),
  retrospectiveReserve: (years: number) =>
    retrospectiveReserve(
      { contract: death, basis: { course, interest: spots(years) } },
      counted,
      3,
    ),
  netReserve: (years: number) =>
    netReserve(
      { contract: death, basis: { course, interest: spots(years) } },
      { t: 3, premium: 0 },
    ),
};

it.each(Object.entries(values))('%s: rates for 3 years do, rates for 2 are refused', (_, value) => {
  expect(value(3).ok).toBe(true);
  expect(refusalOf<unknown>(value(2))).toEqual({
    code: 'BAD_RATE',
    thing: 'years of the term structure',
    value: '2',
    limit: 'at least 3',
  });
});
