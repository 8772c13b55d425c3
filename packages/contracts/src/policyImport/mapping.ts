/**
 * Which column holds what: proposed from the headings, shown to a person, and taken back as data.
 * Nothing is imported by a mapping that nobody has seen.
 */
import { z } from 'zod';
import { ok, refuse } from '@cebao/kernel';
import type { Refusal, Result } from '@cebao/kernel';
import { headings, importFields, moneyFields, neededFields } from './fields.ts';
import type { ImportField } from './fields.ts';

/** As the sheets package gives it; any reader of tables may. */
export type SheetCell = { readonly address: string; readonly kind: string; readonly text: string };
export type SheetRows = readonly (readonly SheetCell[])[];

export type MoneyUnit = '元' | '万元';

export type PolicyMapping = {
  readonly format: 'cebao.policy-import/1';
  /** From 1, as a spreadsheet counts. */
  readonly headerRow: number;
  readonly columns: readonly MappedColumn[];
  /** Whether rows that the family already has are taken again. */
  readonly duplicates: 'skip' | 'take';
};

export type MappedColumn = {
  /** As it stands in the file. */
  readonly heading: string;
  /** null = not read. */
  readonly field: ImportField | null;
  /** Of plain numbers in columns of money. */
  readonly unit: MoneyUnit;
};

const mappedColumn: z.ZodType<MappedColumn> = z.strictObject({
  heading: z.string().max(200),
  field: z.enum(importFields).nullable(),
  unit: z.enum(['元', '万元']),
});

export const policyMappingSchema: z.ZodType<PolicyMapping> = z.strictObject({
  format: z.literal('cebao.policy-import/1'),
  headerRow: z.int().min(1).max(100_000),
  columns: z.array(mappedColumn).max(256),
  duplicates: z.enum(['skip', 'take']),
});

const headerSearchRows = 30;
const leastHeadings = 3;

/** The row among the first with the most headings that we know; refused below three. */
export function proposePolicyMapping(rows: SheetRows): Result<PolicyMapping> {
  let best = { at: -1, known: 0 };
  rows.slice(0, headerSearchRows).forEach((row, at) => {
    const known = columnsOf(row).filter(({ field }) => field !== null).length;
    if (known > best.known) best = { at, known };
  });
  if (best.known < leastHeadings) {
    return refuse('BAD_TABLE', {
      thing: '表头',
      value: `${String(best.known)} 个认识的列名`,
      limit: `前 ${String(headerSearchRows)} 行里有一行至少 ${String(leastHeadings)} 个，例如 产品名称、保险公司、投保人、被保险人、保额、保费`,
    });
  }
  const columns = columnsOf(rows[best.at] ?? []);
  return ok({
    format: 'cebao.policy-import/1',
    headerRow: best.at + 1,
    columns,
    duplicates: 'skip',
  });
}

/** The first heading of a field has it; a second one is left to the person. */
function columnsOf(row: readonly SheetCell[]): readonly MappedColumn[] {
  const taken = new Set<ImportField>();
  return row.map(({ text }): MappedColumn => {
    const heading = text.trim();
    const field = importFields.find((known) => headings[known].includes(bare(heading))) ?? null;
    const unit = unitOf(heading);
    if (field === null || taken.has(field)) return { heading, field: null, unit };
    taken.add(field);
    return { heading, field, unit };
  });
}

function bare(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]|[\s_:*/-]/g, '')
    .replace(/(万元|元|rmb|cny)$/, '');
}

function unitOf(heading: string): MoneyUnit {
  return /万元|\(万\)/.test(heading.normalize('NFKC')) ? '万元' : '元';
}

/** A mapping against the file it is used on: the headings stand where it says, each field once. */
export function mappingFaults(mapping: PolicyMapping, rows: SheetRows): readonly Refusal[] {
  const header = rows[mapping.headerRow - 1] ?? [];
  const faults: Refusal[] = [];
  const seen = new Set<ImportField>();
  mapping.columns.forEach(({ heading, field }, at) => {
    const cell = header[at];
    if (field === null) return;
    if (cell?.text.trim() !== heading) {
      const thing = cell?.address ?? `第 ${String(at + 1)} 列`;
      faults.push({ code: 'BAD_TABLE', thing, value: cell?.text ?? '', limit: `列名 ${heading}` });
    }
    if (seen.has(field)) {
      faults.push({ code: 'DUPLICATE_ID', thing: heading, value: field, limit: '每项只对应一列' });
    }
    seen.add(field);
  });
  for (const field of neededFields.filter((needed) => !seen.has(needed))) {
    const limit = `一列，例如 ${headings[field].slice(0, 2).join('、')}`;
    faults.push({ code: 'MISSING_FIELD', thing: field, value: '', limit });
  }
  return faults;
}

export function isMoney(field: ImportField): boolean {
  return moneyFields.includes(field);
}
