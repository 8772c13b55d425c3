/** What one line, or a set of lines, pays in each script of one person, by event year. */
import type { Cover } from '../household/cover.ts';
import type { Member } from '../household/family.ts';
import type { Assumptions } from '../household/assumptions.ts';
import { billOf } from '../project/bill.ts';
import { settle } from '../project/settle.ts';
import type { ScriptPeril } from '../report.ts';

/** A death is accidental or not: the same gap, two payments. */
export type PaidScript = Exclude<ScriptPeril, 'disability'> | 'accidentalDeath';

export const paidScripts: readonly PaidScript[] = [
  'death',
  'accidentalDeath',
  'criticalIllness',
  'billEveryday',
  'billSerious',
  'billCatastrophic',
];

export type Payouts = Readonly<Record<PaidScript, Float64Array>>;

export type PayoutSetting = {
  readonly member: Member;
  readonly assumptions: Assumptions;
  /** Cover in force on the member: it pays first. */
  readonly inForce: readonly Cover[];
  readonly years: number;
};

export function payoutsOf(cover: Cover, setting: PayoutSetting): Payouts {
  const paid = (script: PaidScript): Float64Array => {
    const amounts = new Float64Array(setting.years);
    const last = Math.min(setting.years, cover.coverYears);
    for (let year = 0; year < last; year++)
      amounts[year] = paidAt(cover, { script, year, setting });
    return amounts;
  };
  return {
    death: paid('death'),
    accidentalDeath: paid('accidentalDeath'),
    criticalIllness: paid('criticalIllness'),
    billEveryday: paid('billEveryday'),
    billSerious: paid('billSerious'),
    billCatastrophic: paid('billCatastrophic'),
  };
}

function paidAt(
  cover: Cover,
  {
    script,
    year,
    setting,
  }: {
    readonly script: PaidScript;
    readonly year: number;
    readonly setting: PayoutSetting;
  },
): number {
  const { member, assumptions, inForce } = setting;
  const peril = script === 'accidentalDeath' ? 'death' : script;
  const bill = billOf(peril, { person: member.person, year, assumptions });
  const settled = settle([...inForce, cover], {
    peril,
    accidental: script === 'accidentalDeath',
    year,
    age: member.age + year,
    sex: member.person.sex,
    ownBillCents: bill?.ownCents ?? 0,
  });
  let cents = 0;
  for (const payment of settled) if (payment.cover.id === cover.id) cents += payment.cents;
  return cents;
}

export function noPayouts(years: number): Payouts {
  const zero = new Float64Array(years);
  return {
    death: zero,
    accidentalDeath: zero,
    criticalIllness: zero,
    billEveryday: zero,
    billSerious: zero,
    billCatastrophic: zero,
  };
}

export function addPayouts(a: Payouts, b: Payouts): Payouts {
  const sum = (script: PaidScript): Float64Array => {
    const x = a[script];
    const y = b[script];
    const amounts = new Float64Array(x.length);
    for (let t = 0; t < x.length; t++) amounts[t] = (x[t] ?? 0) + (y[t] ?? 0);
    return amounts;
  };
  return {
    death: sum('death'),
    accidentalDeath: sum('accidentalDeath'),
    criticalIllness: sum('criticalIllness'),
    billEveryday: sum('billEveryday'),
    billSerious: sum('billSerious'),
    billCatastrophic: sum('billCatastrophic'),
  };
}

/** Whether a pays at least as much as b in every script and year. */
export function coversAll(a: Payouts, b: Payouts): boolean {
  return paidScripts.every((script) => {
    const x = a[script];
    const y = b[script];
    for (let t = 0; t < x.length; t++) if ((x[t] ?? 0) < (y[t] ?? 0)) return false;
    return true;
  });
}
