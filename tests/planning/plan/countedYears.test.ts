/** A horizon of value beyond the horizon of need: what counts is said beside what is entered. */
import { expect, it } from 'vitest';
import { countedYears, cutValueYears } from '@cebao/planning';
import { coarsePlanOf as planOf } from '../coarse.ts';
import { must, present, sampleFamily } from '../families.ts';

const couple = sampleFamily('young-couple');

function reportWith(assumptions: Readonly<Record<string, number>>) {
  return must(planOf({ ...couple, choices: { ...couple.choices, assumptions } }, 15_000));
}

it('is valued to the horizon of need, like that horizon itself, and says so', () => {
  const beyond = reportWith({ valueYears: 100 });
  const { horizonYears } = beyond.family;
  expect(horizonYears).toBeLessThan(100);
  expect(cutValueYears(beyond)).toEqual({ entered: 100, counted: horizonYears });
  const whole = reportWith({ valueYears: horizonYears });
  expect(cutValueYears(whole)).toBeNull();
  expect(whole.plan.lines).toEqual(beyond.plan.lines);
  const used = present(beyond.assumptions.find(({ id }) => id === 'valueYears'));
  expect(countedYears(used, beyond)).toBe(horizonYears);
});

it('left to the rule, the years by the rule are said, and nothing is cut', () => {
  const report = reportWith({});
  const yearsOf = (id: string) =>
    countedYears(present(report.assumptions.find((used) => used.id === id)), report);
  expect(yearsOf('valueYears')).toBe(report.plan.certificate.valueYears);
  expect(yearsOf('horizonYears')).toBe(report.family.horizonYears);
  expect(yearsOf('cpi')).toBeNull();
  expect(cutValueYears(report)).toBeNull();
});
