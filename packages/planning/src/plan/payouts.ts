/** What one line, or a set of lines, pays in each script of one person, by event year. */
import { ofLast, recordOf, zeros } from '@cebao/kernel';
import type { Cover } from '../household/cover.ts';
import type { Member } from '../household/family.ts';
import type { Assumptions } from '../household/assumptions.ts';
import { billOf } from '../project/bill.ts';
import { answering, settleBill, settleSums, type Event, type Paying } from '../project/settle.ts';
import type { ScriptPeril } from '../report.ts';

/**
 * A death is accidental, follows an illness, or neither: the same gap, other payments. A contract pays
 * once: what has paid for the illness and ended by it pays nothing on the death that follows.
 */
export type PaidScript = Exclude<ScriptPeril, 'disability'> | OtherDeath;
type OtherDeath = 'accidentalDeath' | 'deathAfterIllness';

export const paidScripts: readonly PaidScript[] = [
  'death',
  'accidentalDeath',
  'deathAfterIllness',
  'criticalIllness',
  'billEveryday',
  'billSerious',
  'billCatastrophic',
];

/** What pays on a death that follows an illness is known from what pays on any. */
type SettledScript = Exclude<PaidScript, 'deathAfterIllness'>;
const settledScripts = paidScripts.filter((script) => script !== 'deathAfterIllness');

export const deathScripts = ['death', 'accidentalDeath', 'deathAfterIllness'] as const;
export type DeathScript = (typeof deathScripts)[number];

export type Payouts = Readonly<Record<PaidScript, Float64Array>>;

export type PayoutSetting = {
  readonly member: Member;
  readonly assumptions: Assumptions;
  /** Cover in force on the member: it pays bills first. */
  readonly inForce: readonly Cover[];
  readonly years: number;
  /** Filled as lines are settled; belongs to one family under one set of assumptions. */
  readonly known: KnownPayouts;
};

export type KnownPayouts = Map<PayingLine, Payouts>;

/** A cover, and whether an illness ends it, by its own clause or with its main. */
export type PayingLine = { readonly cover: Cover; readonly endsOnIllness: boolean };

/** Own share of each script's bill by event year; the same for all lines of one person. */
type OwnBills = Readonly<Record<PaidScript, Float64Array>>;

export const ownBills = ofLast(4, ({ member, assumptions, years }: PayoutSetting): OwnBills =>
  recordOf(paidScripts, (script) => {
    const own = zeros(years);
    for (let year = 0; year < years; year++) {
      const bill = billOf(perilOf(script), { person: member.person, year, assumptions });
      own[year] = bill?.ownCents ?? 0;
    }
    return own;
  }),
);

export function perilOf(script: PaidScript): Exclude<ScriptPeril, 'disability'> {
  return script === 'accidentalDeath' || script === 'deathAfterIllness' ? 'death' : script;
}

export function payoutsOf(line: PayingLine, setting: PayoutSetting): Payouts {
  const before = setting.known.get(line);
  if (before !== undefined) return before;
  const paid = settledPayouts(line, setting);
  setting.known.set(line, paid);
  return paid;
}

function settledPayouts({ cover, endsOnIllness }: PayingLine, setting: PayoutSetting): Payouts {
  const { pays, bounds } = clausesOf(cover);
  const last = Math.min(setting.years, cover.coverYears);
  const { age } = setting.member;
  const isSteady = cover.growth === null && bounds !== null;
  const paid = (script: SettledScript): Float64Array => {
    if (!pays.has(script)) return noAmounts(setting.years);
    const amounts = zeros(setting.years);
    let most = 0;
    let fen = 0;
    for (let year = 0; year < last; year++) {
      const isSame = year > 0 && isSteady && !bounds.has(age + year);
      if (!isSame) fen = paidAt(cover, { script, year, setting });
      amounts[year] = fen;
      if (fen > most) most = fen;
    }
    return most === 0 ? noAmounts(setting.years) : amounts;
  };
  const death = paid('death');
  return {
    death,
    accidentalDeath: paid('accidentalDeath'),
    // What is no accident is a death like any other, but for what an illness has ended before.
    deathAfterIllness: endsOnIllness ? noAmounts(setting.years) : death,
    criticalIllness: paid('criticalIllness'),
    billEveryday: paid('billEveryday'),
    billSerious: paid('billSerious'),
    billCatastrophic: paid('billCatastrophic'),
  };
}

type Clauses = {
  /** Scripts in which some clause can pay. */
  readonly pays: ReadonlySet<SettledScript>;
  /** Ages at which fixed payments change; null where they may change in any year, as bills rise. */
  readonly bounds: ReadonlySet<number> | null;
};

/** Lines of one plan have the same clauses, whatever their sum. */
const known = new WeakMap<Cover['benefits'], Clauses>();

function clausesOf(cover: Cover): Clauses {
  const { benefits } = cover;
  const clauses = known.get(benefits) ?? {
    pays: new Set(settledScripts.filter((script) => canPay(cover, script))),
    bounds: boundsOf(cover),
  };
  known.set(benefits, clauses);
  return clauses;
}

function canPay(cover: Cover, script: SettledScript): boolean {
  const struck = { peril: perilOf(script), accidental: script === 'accidentalDeath' };
  return answering(cover, struck).length > 0;
}

function boundsOf({ benefits }: Cover): ReadonlySet<number> | null {
  if (benefits.some(({ pays }) => pays.kind === 'indemnity')) return null;
  const bounds = benefits.flatMap(({ fromAge, untilAge }) => [fromAge, untilAge]);
  return new Set(bounds.filter((bound) => bound !== null));
}

function paidAt(
  cover: Cover,
  {
    script,
    year,
    setting,
  }: {
    readonly script: SettledScript;
    readonly year: number;
    readonly setting: PayoutSetting;
  },
): number {
  const { member, inForce } = setting;
  const ownBillCents = ownBills(setting)[script][year] ?? 0;
  const event: Event = {
    peril: perilOf(script),
    accidental: script === 'accidentalDeath',
    year,
    age: member.age + year,
    sex: member.person.sex,
    ownBillCents,
    cpi: setting.assumptions.cpi,
  };
  let fen = 0;
  const pay: Paying = (paying, _, cents) => {
    if (paying === cover) fen += cents;
  };
  settleSums([cover], event, pay);
  if (ownBillCents > 0) settleBill([...inForce, cover], event, pay);
  return fen;
}

export function noPayouts(years: number): Payouts {
  const known = nothing.get(years) ?? recordOf(paidScripts, () => noAmounts(years));
  nothing.set(years, known);
  return known;
}

const nothing = new Map<number, Payouts>();

/** One row of zeros for all: most lines pay nothing in most scripts, which is then seen at once. */
const nothings = new Map<number, Float64Array>();

function noAmounts(years: number): Float64Array {
  const known = nothings.get(years) ?? zeros(years);
  nothings.set(years, known);
  return known;
}

export function isNothing(amounts: Float64Array): boolean {
  return amounts === nothings.get(amounts.length);
}

function isNothingAtAll(paid: Payouts): boolean {
  return paidScripts.every((script) => isNothing(paid[script]));
}

export function addPayouts(a: Payouts, b: Payouts): Payouts {
  if (isNothingAtAll(b)) return a;
  if (isNothingAtAll(a)) return b;
  return recordOf(paidScripts, (script) => addRows(a[script], b[script]));
}

/** One of the two itself where the other is known to be nothing. */
export function addRows(x: Float64Array, y: Float64Array): Float64Array {
  if (isNothing(y)) return x;
  if (isNothing(x)) return y;
  const amounts = zeros(x.length);
  for (let t = 0; t < x.length; t++) amounts[t] = (x[t] ?? 0) + (y[t] ?? 0);
  return amounts;
}

/** Over all scripts and years: who covers another in each of them covers it in all. */
export function totalPaid(paid: Payouts): number {
  let total = 0;
  for (const script of paidScripts) {
    const amounts = paid[script];
    if (isNothing(amounts)) continue;
    for (let t = 0; t < amounts.length; t++) total += amounts[t] ?? 0;
  }
  return total;
}

/** Whether a pays at least as much as b in every script and year; nobody pays less than nothing. */
export function coversAll(a: Payouts, b: Payouts): boolean {
  return paidScripts.every((script) => coversScript(a[script], b[script]));
}

export function coversDeath(a: Payouts, b: Payouts): boolean {
  return deathScripts.every((script) => coversScript(a[script], b[script]));
}

function coversScript(x: Float64Array, y: Float64Array): boolean {
  if (x === y || isNothing(y)) return true;
  for (let t = 0; t < x.length; t++) if ((x[t] ?? 0) < (y[t] ?? 0)) return false;
  return true;
}
