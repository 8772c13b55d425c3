/**
 * One person's price for one choice of a product, from its published table.
 *
 *     chosen by sum:      premium a year = value x sum / per
 *     chosen by premium:  sum insured    = value x premium / per
 *
 * Source: the heading of each table of rates ("per 10,000 of sum insured", "per 1,000 of yearly
 * premium"); rounding in price.ts. Where there is only one sum, the table prints the price of all of
 * it, `perCents` is that sum, and 0 may be asked for.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Cents, Result } from '@cebao/kernel';
import { parsePayTerm, parsePeriod, yearsFrom } from './periods.ts';
import { scaledBy } from './price.ts';
import { cellsFor, cellsOfTerm } from './rateIndex.ts';
import type { Applicant, Term } from './rateIndex.ts';
import type { Product } from './product.ts';
import type { RateCell, RateTable } from './rateTable.ts';

export type QuoteRequest = Applicant &
  Term & {
    /** Sum insured or yearly premium, whichever the product is chosen by. */
    readonly chosenCents: Cents;
  };

export type Quote = {
  readonly productCode: string;
  readonly sumInsuredCents: Cents;
  /** A year. */
  readonly premiumCents: Cents;
  readonly premiumYears: number;
  /** null: whole of life, or not stated by the table; `cell.period` says which. */
  readonly coverYears: number | null;
  readonly coverUntilAge: number | null;
  readonly cell: RateCell;
};

export function quote(product: Product, table: RateTable, request: QuoteRequest): Result<Quote> {
  const refusal = wrongTable(product, table) ?? wrongAge(product, request);
  if (refusal !== null) return refusal;
  const chosen = chosenAmount(product, request.chosenCents);
  if (!chosen.ok) return chosen;
  const quotes = quoteBy(product, table, request);
  return quotes.ok ? quotes.value(chosen.value) : quotes;
}

/** One person's price of one term at whatever amount: what the amount does not change is found once. */
export function quoteBy(
  product: Product,
  table: RateTable,
  asked: Applicant & Term,
): Result<(chosenCents: Cents) => Result<Quote>> {
  const refusal = wrongTable(product, table) ?? wrongAge(product, asked);
  if (refusal !== null) return refusal;
  const cell = onlyCell(table, asked);
  if (!cell.ok) return cell;
  const cover = coverOf(asked);
  if (!cover.ok) return cover;
  const { premiumYears, coverYears, coverUntilAge } = cover.value;
  const { perCents } = product;
  const scaled = scaledBy({ value: cell.value.value, perCents });
  if (!scaled.ok) return scaled;
  return ok((chosenCents) => {
    const chosen = chosenAmount(product, chosenCents);
    if (!chosen.ok) return chosen;
    const other = scaled.value(chosen.value);
    if (!other.ok) return other;
    const byPremium = product.chosenBy === 'premium';
    return ok({
      productCode: product.code,
      sumInsuredCents: byPremium ? other.value : chosen.value,
      premiumCents: byPremium ? chosen.value : other.value,
      premiumYears,
      coverYears,
      coverUntilAge,
      cell: cell.value,
    });
  });
}

export type CoverYears = Pick<Quote, 'premiumYears' | 'coverYears' | 'coverUntilAge'>;

/** How long one term covers and costs somebody of that age; refused where it has no length. */
export function coverOf(
  choice: Pick<QuoteRequest, 'period' | 'payTerm' | 'age'>,
): Result<CoverYears> {
  const { period, payTerm, age } = choice;
  const [cover, pay] = [parsePeriod(period), parsePayTerm(payTerm)];
  if (!cover.ok) return cover;
  if (!pay.ok) return pay;
  const coverYears = yearsFrom(cover.value, age);
  const premiumYears = yearsFrom(pay.value, age);
  if (coverYears !== null && coverYears < 1) {
    return refuse('TERM_NOT_OFFERED', {
      thing: 'period',
      value: `${period} at age ${age}`,
      limit: 'at least 1 year',
    });
  }
  if (premiumYears < 1 || (coverYears !== null && premiumYears > coverYears)) {
    return refuse('TERM_NOT_OFFERED', {
      thing: 'payTerm',
      value: `${payTerm} at age ${age}`,
      limit: coverYears === null ? 'at least 1 year' : `1 to ${coverYears} years`,
    });
  }
  if (payTerm === '' && coverYears !== 1) {
    return refuse('BAD_TABLE', { thing: 'payTerm', value: payTerm, limit: '20年交 or 趸交' });
  }
  const coverUntilAge = coverYears === null ? null : age + coverYears;
  return ok({ premiumYears, coverYears, coverUntilAge });
}

type Refused = ReturnType<typeof refuse>;

function wrongTable(product: Product, table: RateTable): Refused | null {
  if (table.code !== product.code) {
    return refuse('BAD_TABLE', {
      thing: 'code of the rate table',
      value: table.code,
      limit: product.code,
    });
  }
  if (table.ageBasis !== 'last') {
    return refuse('BASIS_MISMATCH', {
      thing: `${table.code}: age basis`,
      value: table.ageBasis,
      limit: 'last (age at last birthday)',
    });
  }
  return null;
}

function wrongAge({ code, eligibility }: Product, { age }: Applicant): Refused | null {
  const { minAge, maxAge } = eligibility;
  if (Number.isInteger(age) && age >= minAge && age <= maxAge) return null;
  return refuse('AGE_OUT_OF_RANGE', {
    thing: `${code}: age`,
    value: String(age),
    limit: `${minAge} to ${maxAge}, whole years`,
  });
}

/** The chosen amount, on the product's steps; 0 stands for the only amount there is. */
function chosenAmount({ code, steps }: Product, chosenCents: Cents): Result<Cents> {
  const { minCents, stepCents, maxCents } = steps;
  if (minCents === maxCents && chosenCents === 0) return ok(minCents);
  const onStep = (chosenCents - minCents) % stepCents === 0;
  if (chosenCents >= minCents && chosenCents <= maxCents && onStep) return ok(chosenCents);
  return refuse('SUM_OUT_OF_RANGE', {
    thing: `${code}: chosenCents`,
    value: String(chosenCents),
    limit: `${minCents} to ${maxCents} in steps of ${stepCents}`,
  });
}

function onlyCell(table: RateTable, request: Applicant & Term): Result<RateCell> {
  const printed = cellsOfTerm(table, request);
  if (printed.length === 0) {
    return refuse('TERM_NOT_OFFERED', {
      thing: `${table.code}: term`,
      value: termText(request),
      limit: 'a term that the table prints',
    });
  }
  const [cell, second] = cellsFor(printed, request);
  const thing = `${table.code}: cell for ${termText(request)}`;
  const value = `${request.sex}, age ${request.age}, social medical ${request.socialMedical}`;
  if (cell === undefined)
    return refuse('CELL_MISSING', { thing, value, limit: 'one printed cell' });
  if (second === undefined) return ok(cell);
  return refuse('BAD_TABLE', {
    thing,
    value: `${value}: printed as ${cell.value} and as ${second.value}`,
    limit: 'one printed cell',
  });
}

function termText({ plan, period, payTerm, annuityStartAge }: Term): string {
  const start = annuityStartAge === null ? '' : `${annuityStartAge}周岁`;
  return [plan, period, payTerm, start].filter((part) => part !== '').join(' ');
}
