/**
 * The gap of one certain event in closed form: sums of geometric series instead of a projection, for a
 * couple (one of them struck), without any code of the engine. Source: METHOD §1 (timing) and §3.
 *
 * Everything is valued at the event, the start of year k. A yearly amount a that grows by g and is
 * paid in mid-year in the years from .. to-1 is worth there
 *
 *     a (1+r)^(k-1/2) q^from (1 - q^(to-from)) / (1 - q),     q = (1+g)/(1+r)
 */
import type { GoldenFamily } from './goldenFamily.ts';

/** Yuan. */
export type ClosedGaps = { readonly layer1: number; readonly layer2: number };

type Layer = 1 | 2;

export function closedGaps(row: GoldenFamily): ClosedGaps {
  const layer1 = gap(row, 1);
  return { layer1, layer2: Math.max(layer1, gap(row, 2)) };
}

/** The worst of all moments from the event on, each in closed form. */
function gap(row: GoldenFamily, layer: Layer): number {
  let most = 0;
  for (let t = row.eventYear; t <= row.assumed.horizonYears; t++) {
    const without = base(row, layer, t);
    const short = Math.min(0, without) - (without + change(row, t));
    most = Math.max(most, short);
  }
  return most;
}

type Series = {
  readonly annual: number;
  readonly growth: number;
  readonly from: number;
  readonly to: number;
};

function midYear({ annual, growth, from, to }: Series, row: GoldenFamily): number {
  const r = row.assumed.poolReturn;
  const q = (1 + growth) / (1 + r);
  const count = Math.max(to - from, 0);
  const terms = q === 1 ? count : (q ** from * (1 - q ** count)) / (1 - q);
  return annual * (1 + r) ** (row.eventYear - 0.5) * terms;
}

/** At the start of each year. */
function startYear({ annual, from, to }: Omit<Series, 'growth'>, row: GoldenFamily): number {
  const r = row.assumed.poolReturn;
  const v = 1 / (1 + r);
  const count = Math.max(to - from, 0);
  const terms = v === 1 ? count : (v ** from * (1 - v ** count)) / (1 - v);
  return annual * (1 + r) ** row.eventYear * terms;
}

/** Years of mid-year money, and of money at the start, that are past at the moment t. */
function past(row: GoldenFamily, t: number): { readonly mid: number; readonly start: number } {
  return { mid: t, start: t === row.eventYear ? t + 1 : t };
}

function base(row: GoldenFamily, layer: Layer, t: number): number {
  const { eventYear: k, assumed: a } = row;
  const { mid, start } = past(row, t);
  const upTo = (years: number): number => Math.min(years, mid);
  const spent = (annual: number, from: number, to: number): number =>
    midYear({ annual, growth: a.cpi, from, to }, row);
  return (
    row.cashYuan * (1 + a.poolReturn) ** k +
    work(row.incomeYuan, { from: 0, to: upTo(row.workYears) }, row) +
    work(row.partnerYuan, { from: 0, to: upTo(row.partnerWorkYears) }, row) -
    spent(row.sharedYuan + row.ownYuan, 0, mid) -
    spent(row.standardYuan, 0, layer === 2 ? mid : Math.min(k, mid)) -
    midYear({ annual: instalment(row), growth: 0, from: 0, to: upTo(row.debtYears) }, row) -
    startYear({ annual: row.premiumYuan, from: 0, to: Math.min(row.premiumYears, start) }, row)
  );
}

function work(
  annual: number,
  { from, to }: { readonly from: number; readonly to: number },
  row: GoldenFamily,
): number {
  return midYear({ annual, growth: row.assumed.incomeGrowth, from, to: Math.max(to, from) }, row);
}

/** Of a debt in yearly level instalments: B i / (1 - (1+i)^-n). */
function instalment({ debtYuan: B, debtRate: i, debtYears: n }: GoldenFamily): number {
  if (B === 0) return 0;
  return i === 0 ? B / n : (B * i) / (1 - (1 + i) ** -n);
}

/** What the event changes up to the moment t. */
function change(row: GoldenFamily, t: number): number {
  switch (row.peril) {
    case 'death':
      return death(row, t) + row.coverYuan * covered(row);
    case 'criticalIllness':
      return illness(row, t) + row.coverYuan * covered(row) - ownBill(row);
    case 'disability':
      return disability(row, t) + row.coverYuan * covered(row);
    case 'billEveryday':
    case 'billSerious':
    case 'billCatastrophic':
      return -ownBill(row);
  }
}

function covered({ eventYear, coverYears }: GoldenFamily): 0 | 1 {
  return eventYear < coverYears ? 1 : 0;
}

/** Income lost, own costs and later premiums saved, the survivor's changed income and care. */
function death(row: GoldenFamily, t: number): number {
  const { eventYear: k, assumed: a } = row;
  const { mid, start } = past(row, t);
  const changes = Math.min(k + row.survivorFromYear, mid);
  const partnerEnds = Math.min(row.partnerWorkYears, mid);
  const careEnds = Math.min(k + row.survivorCareYears, mid);
  return (
    -work(row.incomeYuan, { from: k, to: Math.min(row.workYears, mid) }, row) +
    midYear({ annual: row.ownYuan, growth: a.cpi, from: k, to: mid }, row) +
    work(row.survivorYuan - row.partnerYuan, { from: changes, to: partnerEnds }, row) -
    midYear({ annual: row.survivorCareYuan, growth: a.cpi, from: k, to: careEnds }, row) +
    premiumsSaved(row, start)
  );
}

function premiumsSaved(row: GoldenFamily, start: number): number {
  const to = Math.min(row.premiumYears, start);
  const from = Math.min(row.eventYear + 1, to);
  return startYear({ annual: row.premiumYuan, from, to }, row);
}

function illness(row: GoldenFamily, t: number): number {
  const { eventYear: k, assumed: a } = row;
  const { mid, start } = past(row, t);
  const ends = Math.min(row.workYears, mid);
  const first = Math.min(k + a.ciIncomeLossYears, Math.max(ends, k));
  const care = Math.min(k + a.ciCareYears, mid);
  return (
    -a.ciIncomeLossShare * work(row.incomeYuan, { from: k, to: Math.min(first, ends) }, row) -
    a.ciLastingLossShare * work(row.incomeYuan, { from: first, to: ends }, row) -
    midYear({ annual: a.ciCareAnnualYuan, growth: a.medicalTrend, from: k, to: care }, row) +
    (row.coverYuan > 0 && row.kind === 'criticalIllness' ? premiumsSaved(row, start) : 0)
  );
}

function disability(row: GoldenFamily, t: number): number {
  const { eventYear: k, assumed: a } = row;
  const { mid, start } = past(row, t);
  const care = Math.min(k + a.disabilityCareYears, mid);
  return (
    -a.disabilityIncomeLossShare *
      work(row.incomeYuan, { from: k, to: Math.min(row.workYears, mid) }, row) -
    midYear(
      { annual: a.disabilityCareAnnualYuan, growth: a.medicalTrend, from: k, to: care },
      row,
    ) +
    premiumsSaved(row, start)
  );
}

const sizes = {
  criticalIllness: ['billSeriousYuan', 'billSeriousOutsideShare'],
  billEveryday: ['billEverydayYuan', 'billEverydayOutsideShare'],
  billSerious: ['billSeriousYuan', 'billSeriousOutsideShare'],
  billCatastrophic: ['billCatastrophicYuan', 'billCatastrophicOutsideShare'],
} as const;

/** Bill less the fund, less what the medical policy pays above its deductible. */
function ownBill(row: GoldenFamily): number {
  const { assumed: a, peril } = row;
  if (peril === 'death' || peril === 'disability') return 0;
  const [size, outside] = sizes[peril];
  const bill = a[size] * (1 + a.medicalTrend) ** row.eventYear;
  const ratio = { employee: a.fundRatioEmployee, resident: a.fundRatioResident, none: 0 };
  const fund = Math.min(bill * (1 - a[outside]) * ratio[row.socialMedical], a.fundAnnualLimitYuan);
  const own = bill - fund;
  if (row.kind !== 'medical' || covered(row) === 0) return own;
  const above = Math.max(own - row.deductibleYuan, 0) * row.medicalShare;
  return own - Math.min(above, row.limitYuan);
}
