/**
 * Histories are drawn by one number for years at once; what comes out must be what year-by-year chances
 * say: first illnesses, deaths of the healthy and of the ill, accidents, and bills of each kind.
 */
import { describe, expect, it } from 'vitest';
import { chancesOf, type Chances } from '../../../packages/planning/src/stress/draw/chances.ts';
import {
  draw,
  eventOf,
  kindOf,
  kinds,
  lifeOf,
  memberAt,
  roomFor,
  yearOf,
} from '../../../packages/planning/src/stress/draw/history.ts';
import { randomState, start } from '../../../packages/planning/src/stress/draw/random.ts';
import { facts, household, must, person } from '../families.ts';
import { contextOf } from '../handmade.ts';

const paths = 20_000;
const years = 25;
const members = [
  person({ id: 'child', age: 3, role: 'child', independentAge: 20 }),
  person({ id: 'old', age: 72, role: 'adult', occupationClass: 6 }),
];
const assumed = { horizonYears: years, billEverydayBaseRate: 0.2, billSeriousBaseRate: 0.05 };
const context = contextOf(household({ persons: members }), { assumed });
const chances = context.family.members.map((member) =>
  must(chancesOf(member, { ...context, basis: facts.basis })),
);

type Count = { at: number; of: number; p: number };
const counts = new Map<string, Count>();
function seen(what: string, happened: boolean, p: number): void {
  const count = counts.get(what) ?? { at: 0, of: 0, p };
  counts.set(what, { p, at: count.at + (happened ? 1 : 0), of: count.of + 1 });
}

type Drawn = { readonly events: readonly number[]; readonly bills: readonly number[] };

/** Every year of one life, as one who looks at it year by year. */
function lookAtLife(member: number, own: Chances, { events, bills }: Drawn): number {
  const mine = events.filter((event) => memberAt(event) === member);
  const yearWhen = (is: (kind: number) => boolean): number =>
    yearOf(mine.find((event) => is(kindOf(event))) ?? eventOf(own.years, member, 0));
  const illYear = yearWhen((kind) => kind === kinds.illness);
  const deathYear = yearWhen((kind) => kind >= kinds.death);
  for (let t = 0; t < own.years && t <= deathYear; t += 1) {
    const [i, q] = [own.illness[t] ?? NaN, own.deathHealthy[t] ?? NaN];
    const dies = t === deathYear;
    const where = `${String(member)} in ${String(t)}`;
    if (t <= illYear) seen(`ill ${where}`, t === illYear, i);
    if (t >= illYear) seen(`ill dies ${where}`, dies, own.deathIll[t] ?? NaN);
    else seen(`well dies ${where}`, dies, q / (1 - i));
    if (dies) {
      const byAccident = mine.some((event) => kindOf(event) === kinds.accidentalDeath);
      seen(`accident ${where}`, byAccident, own.accidentalShare[t] ?? NaN);
    }
    lookAtBills(
      bills.filter((bill) => memberAt(bill) === member && yearOf(bill) === t).map(kindOf),
      {
        own,
        isIllness: t === illYear,
      },
    );
  }
  return illYear;
}

function lookAtBills(
  found: readonly number[],
  { own, isIllness }: { readonly own: Chances; readonly isIllness: boolean },
): void {
  const { bills, catastrophicIfIll, member } = own;
  expect(found.length).toBeLessThan(2);
  const name = member.person.id;
  for (const peril of ['billEveryday', 'billSerious', 'billCatastrophic'] as const) {
    const inIllness = peril === 'billCatastrophic' ? catastrophicIfIll : 0;
    const p = isIllness ? inIllness : bills[peril];
    seen(`${peril} ${name} ${String(isIllness)}`, found.includes(kinds[peril]), p);
  }
}

function look(): void {
  const history = roomFor(members.length, years);
  const random = randomState();
  const lives = chances.map(lifeOf);
  for (let path = 0; path < paths; path += 1) {
    start(random, 20_261_126, path);
    draw(history, lives, random);
    const events = [...history.events.subarray(0, history.count)];
    expect(events).toEqual(events.toSorted((a, b) => a - b));
    const bills = [...history.bills.subarray(0, history.billCount)];
    const illYears = chances.map((own, member) => lookAtLife(member, own, { events, bills }));
    const after = bills.map((bill) => (yearOf(bill) >= (illYears[memberAt(bill)] ?? NaN) ? 1 : 0));
    expect([...history.afterIllness.subarray(0, history.billCount)]).toEqual(after);
  }
}

describe(`${String(paths)} drawn histories`, () => {
  look();

  it('happen as often as the chances of each year say', () => {
    const far: string[] = [];
    let compared = 0;
    for (const [what, { at, of, p }] of counts) {
      if (p === 0 || p === 1) {
        expect(at, what).toBe(p * of);
        continue;
      }
      // Of rare events the normal law says little.
      if (of * p < 10) continue;
      compared += 1;
      const errors = Math.abs(at / of - p) / Math.sqrt((p * (1 - p)) / of);
      expect(errors, what).toBeLessThan(4.5);
      if (errors > 3) far.push(`${what}: ${errors.toFixed(2)}`);
    }
    expect(compared).toBeGreaterThan(70);
    // Of so many comparisons about 0.3 lie beyond three standard errors by chance alone.
    expect(far.length).toBeLessThanOrEqual(2);
  });
});
