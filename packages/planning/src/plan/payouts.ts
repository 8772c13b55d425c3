/** What one line, or a set of lines, pays in each script of one person, by event year. */
import { ofLast, recordOf, zeros } from '@cebao/kernel';
import type { Cover } from '../household/cover.ts';
import type { Member } from '../household/family.ts';
import type { Assumptions } from '../household/assumptions.ts';
import { billsOf } from '../project/bill.ts';
import { answering, settleBill, sumPaidAt, type Event } from '../project/settle.ts';
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

/** Nothing of a person but its scheme changes them: setting up another problem finds them as they are. */
const billsUnder = ofLast<Assumptions, Map<string, OwnBills>>(4, () => new Map());

export function ownBills({ member: { person }, assumptions, years }: PayoutSetting): OwnBills {
  const known = billsUnder(assumptions);
  const key = `${person.socialMedical} ${String(years)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const bills = recordOf(paidScripts, (script) => {
    const billIn = billsOf(perilOf(script), person);
    const own = zeros(years);
    for (let year = 0; year < years; year++) own[year] = billIn(year, assumptions)?.ownCents ?? 0;
    return own;
  });
  known.set(key, bills);
  return bills;
}

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
  const isSteady = cover.growth === null && bounds !== null;
  const paid = (script: SettledScript): Float64Array => {
    if (!pays[script]) return noAmounts(setting.years);
    if (isSteady) return steadyRow(cover, { script, bounds, setting });
    return changingRow(cover, { script, setting });
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

type Row = { readonly script: SettledScript; readonly setting: PayoutSetting };

/** The same payment from one age that a clause names to the next; bills play no part. */
function steadyRow(
  cover: Cover,
  { script, bounds, setting }: Row & { readonly bounds: readonly number[] },
): Float64Array {
  const { age } = setting.member;
  const last = Math.min(setting.years, cover.coverYears);
  const amounts = zeros(setting.years);
  let most = 0;
  for (let from = 0; from < last;) {
    const until = Math.min(last, nextAbove(bounds, age + from) - age);
    const fen = sumPaidAt(cover, eventAt({ script, year: from, setting }, 0));
    amounts.fill(fen, from, until);
    if (fen > most) most = fen;
    from = until;
  }
  return most === 0 ? noAmounts(setting.years) : amounts;
}

function nextAbove(bounds: readonly number[], age: number): number {
  for (const bound of bounds) if (bound > age) return bound;
  return Infinity;
}

function changingRow(cover: Cover, { script, setting }: Row): Float64Array {
  const last = Math.min(setting.years, cover.coverYears);
  const amounts = zeros(setting.years);
  let most = 0;
  for (let year = 0; year < last; year++) {
    const fen = paidAt(cover, { script, year, setting });
    amounts[year] = fen;
    if (fen > most) most = fen;
  }
  return most === 0 ? noAmounts(setting.years) : amounts;
}

type Clauses = {
  /** Whether some clause can pay in a script. */
  readonly pays: Readonly<Record<SettledScript, boolean>>;
  /** Rising ages at which fixed payments change; null where they may in any year, as bills rise. */
  readonly bounds: readonly number[] | null;
};

/** Lines of one plan have the same clauses, whatever their sum. */
const known = new WeakMap<Cover['benefits'], Clauses>();

function clausesOf(cover: Cover): Clauses {
  const { benefits } = cover;
  const clauses = known.get(benefits) ?? {
    pays: recordOf(settledScripts, (script) => canPay(cover, script)),
    bounds: boundsOf(cover),
  };
  known.set(benefits, clauses);
  return clauses;
}

function canPay(cover: Cover, script: SettledScript): boolean {
  const struck = { peril: perilOf(script), accidental: script === 'accidentalDeath' };
  return answering(cover, struck).length > 0;
}

function boundsOf({ benefits }: Cover): readonly number[] | null {
  if (benefits.some(({ pays }) => pays.kind === 'indemnity')) return null;
  const bounds = benefits.flatMap(({ fromAge, untilAge }) => [fromAge, untilAge]);
  return bounds.filter((bound) => bound !== null).toSorted((a, b) => a - b);
}

type Asked = Row & { readonly year: number };

function eventAt({ script, year, setting }: Asked, ownBillCents: number): Event {
  const { member, assumptions } = setting;
  return {
    peril: perilOf(script),
    accidental: script === 'accidentalDeath',
    year,
    age: member.age + year,
    sex: member.person.sex,
    ownBillCents,
    cpi: assumptions.cpi,
  };
}

/** Sums by clauses, and what is paid of the bill after cover in force. */
function paidAt(cover: Cover, asked: Asked): number {
  const { script, year, setting } = asked;
  const ownBillCents = ownBills(setting)[script][year] ?? 0;
  const event = eventAt(asked, ownBillCents);
  let fen = sumPaidAt(cover, event);
  if (ownBillCents <= 0) return fen;
  settleBill([...setting.inForce, cover], event, (paying, _, cents) => {
    if (paying === cover) fen += cents;
  });
  return fen;
}

export function noPayouts(years: number): Payouts {
  const known = nothing.get(years) ?? recordOf(paidScripts, () => noAmounts(years));
  nothing.set(years, known);
  return known;
}

const nothing = new Map<number, Payouts>();

/** One row of zeros for all: most lines pay nothing in most scripts, which is then seen at once. */
const nothings = new Map<number, Float64Array<ArrayBuffer>>();
let lastNothing = zeros(0);

function noAmounts(years: number): Float64Array {
  if (lastNothing.length === years) return lastNothing;
  lastNothing = nothings.get(years) ?? zeros(years);
  nothings.set(years, lastNothing);
  return lastNothing;
}

export function isNothing(amounts: Float64Array): boolean {
  return amounts === noAmounts(amounts.length);
}

function isNothingAtAll(paid: Payouts): boolean {
  const nothing = noAmounts(paid.death.length);
  return (
    paid.death === nothing &&
    paid.accidentalDeath === nothing &&
    paid.deathAfterIllness === nothing &&
    paid.criticalIllness === nothing &&
    paid.billEveryday === nothing &&
    paid.billSerious === nothing &&
    paid.billCatastrophic === nothing
  );
}

export function addPayouts(a: Payouts, b: Payouts): Payouts {
  if (isNothingAtAll(b)) return a;
  if (isNothingAtAll(a)) return b;
  // Written out, here and below: asked for by name a row is found at once, and this is asked most often.
  return {
    death: addRows(a.death, b.death),
    accidentalDeath: addRows(a.accidentalDeath, b.accidentalDeath),
    deathAfterIllness: addRows(a.deathAfterIllness, b.deathAfterIllness),
    criticalIllness: addRows(a.criticalIllness, b.criticalIllness),
    billEveryday: addRows(a.billEveryday, b.billEveryday),
    billSerious: addRows(a.billSerious, b.billSerious),
    billCatastrophic: addRows(a.billCatastrophic, b.billCatastrophic),
  };
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
  return (
    coversDeath(a, b) &&
    coversScript(a.criticalIllness, b.criticalIllness) &&
    coversScript(a.billEveryday, b.billEveryday) &&
    coversScript(a.billSerious, b.billSerious) &&
    coversScript(a.billCatastrophic, b.billCatastrophic)
  );
}

export function coversDeath(a: Payouts, b: Payouts): boolean {
  return (
    coversScript(a.death, b.death) &&
    coversScript(a.accidentalDeath, b.accidentalDeath) &&
    coversScript(a.deathAfterIllness, b.deathAfterIllness)
  );
}

function coversScript(x: Float64Array, y: Float64Array): boolean {
  if (x === y || isNothing(y)) return true;
  for (let t = 0; t < x.length; t++) if ((x[t] ?? 0) < (y[t] ?? 0)) return false;
  return true;
}
