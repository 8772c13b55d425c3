/**
 * Dated rules that the planner checks a plan against: the limit of a minor's death cover, the gate
 * an insurer must pass, the average ratio that the state's medical funds pay.
 * Source: data/rules/regulatory/source.md and data/rules/social-medical/source.md.
 */
import { cents, ok, refuse } from '@cebao/kernel';
import type { Cents, Result } from '@cebao/kernel';
import { decimalOf, integerOf, textOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';
import { dataRoot, readCsv } from '../read/dataFile.ts';

/** One row as it stands in the file; dates are '' where they are not known. */
export type RegulatoryRule = {
  readonly id: string;
  readonly topic: string;
  readonly rule: string;
  readonly value: string;
  readonly unit: string;
  readonly document: string;
  readonly documentNo: string;
  readonly issued: string;
  readonly effective: string;
  readonly until: string;
  readonly confidence: string;
};

export type MinorLimit = {
  readonly rule: string;
  readonly fromAge: number;
  readonly untilAge: number;
  readonly limitCents: Cents;
};

export type InsurerGate = {
  readonly coreSolvencyPercent: number;
  readonly comprehensiveSolvencyPercent: number;
  /** Lowest grade that passes. */
  readonly riskRating: string;
};

export type Rules = {
  readonly regulatory: readonly RegulatoryRule[];
  readonly minorLimits: readonly MinorLimit[];
  readonly insurerGate: InsurerGate;
  /** Share of costs within the catalogue that the fund pays, national average. */
  readonly fundRatios: Readonly<Record<'employee' | 'resident', number>>;
};

/** Columns of every file of dated rules. */
export const ruleColumns = [
  'rule_id',
  'topic',
  'rule',
  'value',
  'unit',
  'document',
  'document_no',
  'issued',
  'effective',
  'until',
  'evidence',
  'confidence',
] as const;

const rulesPath = 'rules/regulatory/rules.csv';
const ratiosPath = 'rules/social-medical/ratios.csv';

export function loadRules(root: string = dataRoot): Result<Rules> {
  const rows = readCsv({ root, path: rulesPath }, ruleColumns);
  if (!rows.ok) return rows;
  const minorLimits = minorLimitsOf(rows.value);
  if (!minorLimits.ok) return minorLimits;
  const insurerGate = gateOf(rows.value);
  if (!insurerGate.ok) return insurerGate;
  const fundRatios = fundRatiosOf(root);
  if (!fundRatios.ok) return fundRatios;
  return ok({
    regulatory: rows.value.map(ruleOf),
    minorLimits: minorLimits.value,
    insurerGate: insurerGate.value,
    fundRatios: fundRatios.value,
  });
}

function ruleOf(row: CsvRow): RegulatoryRule {
  return {
    id: textOf(row, 'rule_id'),
    topic: textOf(row, 'topic'),
    rule: textOf(row, 'rule'),
    value: textOf(row, 'value'),
    unit: textOf(row, 'unit'),
    document: textOf(row, 'document'),
    documentNo: textOf(row, 'document_no'),
    issued: textOf(row, 'issued'),
    effective: textOf(row, 'effective'),
    until: textOf(row, 'until'),
    confidence: textOf(row, 'confidence'),
  };
}

/** R034: before the 10th birthday; R035: from the 10th to the day before the 18th. */
function minorLimitsOf(rows: readonly CsvRow[]): Result<readonly MinorLimit[]> {
  const under10 = numberOf(rows, 'R034');
  if (!under10.ok) return under10;
  const under18 = numberOf(rows, 'R035');
  if (!under18.ok) return under18;
  return ok([
    { rule: 'R034', fromAge: 0, untilAge: 10, limitCents: cents(under10.value * fenPerYuan) },
    { rule: 'R035', fromAge: 10, untilAge: 18, limitCents: cents(under18.value * fenPerYuan) },
  ]);
}

const fenPerYuan = 100;

function gateOf(rows: readonly CsvRow[]): Result<InsurerGate> {
  const core = numberOf(rows, 'R001');
  if (!core.ok) return core;
  const comprehensive = numberOf(rows, 'R002');
  if (!comprehensive.ok) return comprehensive;
  const rating = rowOf(rows, 'R003');
  if (!rating.ok) return rating;
  return ok({
    coreSolvencyPercent: core.value,
    comprehensiveSolvencyPercent: comprehensive.value,
    riskRating: textOf(rating.value, 'value'),
  });
}

function numberOf(rows: readonly CsvRow[], id: string): Result<number> {
  const row = rowOf(rows, id);
  return row.ok ? integerOf(row.value, 'value', { min: 0, max: 1_000_000_000 }) : row;
}

function rowOf(rows: readonly CsvRow[], id: string): Result<CsvRow> {
  const row = rows.find((candidate) => textOf(candidate, 'rule_id') === id);
  if (row !== undefined) return ok(row);
  return refuse('BAD_TABLE', { thing: rulesPath, value: id, limit: '必须有这条规则' });
}

function fundRatiosOf(root: string): Result<Rules['fundRatios']> {
  const rows = readCsv({ root, path: ratiosPath }, ['scheme', 'year', 'fund_ratio_percent']);
  if (!rows.ok) return rows;
  const employee = ratioOf(rows.value, 'employee');
  if (!employee.ok) return employee;
  const resident = ratioOf(rows.value, 'resident');
  return resident.ok ? ok({ employee: employee.value, resident: resident.value }) : resident;
}

const percent = 100;

function ratioOf(rows: readonly CsvRow[], scheme: string): Result<number> {
  const row = rows.find((candidate) => textOf(candidate, 'scheme') === scheme);
  if (row === undefined) {
    return refuse('BAD_TABLE', { thing: ratiosPath, value: scheme, limit: '必须有这一行' });
  }
  const ratio = decimalOf(row, 'fund_ratio_percent', { min: 0, max: percent });
  return ratio.ok ? ok(ratio.value / percent) : ratio;
}
