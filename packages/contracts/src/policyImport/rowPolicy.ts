/**
 * One row of a policy list as the policy of a family file. Nothing is guessed: what a row does not
 * say and the file needs is refused with the cell it belongs in. Two things follow from law and
 * custom where the column is empty and are listed as filled in: the beneficiary (legal heirs on
 * death, the insured for living benefits) and the status (in force).
 */
import { addYears, parseMoney } from '@cebao/kernel';
import type { LocalDate, Refusal, Result } from '@cebao/kernel';
import { importFieldWord } from './fields.ts';
import type { ImportField } from './fields.ts';
import { isMoney } from './mapping.ts';
import type { MoneyUnit, PolicyMapping, SheetCell } from './mapping.ts';
import {
  ageOf,
  dateOf,
  kindOf,
  modeOf,
  shareOf,
  spanOf,
  startOf,
  statusOf,
  waiverOf,
} from './words.ts';
import type { Asked, Span } from './words.ts';

export type Named = { readonly id: string; readonly name: string };

export type RowInput = {
  readonly cells: readonly SheetCell[];
  readonly mapping: PolicyMapping;
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
  readonly persons: readonly Named[];
};

/** `fields` are those of a policy in a family file; `id` is given by whoever collects them. */
export type RowPolicy = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly refusals: readonly Refusal[];
  readonly filled: readonly ImportField[];
};

export function rowPolicy(input: RowInput): RowPolicy {
  const reader = readerOf(input);
  const kind = reader.take('kind', kindOf) ?? reader.from('product', kindOf);
  const status = reader.take('status', statusOf) ?? 'inForce';
  const effective = reader.take('effective', startOf);
  const ends = periods(reader, effective);
  // A list calls life cover without an end by many names.
  const named = kind === 'term' && 'wholeLife' in ends ? 'wholeLife' : kind;
  const fields = {
    kind: named,
    status,
    effective,
    ...words(reader),
    ...parties(reader, named),
    ...amounts(reader, { kind: named, isPaid: isPaid(status, ends.premiumMode) }),
    ...ends,
    ...details(reader),
  };
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  return {
    fields: Object.fromEntries(given),
    refusals: reader.refusals,
    filled: reader.filled,
  };
}

type Reader = {
  readonly refusals: Refusal[];
  readonly filled: ImportField[];
  /** null where the cell is empty or was refused. */
  readonly take: <T>(field: ImportField, read: (asked: Asked) => Result<T>) => T | null;
  /** As `take`, where an empty cell is a refusal. */
  readonly need: <T>(field: ImportField, read: (asked: Asked) => Result<T>) => T | null;
  /** Reads another field's cell, which is refused there if it cannot be read. */
  readonly from: <T>(field: ImportField, read: (asked: Asked) => Result<T>) => T | null;
  readonly person: (asked: Asked) => Result<string>;
  readonly missing: (field: ImportField, limit: string) => void;
};

function readerOf({ cells, mapping, row, persons }: RowInput): Reader {
  const refusals: Refusal[] = [];
  const filled: ImportField[] = [];
  const placeOf = (field: ImportField) => {
    const at = mapping.columns.findIndex((column) => column.field === field);
    return { cell: cells[at], column: mapping.columns[at] };
  };
  const thingOf = (field: ImportField): string => {
    const { cell, column } = placeOf(field);
    // A list without such a column: the field by the first of its usual headings.
    const heading = column?.heading ?? importFieldWord(field);
    return cell === undefined ? `第 ${String(row)} 行 ${heading}` : `${cell.address} ${heading}`;
  };
  const take: Reader['take'] = (field, read) => {
    const { cell, column } = placeOf(field);
    if (cell === undefined || isBlank(cell)) return null;
    const thing = thingOf(field);
    const result = isProgram(cell)
      ? programRefusal(thing, cell)
      : read({ thing, text: withUnit(cell.text, { field, unit: column?.unit ?? '元' }) });
    if (result.ok) return result.value;
    refusals.push(result.error);
    return null;
  };
  const missing: Reader['missing'] = (field, limit) => {
    const thing = thingOf(field);
    if (refusals.some((refusal) => refusal.thing === thing)) return;
    refusals.push({ code: 'MISSING_FIELD', thing, value: '', limit });
  };
  return {
    refusals,
    filled,
    take,
    need: (field, read) => {
      const value = take(field, read);
      if (value === null) missing(field, '必须填写');
      return value;
    },
    from: (field, read) => take(field, read),
    person: (asked) => personOf(asked, persons),
    missing,
  };
}

/** What people write where there is nothing. */
function isBlank({ kind, text }: SheetCell): boolean {
  return kind === 'empty' || /^[\s\u3000]*[-—－/\\]?[\s\u3000]*$/.test(text);
}

/** Formulas are not computed, and text that a spreadsheet would run is not stored. */
function isProgram({ kind, text }: SheetCell): boolean {
  return kind === 'formula' || kind === 'error' || /^[\s\p{Cc}]*[=+@＝＋＠]/u.test(text);
}

function programRefusal(thing: string, { text }: SheetCell): Result<never> {
  const limit = '文字或数值，不是公式；请在表格软件里“粘贴为数值”';
  return { ok: false, error: { code: 'BAD_TEXT', thing, value: text, limit } };
}

function withUnit(
  text: string,
  { field, unit }: { readonly field: ImportField; readonly unit: MoneyUnit },
): string {
  const plain = /^[\d,.\s]+$/.test(text);
  return isMoney(field) && unit === '万元' && plain ? `${text.trim()}万` : text;
}

function personOf({ thing, text }: Asked, persons: readonly Named[]): Result<string> {
  const wanted = text.normalize('NFC').trim();
  const found = persons.filter(({ id, name }) => name === wanted || id === wanted);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { ok: true, value: only.id };
  const names = persons.map(({ name }) => name).join('、');
  const limit = found.length > 1 ? '家里只有一人叫这个名字' : `家里的人：${names}`;
  return { ok: false, error: { code: 'UNKNOWN_PERSON', thing, value: text, limit } };
}

const textOf = ({ text }: Asked): Result<string> => ({ ok: true, value: text.trim() });

/** As the family file takes it: text in yuan. */
function moneyOf({ thing, text }: Asked): Result<string> {
  const parsed = parseMoney(text, thing);
  return parsed.ok ? { ok: true, value: text.trim() } : parsed;
}

function words(reader: Reader) {
  return {
    product: reader.need('product', textOf),
    insurer: reader.need('insurer', textOf),
    number: reader.take('number', textOf),
  };
}

/** Kinds whose beneficiary is who is paid on death. */
const deathKinds: readonly string[] = [
  'term',
  'wholeLife',
  'accident',
  'universal',
  'investmentLinked',
];

function parties(reader: Reader, kind: string | null) {
  const given = reader.take('beneficiary', textOf);
  const onDeath = reader.take('deathBeneficiary', textOf);
  const paysOnDeath = kind !== null && deathKinds.includes(kind);
  const customary = paysOnDeath ? (onDeath ?? '法定继承人') : '被保险人本人';
  if (given === null && (onDeath === null || !paysOnDeath)) reader.filled.push('beneficiary');
  return {
    policyholder: reader.need('policyholder', reader.person),
    insured: reader.need('insured', reader.person),
    beneficiary: given ?? customary,
    deathBeneficiary: paysOnDeath ? null : onDeath,
  };
}

/** Of these nothing more is due, and a list may leave their premium out. */
function isPaid(status: string, mode: string | null): boolean {
  return mode === 'single' || status === 'paidUp' || status === 'lapsed';
}

/** The sum of a medical policy is its limit, in a list that has no column for limits. */
function amounts(
  reader: Reader,
  { kind, isPaid: mayLack }: { readonly kind: string | null; readonly isPaid: boolean },
) {
  const sum = reader.take('sum', moneyOf);
  const limit = reader.take('limit', moneyOf);
  const medical = kind === 'medical';
  const value = reader.take('surrenderValue', moneyOf);
  const isAccount = kind === 'universal' || kind === 'investmentLinked';
  const instead = medical ? limit : isAccount ? value : null;
  if (sum === null && instead === null) reader.missing('sum', '必须填写');
  return {
    sumInsuredCents: medical ? null : sum,
    limitCents: medical ? (limit ?? sum) : null,
    premiumCents: mayLack ? reader.take('premium', moneyOf) : reader.need('premium', moneyOf),
    surrenderValueCents: value,
    maturityCents: reader.take('maturity', moneyOf),
    deductibleCents: medical ? reader.need('deductible', moneyOf) : null,
    share: medical ? reader.need('share', shareOf) : null,
    accidentMedicalCents: reader.take('accidentMedical', moneyOf),
  };
}

function details(reader: Reader) {
  return {
    waiver: reader.take('waiver', waiverOf),
    deathShare: reader.take('deathShare', shareOf),
    moderateShare: reader.take('moderateShare', shareOf),
    mildShare: reader.take('mildShare', shareOf),
    disabilityShare: reader.take('disabilityShare', shareOf),
    annuityFromAge: reader.take('annuityFromAge', ageOf),
    waitingUntil: reader.take('waitingUntil', dateOf),
    graceUntil: reader.take('graceUntil', dateOf),
  };
}

/** Years count from the first day of the contract, so they need it. */
function periods(reader: Reader, effective: LocalDate | null) {
  const cover = reader.need('coverTerm', spanOf);
  const pay = reader.take('payTerm', spanOf);
  const mode = reader.take('premiumMode', modeOf);
  const renewal = reader.take('guaranteedRenewal', spanOf);
  const once = pay?.kind === 'once' || mode === 'single';
  const counted = [cover, pay, renewal].some((span) => span?.kind === 'years');
  if (effective === null && counted) reader.missing('effective', '用年数写的期间需要生效日');
  return {
    premiumMode: once ? 'single' : mode,
    ...coverEnd(cover, effective),
    ...(once ? {} : payEnd(pay ?? yearlyPay(cover, renewal), effective)),
    guaranteedRenewalUntil: renewal === null ? null : dayOf(renewal, effective),
  };
}

/** A contract of one year is paid for that year. */
function yearlyPay(cover: Span | null, renewal: Span | null): Span | null {
  return cover?.kind === 'years' && cover.years === 1 && renewal === null ? cover : null;
}

function coverEnd(span: Span | null, effective: LocalDate | null) {
  if (span?.kind === 'life') return { wholeLife: true };
  if (span?.kind === 'age') return { coverUntilAge: span.age };
  return { coverUntil: span === null ? null : dayOf(span, effective) };
}

function payEnd(span: Span | null, effective: LocalDate | null) {
  if (span?.kind === 'age') return { payUntilAge: span.age };
  if (span?.kind === 'life') return { payUntilAge: oldestPayer };
  return { payUntil: span === null ? null : dayOf(span, effective) };
}

const oldestPayer = 105;

function dayOf(span: Span, effective: LocalDate | null): LocalDate | null {
  if (span.kind === 'date') return span.date;
  return span.kind === 'years' && effective !== null ? addYears(effective, span.years) : null;
}
