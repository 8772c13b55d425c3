/** A file of actuarial test cases as rows: each decoded by itself, so that none breaks another. */
import {
  caseColumns,
  readCaseRow,
  type CaseCells,
  type CaseColumn,
  type CaseRow,
} from '@cebao/contracts';
import { csvRecords, type CsvFile, type CsvRecord } from '@cebao/sheets';
import { ok, recordOf, refuse, type Result } from '@cebao/kernel';

/** What stands in the file: the row, or why it cannot be one. */
export type ReadRow = {
  /** The id as it is written, or the line where there is none to read. */
  readonly id: string;
  readonly expected: string;
  readonly tolerance: string;
  readonly row: Result<CaseRow>;
};

/** Every row; the file as a whole is refused only for its header. */
export function readCases(source: CsvFile): Result<readonly ReadRow[]> {
  const [header, ...records] = csvRecords(source);
  const given = header?.ok === true ? header.value.fields.join(',') : '';
  if (given !== caseColumns.join(',')) {
    const limit = caseColumns.join(',');
    return refuse('BAD_TABLE', { thing: `${source.file}:1`, value: given, limit });
  }
  const seen = new Set<string>();
  return ok(records.map((record) => once(readRecord(record), seen)));
}

function readRecord(record: Result<CsvRecord>): ReadRow {
  if (!record.ok) return { id: record.error.thing, expected: '', tolerance: '', row: record };
  const { fields, line } = record.value;
  const place = `line ${String(line)}`;
  if (fields.length !== caseColumns.length) {
    const limit = `${String(caseColumns.length)} 列`;
    const row = refuse('BAD_TABLE', { thing: place, value: String(fields.length), limit });
    return { id: place, expected: '', tolerance: '', row };
  }
  const cells: CaseCells = recordOf<CaseColumn, string>(
    caseColumns,
    (column) => fields[caseColumns.indexOf(column)] ?? '',
  );
  const id = cells.case_id === '' ? place : cells.case_id;
  return { id, expected: cells.expected, tolerance: cells.tolerance, row: readCaseRow(cells) };
}

/** An id names one row; the second is refused, the first stands. */
function once(read: ReadRow, seen: Set<string>): ReadRow {
  if (!seen.has(read.id)) {
    seen.add(read.id);
    return read;
  }
  const row = refuse('DUPLICATE_ID', { thing: 'case_id', value: read.id, limit: '每行一个编号' });
  return { ...read, row };
}
