/**
 * Benefit illustrations as printed in product manuals, ready to be judged as assets.
 * Source: data/illustrations/lian/source.md.
 */
import type { IllustratedPolicy, PolicyYear } from '@cebao/actuarial';
import { addCents, ok, parseMoney, refuse } from '@cebao/kernel';
import type { Cents, Result } from '@cebao/kernel';
import { integerOf, textOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';
import { dataRoot, readCsv } from '../read/dataFile.ts';

export type BenefitIllustration = {
  /** Product code and running number: 111010-1. */
  readonly id: string;
  readonly productCode: string;
  readonly policy: IllustratedPolicy;
};

const path = 'illustrations/lian/years.csv';
const columns = [
  'illustration',
  'year_from',
  'year_to',
  'premium',
  'survival',
  'death',
  'cash_value',
  'accumulated_dividend',
] as const;
const policyYears = { min: 1, max: 120 };

export function loadIllustrations(root: string = dataRoot): Result<readonly BenefitIllustration[]> {
  const rows = readCsv({ root, path }, columns);
  if (!rows.ok) return rows;
  const found = new Map<string, YearPair[]>();
  for (const row of rows.value) {
    const id = textOf(row, 'illustration');
    const years = found.get(id) ?? [];
    const more = yearsOf(row, years.length + 1);
    if (!more.ok) return more;
    years.push(...more.value);
    found.set(id, years);
  }
  return ok([...found].map(([id, years]) => illustrationOf(id, years)));
}

/** One year twice: as guaranteed, and with what is illustrated; null: nothing is. */
type YearPair = { readonly guaranteed: PolicyYear; readonly illustrated: PolicyYear | null };

function illustrationOf(id: string, years: readonly YearPair[]): BenefitIllustration {
  const isIllustrated = years.some(({ illustrated }) => illustrated !== null);
  return {
    id,
    productCode: id.replace(/-\d+$/, ''),
    policy: {
      guaranteed: years.map(({ guaranteed }) => guaranteed),
      illustrated: isIllustrated
        ? years.map(({ illustrated, guaranteed }) => illustrated ?? guaranteed)
        : null,
    },
  };
}

/** A row stands for all years from `year_from` to `year_to`, and follows the rows before it. */
function yearsOf(row: CsvRow, expected: number): Result<readonly YearPair[]> {
  const from = integerOf(row, 'year_from', policyYears);
  if (!from.ok) return from;
  const to = integerOf(row, 'year_to', policyYears);
  if (!to.ok) return to;
  if (from.value !== expected || to.value < from.value) {
    const value = `${from.value} .. ${to.value}`;
    return refuse('BAD_TABLE', { thing: row.place, value, limit: `${expected} ..` });
  }
  const pair = pairOf(row);
  if (!pair.ok) return pair;
  return ok(Array.from({ length: to.value - from.value + 1 }, () => pair.value));
}

function pairOf(row: CsvRow): Result<YearPair> {
  const premium = amountOf(row, 'premium');
  if (!premium.ok) return premium;
  const survival = amountOf(row, 'survival');
  if (!survival.ok) return survival;
  const death = printedOf(row, 'death');
  if (!death.ok) return death;
  const cashValue = printedOf(row, 'cash_value');
  if (!cashValue.ok) return cashValue;
  const dividend = printedOf(row, 'accumulated_dividend');
  if (!dividend.ok) return dividend;
  const guaranteed: PolicyYear = {
    premiumCents: premium.value,
    survivalCents: survival.value,
    deathCents: death.value,
    cashValueCents: cashValue.value,
  };
  const extra = dividend.value;
  if (extra === null) return ok({ guaranteed, illustrated: null });
  const illustrated = {
    ...guaranteed,
    deathCents: plus(death.value, extra),
    cashValueCents: plus(cashValue.value, extra),
  };
  return ok({ guaranteed, illustrated });
}

function plus(amount: Cents | null, extra: Cents): Cents | null {
  return amount === null ? null : addCents(amount, extra);
}

function printedOf(row: CsvRow, column: string): Result<Cents | null> {
  return textOf(row, column) === '' ? ok(null) : amountOf(row, column);
}

function amountOf(row: CsvRow, column: string): Result<Cents> {
  return parseMoney(textOf(row, column), `${row.place} ${column}`);
}
