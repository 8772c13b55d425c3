import { describe, expect, it } from 'vitest';
import { decrementCourse, withEvents } from '../decrements/decrementCourse.ts';
import { courseFromLives } from '../life/course.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { level } from './amount.ts';
import type { Segment } from './segment.ts';
import { cashFlows } from './unfold.ts';

const course = valueOf(courseFromLives([10, 8, 5, 0], 'uniform'));
const open = valueOf(courseFromLives([10, 8, 5]));
const death: Segment = {
  pays: 'event',
  event: 'death',
  timing: 'end',
  from: 0,
  to: null,
  amount: level(100),
  premiumsPaid: 0,
};
const alive: Segment = {
  pays: 'survival',
  timing: 'start',
  paymentsPerYear: 1,
  from: 0,
  to: null,
  amount: level(1),
};

describe('segments unfold into cash flows', () => {
  it('deaths at their time and probability', () => {
    const flows = valueOf(cashFlows([death], course));
    expect(flows.map(({ time, amount }) => [time, amount])).toEqual([
      [1, 100],
      [2, 100],
      [3, 100],
    ]);
    [0.2, 0.3, 0.5].forEach((p, k) => expect(flows[k]?.probability).toBeCloseTo(p, 14));
    const mid = valueOf(cashFlows([{ ...death, timing: 'mid' }], course));
    expect(mid.map(({ time }) => time)).toEqual([0.5, 1.5, 2.5]);
    const moment = valueOf(cashFlows([{ ...death, timing: 'moment' }], course));
    expect(moment.map(({ time, isSpread }) => [time, isSpread])).toContainEqual([2, true]);
  });

  it('survival in halves of a year, at the start or the end of each', () => {
    const halves = { ...alive, paymentsPerYear: 2, from: 1, to: 2 } as const;
    const due = valueOf(cashFlows([halves], course));
    expect(due.map(({ time, probability }) => [time, probability])).toEqual([
      [1, 0.8],
      [1.5, 0.65],
    ]);
    const late = valueOf(cashFlows([{ ...halves, timing: 'end' }], course));
    expect(late.map(({ time, probability }) => [time, probability])).toEqual([
      [1.5, 0.65],
      [2, 0.5],
    ]);
  });

  it('certain payments whether or not anybody is alive, others end with the course', () => {
    const certain: Segment = { ...alive, pays: 'certain', to: 5 };
    const flows = valueOf(cashFlows([certain], course));
    for (const at of [0, 1, 2, 3, 4]) {
      const paid = flows.filter(({ time }) => time === at);
      expect(paid.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 15);
      expect(paid.map(({ year }) => year)).toEqual([0, 1, 2].slice(0, at + 1));
    }
    expect(valueOf(cashFlows([{ ...alive, to: 99 }], course)).length).toBe(3);
    const begun: Segment = { pays: 'yearBegun', from: 0, to: null, amount: level(1) };
    expect(
      valueOf(cashFlows([begun], course)).map(({ time, probability }) => [time, probability]),
    ).toEqual([
      [1, 1],
      [2, 0.8],
      [3, 0.5],
    ]);
  });

  it('premiums returned count the years paid', () => {
    const returned = { ...death, amount: level(0), premiumsPaid: 1.5 };
    const pattern = { from: 0, to: 2, paymentsPerYear: 1 } as const;
    const flows = valueOf(cashFlows([returned], course, pattern));
    expect(flows.map((flow) => flow.premiums)).toEqual([1.5, 3, 3]);
    for (const premium of [null, { ...pattern, paymentsPerYear: 12 } as const]) {
      expect(refusalOf(cashFlows([returned], course, premium)).thing).toBe('premiums returned');
    }
  });

  it.each<readonly [string, Segment, boolean]>([
    ['the first payment of each known year', { ...alive, to: 3 }, true],
    ['a payment after them', { ...alive, to: 4 }, false],
    ['a payment at the end of the last', { ...alive, timing: 'end', to: 3 }, false],
    ['deaths within them', { ...death, to: 2 }, true],
    ['deaths after them', { ...death, to: 3 }, false],
    ['the whole of life', alive, false],
  ])('an incomplete course: %s', (_, segment, fits) => {
    expect(cashFlows([segment], open).ok).toBe(fits);
  });

  it.each([
    [-1, 3],
    [0.5, 3],
    [3, 2],
    [0, Number.NaN],
  ])('refuses the policy years %d to %d', (from, to) => {
    expect(refusalOf(cashFlows([{ ...alive, from, to }], course)).thing).toBe('policy years');
  });

  it('refuses certain payments without an end, or with one beyond any contract', () => {
    for (const to of [null, 201]) {
      const endless: Segment = { ...alive, pays: 'certain', to };
      expect(refusalOf(cashFlows([endless], course)).thing).toBe('years of certain payments');
    }
  });

  it('refuses monthly payments where nothing is said about fractional ages', () => {
    const monthly = { ...alive, paymentsPerYear: 12, to: 1 } as const;
    expect(refusalOf(cashFlows([monthly], open)).thing).toBe('payments a year');
  });
});

describe('an event at the end of its m-th of a year', () => {
  const part: Segment = {
    pays: 'eventPart',
    event: 'death',
    paymentsPerYear: 2,
    from: 1,
    amounts: [30, 20, 10],
  };
  const flowsOf = (segment: Segment, on = course) =>
    valueOf(cashFlows([segment], on)).map(({ year, time, amount, probability }) => [
      year,
      time,
      amount,
      Number(probability.toFixed(12)),
    ]);

  it('falls as those leave who leave, until its list ends', () => {
    expect(flowsOf(part)).toEqual([
      [1, 1.5, 30, 0.15],
      [1, 2, 20, 0.15],
      [2, 2.5, 10, 0.25],
    ]);
    // A constant force kills more in the first half: 8 - sqrt(40) of 10.
    const force = valueOf(courseFromLives([10, 8, 5, 0], 'constantForce'));
    expect(flowsOf(part, force)[0]?.[3]).toBeCloseTo((8 - Math.sqrt(40)) / 10, 12);
  });

  it('of several exits takes its own share; one that ends nothing falls evenly', () => {
    const exits = valueOf(decrementCourse({ death: [0.1, 0.2], lapse: [0.3, 0.2] }));
    const given = { ...part, from: 0, amounts: [1, 1, 1, 1] };
    expect(flowsOf(given, exits).map(([, , , p]) => p)).toEqual([0.05, 0.05, 0.06, 0.06]);
    const nobody = valueOf(decrementCourse({ death: [0, 0] }));
    const ill = valueOf(withEvents(nobody, { illness: [0.4, 0.2] }));
    const flows = valueOf(cashFlows([{ ...given, event: 'illness' as const }], ill));
    expect(flows.map(({ probability }) => probability)).toEqual([0.2, 0.2, 0.1, 0.1]);
  });

  it('is refused without a rule within the year, and past the lives that are known', () => {
    const whole = valueOf(courseFromLives([10, 8, 5, 0]));
    expect(refusalOf(cashFlows([part], whole)).thing).toBe('payments a year');
    const known = valueOf(courseFromLives([10, 8, 5], 'uniform'));
    expect(refusalOf(cashFlows([part], known))).toMatchObject({ limit: 'at least 3' });
    expect(cashFlows([{ ...part, amounts: [30, 20] }], known).ok).toBe(true);
    expect(refusalOf(cashFlows([{ ...part, from: 0.5 }], course)).thing).toBe('policy years');
  });
});
