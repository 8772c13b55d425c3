/**
 * What happens to a household on one path. Nothing is drawn year by year: one number says when a
 * person's healthy life ends and by what, one how long the ill one lives, one how many years pass until
 * the next bill and which it is.
 *
 * An event is one whole number, ordered as events are: by year, then by member in the family's order,
 * then illness before death. Bills change nothing that a later event meets, so they need no order.
 */
import { assert } from '@cebao/kernel';
import type { Script } from '../../project/script.ts';
import type { ScriptPeril } from '../../report.ts';
import type { BillPeril, Chances } from './chances.ts';
import { drawn, inverseOf, type Inverse } from './inverse.ts';
import { uniform, type RandomState } from './random.ts';

/** Kinds of events; the last two are both deaths. */
export const kinds = {
  illness: 0,
  billCatastrophic: 1,
  billSerious: 2,
  billEveryday: 3,
  death: 4,
  accidentalDeath: 5,
} as const;
export const kindCount = 6;
export const perilOf: readonly ScriptPeril[] = [
  'criticalIllness',
  'billCatastrophic',
  'billSerious',
  'billEveryday',
  'death',
  'death',
];

const kindBits = 3;
const memberBits = 7;

export function eventOf(year: number, member: number, kind: number): number {
  return (((year << memberBits) | member) << kindBits) | kind;
}

export function yearOf(event: number): number {
  return event >> (memberBits + kindBits);
}

export function memberAt(event: number): number {
  return (event >> kindBits) & ((1 << memberBits) - 1);
}

export function kindOf(event: number): number {
  return event & ((1 << kindBits) - 1);
}

/** The room is used again for the next path. */
export type History = {
  /** Illnesses and deaths in their order. */
  readonly events: Int32Array;
  count: number;
  readonly bills: Int32Array;
  /** By bill: 1 = its person has been ill by then. */
  readonly afterIllness: Uint8Array;
  billCount: number;
  /** Who is drawn, and when it falls ill and dies; the years of its life = not on this path. */
  member: number;
  illYear: number;
  deathYear: number;
};

/** An illness, a death and a bill a year for each member. */
export function roomFor(members: number, years: number): History {
  return {
    events: new Int32Array(2 * members),
    count: 0,
    bills: new Int32Array(members * years),
    afterIllness: new Uint8Array(members * years),
    billCount: 0,
    member: 0,
    illYear: 0,
    deathYear: 0,
  };
}

/** Inserts an illness or a death where it belongs. */
function add(history: History, event: number): void {
  const { events } = history;
  let at = history.count;
  while (at > 0 && (events[at - 1] ?? 0) > event) {
    events[at] = events[at - 1] ?? 0;
    at--;
  }
  events[at] = event;
  history.count++;
}

function addBill(history: History, event: number, afterIllness: 0 | 1): void {
  const k = history.billCount++;
  history.bills[k] = event;
  history.afterIllness[k] = afterIllness;
}

/** Written events as they are drawn ones; members in the family's order. */
export function historyOf(scripts: readonly Script[], members: readonly string[]): History {
  const history: History = {
    events: new Int32Array(scripts.length),
    count: 0,
    bills: new Int32Array(scripts.length),
    afterIllness: new Uint8Array(scripts.length),
    billCount: 0,
    member: 0,
    illYear: 0,
    deathYear: 0,
  };
  const illYears = new Map<string, number>();
  for (const { member, year, peril } of scripts) {
    if (peril === 'criticalIllness') illYears.set(member, year);
  }
  for (const { member, year, ...struck } of scripts) {
    const kind = kindFor(struck);
    const who = members.indexOf(member);
    assert(kind >= 0 && who >= 0, () => `no path has ${struck.peril} of ${member}`);
    const event = eventOf(year, who, kind);
    if (kind === kinds.illness || kind >= kinds.death) add(history, event);
    else addBill(history, event, year >= (illYears.get(member) ?? Infinity) ? 1 : 0);
  }
  return history;
}

function kindFor({ peril, accidental }: Pick<Script, 'peril' | 'accidental'>): number {
  if (peril === 'death' && accidental === true) return kinds.accidentalDeath;
  return perilOf.indexOf(peril);
}

/** One person's chances, ready to be drawn from. */
export type Life = {
  readonly years: number;
  /** Outcome 2t: first ill in year t; 2t + 1: dead in year t without having been ill. */
  readonly firstEnd: Inverse;
  readonly deathIll: Float64Array;
  readonly accidentalShare: Float64Array;
  /** Of each outcome: years without a bill, and the kind of the bill that follows. */
  readonly nextBill: Inverse;
  readonly billYears: Int32Array;
  readonly billKinds: Int32Array;
  readonly catastrophicIfIll: number;
};

const billKinds = [kinds.billCatastrophic, kinds.billSerious, kinds.billEveryday] as const;
const billPerils: Readonly<Record<(typeof billKinds)[number], BillPeril>> = {
  [kinds.billCatastrophic]: 'billCatastrophic',
  [kinds.billSerious]: 'billSerious',
  [kinds.billEveryday]: 'billEveryday',
};

export function lifeOf(chances: Chances): Life {
  const { years, illness, deathHealthy, deathIll, accidentalShare, catastrophicIfIll } = chances;
  const ends: number[] = [];
  let healthy = 1;
  for (let t = 0; t < years; t++) {
    const [i, q] = [illness[t] ?? 0, deathHealthy[t] ?? 0];
    ends.push(healthy * i, healthy * q);
    healthy *= Math.max(1 - i - q, 0);
  }
  const bills = nextBills(chances);
  return {
    years,
    firstEnd: inverseOf(ends),
    deathIll,
    accidentalShare,
    nextBill: inverseOf(bills.chances),
    billYears: bills.after,
    billKinds: bills.kinds,
    catastrophicIfIll,
  };
}

/** Of several bills in a year one counts: the rarer before the more frequent, at most certain together. */
function nextBills({ years, bills }: Chances): NextBills {
  let left = 1;
  const each = billKinds.map((kind) => {
    const chance = Math.min(bills[billPerils[kind]], left);
    left -= chance;
    return { kind, chance };
  });
  const chances = new Float64Array(years * each.length);
  const kindsOf = new Int32Array(chances.length);
  const after = new Int32Array(chances.length + 1);
  let none = 1;
  let at = 0;
  for (let t = 0; t < years; t++) {
    for (const { kind, chance } of each) {
      chances[at] = none * chance;
      kindsOf[at] = kind;
      after[at] = t;
      at++;
    }
    none *= left;
  }
  after[at] = years;
  return { chances, kinds: kindsOf, after };
}

/** By outcome: its chance, its kind, the years without a bill before it; last: none at all. */
type NextBills = {
  readonly chances: Float64Array;
  readonly kinds: Int32Array;
  readonly after: Int32Array;
};

/** Draws one history of all members into its room. */
export function draw(history: History, lives: readonly Life[], random: RandomState): void {
  history.count = 0;
  history.billCount = 0;
  for (let member = 0; member < lives.length; member++) {
    const life = lives[member];
    if (life === undefined || life.years === 0) continue;
    const { years } = life;
    const end = drawn(life.firstEnd, random);
    const endYear = end >> 1;
    const isIll = endYear < years && (end & 1) === 0;
    const illYear = isIll ? endYear : years;
    let deathYear = endYear;
    if (isIll) {
      add(history, eventOf(illYear, member, kinds.illness));
      if (uniform(random) < life.catastrophicIfIll) {
        addBill(history, eventOf(illYear, member, kinds.billCatastrophic), 1);
      }
      deathYear = deathOfIll(life, illYear, random);
    }
    if (deathYear < years) {
      const accidental = uniform(random) < (life.accidentalShare[deathYear] ?? 0);
      add(history, eventOf(deathYear, member, accidental ? kinds.accidentalDeath : kinds.death));
    }
    history.member = member;
    history.illYear = illYear;
    history.deathYear = deathYear;
    drawBills(history, life, random);
  }
}

/** The year in which one who fell ill dies; `years` = later than all of them. */
function deathOfIll({ years, deathIll }: Life, illYear: number, random: RandomState): number {
  const sooner = uniform(random);
  let alive = 1;
  for (let t = illYear; t < years; t++) {
    alive *= 1 - (deathIll[t] ?? 0);
    if (1 - alive > sooner) return t;
  }
  return years;
}

/** At most one bill a year: an illness brings the serious one of its year itself (METHOD §3). */
function drawBills(history: History, life: Life, random: RandomState): void {
  const { nextBill, billYears, billKinds: kindsOf } = life;
  const { member, illYear, deathYear } = history;
  const last = Math.min(deathYear, life.years - 1);
  for (let year = 0; ; year++) {
    const outcome = drawn(nextBill, random);
    year += billYears[outcome] ?? 0;
    if (year > last) return;
    if (year === illYear) continue;
    addBill(history, eventOf(year, member, kindsOf[outcome] ?? 0), year > illYear ? 1 : 0);
  }
}
