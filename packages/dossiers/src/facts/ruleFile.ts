/** A table of rules under data/rules/actuarial: its own columns, then where the rule is written. */
import type { RuleSource } from '@cebao/actuarial';
import { localDate, ok } from '@cebao/kernel';
import type { LocalDate, Result } from '@cebao/kernel';
import { collect, decimalOf, textOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';
import { readCsv } from '../read/dataFile.ts';

const folder = 'rules/actuarial';
const sourceColumns = [
  'document',
  'document_no',
  'issued',
  'effective',
  'until',
  'evidence',
  'confidence',
] as const;
export const percent = 100;

export type RuleFile<Rule> = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly read: (row: CsvRow) => Result<Omit<Rule, keyof RuleSource>>;
};

export function rulesOf<Rule extends RuleSource>(
  root: string,
  file: RuleFile<Rule>,
): Result<readonly (Omit<Rule, keyof RuleSource> & RuleSource)[]> {
  const path = `${folder}/${file.name}`;
  const rows = readCsv({ root, path }, ['rule_id', ...file.columns, ...sourceColumns]);
  if (!rows.ok) return rows;
  return collect(
    rows.value.map((row) => {
      const own = file.read(row);
      if (!own.ok) return own;
      const source = sourceOf(row);
      return source.ok ? ok({ ...own.value, ...source.value }) : source;
    }),
  );
}

function sourceOf(row: CsvRow): Result<RuleSource> {
  const effective = localDate(textOf(row, 'effective'), `${row.place} effective`);
  if (!effective.ok) return effective;
  const until = untilOf(row);
  if (!until.ok) return until;
  return ok({
    ruleId: textOf(row, 'rule_id'),
    document: textOf(row, 'document'),
    documentNo: textOf(row, 'document_no'),
    effective: effective.value,
    until: until.value,
    confidence: textOf(row, 'confidence'),
  });
}

function untilOf(row: CsvRow): Result<LocalDate | null> {
  const text = textOf(row, 'until');
  return text === '' ? ok(null) : localDate(text, `${row.place} until`);
}

export function shareOf(row: CsvRow, column: string, maxPercent: number): Result<number> {
  const value = decimalOf(row, column, { min: 0, max: maxPercent });
  return value.ok ? ok(value.value / percent) : value;
}
