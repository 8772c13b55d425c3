/**
 * What an import would do, row by row, before anything is written: ok, refused with the cell, or
 * already in the family. The rows are read as policies of the family file itself, so that an
 * imported policy and a typed one obey the same rules.
 */
import { z } from 'zod';
import { err, ok } from '@cebao/kernel';
import type { Refusal, Result } from '@cebao/kernel';
import { checkHousehold, policyDoubts } from '@cebao/planning';
import type { AssumptionRange, Doubt, Household, Policy } from '@cebao/planning';
import { maxListed, readHousehold } from '../household/householdFile.ts';
import type { HouseholdBooks } from '../household/householdFile.ts';
import type { ImportField } from './fields.ts';
import { mappingFaults } from './mapping.ts';
import type { PolicyMapping, SheetCell, SheetRows } from './mapping.ts';
import { rowPolicy } from './rowPolicy.ts';
import { cellOfField } from './cellOfField.ts';

export type ImportRow = {
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
  readonly state: 'ok' | 'refused' | 'duplicate';
  /** A policy of the family file; null where it was refused. */
  readonly policy: Readonly<Record<string, unknown>> | null;
  /** Id of the policy that it repeats, or the row that says the same; null. */
  readonly duplicateOf: string | null;
  /** `thing` is the address of the cell and its heading. */
  readonly refusals: readonly Refusal[];
  /** What mostly is a slip and may be meant: by the cell, like refusals; nothing waits for them. */
  readonly doubts: readonly Doubt[];
  /** What the row did not say and custom filled in. */
  readonly filled: readonly ImportField[];
};

export type ImportPreview = {
  readonly rows: readonly ImportRow[];
  readonly counts: { readonly ok: number; readonly refused: number; readonly duplicate: number };
  /** The family file with the new policies; null while a row is refused. */
  readonly family: unknown;
};

export type ImportInput = {
  readonly rows: SheetRows;
  readonly mapping: PolicyMapping;
  /** The family file as it was read from its JSON. */
  readonly family: unknown;
  readonly books: HouseholdBooks;
  readonly ranges: readonly AssumptionRange[];
};

export function previewPolicies(input: ImportInput): Result<ImportPreview, readonly Refusal[]> {
  const faults = mappingFaults(input.mapping, input.rows);
  if (faults.length > 0) return err(faults);
  const before = readHousehold(input.family, input.books);
  if (!before.ok) return before;
  const tooMany = listRefusal(input, before.value);
  if (tooMany !== null) return err([tooMany]);
  const rows = readRows(input, before.value);
  const counts = {
    ok: rows.filter((row) => row.state === 'ok').length,
    refused: rows.filter((row) => row.state === 'refused').length,
    duplicate: rows.filter((row) => row.state === 'duplicate').length,
  };
  const family = counts.refused > 0 ? null : merged(input.family, taken(rows, input.mapping));
  return ok({ rows, counts, family });
}

/** Before any row is read, so that a hostile list costs nothing. */
function listRefusal({ rows, mapping }: ImportInput, before: Household): Refusal | null {
  const given = rows.slice(mapping.headerRow).filter((row) => !isEmpty(row)).length;
  const room = maxListed - before.policies.length;
  if (given <= room) return null;
  const limit = `不超过 ${String(room)} 行（一个家庭最多 ${String(maxListed)} 份保单）`;
  return { code: 'TOO_MANY', thing: '保单', value: `${String(given)} 行`, limit };
}

function isEmpty(row: readonly SheetCell[]): boolean {
  return row.every((cell) => cell.text.trim() === '');
}

function taken(rows: readonly ImportRow[], { duplicates }: PolicyMapping): readonly unknown[] {
  const states = duplicates === 'take' ? ['ok', 'duplicate'] : ['ok'];
  return rows.filter((row) => states.includes(row.state)).map((row) => row.policy);
}

function readRows(input: ImportInput, before: Household): readonly ImportRow[] {
  const { mapping, rows } = input;
  const used = new Set(
    [...before.policies, ...before.manualLines.map((l) => l.cover)].map((c) => c.id),
  );
  const seen = before.policies.map((policy): Seen => ({ name: policy.id, policy }));
  const results: ImportRow[] = [];
  for (let at = mapping.headerRow; at < rows.length; at++) {
    const cells = rows[at] ?? [];
    if (isEmpty(cells)) continue;
    const result = readRow({ input, before, cells, row: at + 1, id: freeId(used) });
    const repeats =
      result.policy === null ? undefined : seen.find((s) => same(s.policy, result.read));
    const { read, ...shown } = result;
    results.push(
      repeats === undefined ? shown : { ...shown, state: 'duplicate', duplicateOf: repeats.name },
    );
    if (read !== null) seen.push({ name: `第 ${String(at + 1)} 行`, policy: read });
  }
  return results;
}

/** Ids of imported policies count on from what the family has. */
function freeId(used: Set<string>): string {
  let n = 1;
  while (used.has(`imported-${String(n)}`)) n++;
  const id = `imported-${String(n)}`;
  used.add(id);
  return id;
}

type Seen = { readonly name: string; readonly policy: Policy };

type RowSetting = {
  readonly input: ImportInput;
  readonly before: Household;
  readonly cells: readonly SheetCell[];
  readonly row: number;
  readonly id: string;
};

function readRow(setting: RowSetting): ImportRow & { readonly read: Policy | null } {
  const { input, before, cells, row, id } = setting;
  const { mapping } = input;
  const made = rowPolicy({ cells, mapping, row, persons: before.persons });
  const nothing = {
    row,
    duplicateOf: null,
    doubts: [],
    filled: made.filled,
    read: null,
    policy: null,
  };
  if (made.refusals.length > 0) return { ...nothing, state: 'refused', refusals: made.refusals };
  const policy = { id, ...made.fields };
  const checked = checkedAlone(policy, setting);
  if (!checked.ok) return { ...nothing, state: 'refused', refusals: checked.error };
  const doubts = policyDoubts(checked.value, `policies[${String(before.policies.length)}]`);
  const placed = doubts.map((doubt) => ({ ...doubt, thing: cellAt(doubt.thing, setting) }));
  return { ...nothing, state: 'ok', policy, refusals: [], doubts: placed, read: checked.value };
}

function cellAt(thing: string, { input, before, cells, row }: RowSetting): string {
  return cellOfField(thing, { at: before.policies.length, cells, row, mapping: input.mapping });
}

/** The family with this one policy more: what it refuses then is the row's fault. */
function checkedAlone(
  policy: Readonly<Record<string, unknown>>,
  setting: RowSetting,
): Result<Policy, readonly Refusal[]> {
  const { input, before } = setting;
  const at = before.policies.length;
  const family = merged(input.family, [policy]);
  const read = readHousehold(family, input.books);
  const place = (refusal: Refusal): Refusal => ({
    ...refusal,
    thing: cellAt(refusal.thing, setting),
  });
  if (!read.ok) return err(read.error.map(place));
  const faults = checkHousehold(read.value, input.ranges);
  const own = faults.filter((fault) => fault.thing.startsWith(`policies[${String(at)}]`));
  const last = read.value.policies.at(-1);
  if (own.length > 0 || last === undefined) return err(own.map(place));
  return ok(last);
}

/** The same number, or the same paper: insurer, product, insured, sum and first day. */
function same(a: Policy, b: Policy | null): boolean {
  if (b === null) return false;
  const [one, two] = [a.contract, b.contract];
  if (one.number !== null && two.number !== null) return bare(one.number) === bare(two.number);
  return (
    a.insurer === b.insurer &&
    one.product === two.product &&
    a.insured === b.insured &&
    a.sumInsuredCents === b.sumInsuredCents &&
    one.effective === two.effective
  );
}

function bare(number: string): string {
  return number.toUpperCase().replaceAll(/[\s-]/g, '');
}

const familyShape = z.looseObject({ policies: z.array(z.unknown()).optional() });

function merged(family: unknown, policies: readonly unknown[]): unknown {
  const known = familyShape.parse(family);
  return { ...known, policies: [...(known.policies ?? []), ...policies] };
}
