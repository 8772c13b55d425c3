/**
 * Mortality tables in XTbML, the exchange format of the Society of Actuaries and ACORD
 * (mort.soa.org). Taken: a table by age, and one by age and duration followed by one by age (select
 * and ultimate); of a document with more tables the one that is named. Every other shape is refused
 * by name, and so is what is no mortality: a projection scale by age looks just the same.
 *
 * Durations are counted from 1 in the file, or from 0 where the axis says so, and from 0 here. An empty cell of a select table is a
 * rate that was not printed; an empty cell anywhere else is a fault.
 */
import { aggregateTable, selectTable } from '@cebao/actuarial';
import type { Improvement, PublishedTable, TableIdentity } from '@cebao/actuarial';
import { ok, refuse } from '@cebao/kernel';
import type { AgeBasis, Result } from '@cebao/kernel';
import { ageBasisIn } from './tableIdentity.ts';
import type { StatedIdentity } from './tableIdentity.ts';
import { readXtbml, shapeOf } from './xtbmlDocument.ts';
import type { XtbmlDocument, XtbmlFile, XtbmlTable } from './xtbmlDocument.ts';
import { ratesOf, selectOf } from './xtbmlValues.ts';

/** `table`: the number of the table in the document; not needed where there is but one. */
export type WhichTable = { readonly table?: number | null };

export function importXtbml<B extends AgeBasis>(
  source: XtbmlFile,
  stated: StatedIdentity<B>,
  { table = null }: WhichTable = {},
): Result<PublishedTable<B>> {
  const read = readXtbml(source);
  if (!read.ok) return read;
  const identity = identityOf(read.value, stated);
  if (!identity.ok) return identity;
  const chosen = chosenFrom(read.value, table);
  if (!chosen.ok) return chosen;
  const [first, second] = chosen.value;
  const named = { ...identity.value, ...nameOf(read.value, first) };
  const said = ageBasisOf(read.value, first, stated);
  if (said !== null) return said;
  if (second === null) {
    const rates = ratesOf(first, source.file);
    return rates.ok ? aggregateTable(named, rates.value) : rates;
  }
  const select = selectOf(first, source.file);
  if (!select.ok) return select;
  const ultimate = ratesOf(second, source.file);
  if (!ultimate.ok) return ultimate;
  return selectTable(named, { select: select.value, ultimate: ultimate.value });
}

/** A table by age, or a select table with the ultimate one that follows it. */
type Chosen = readonly [XtbmlTable, XtbmlTable | null];

function chosenFrom(document: XtbmlDocument, number: number | null): Result<Chosen> {
  const { file, tables } = document;
  const at = (number ?? 1) - 1;
  const [first, next = null] = tables.slice(at, at + 2);
  const thing = number === null ? `${file}: Table` : `${file}: Table ${String(number)}`;
  const every = tables.map(shapeOf).join('; ');
  const last = String(tables.length);
  if (first === undefined) {
    return refuse('BAD_TABLE', { thing, value: every, limit: `1 至 ${last}` });
  }
  const isPair = shapeOf(first) === 'Age × Duration' && next !== null && shapeOf(next) === 'Age';
  if (number === null && tables.length > (isPair ? 2 : 1)) {
    const limit = `--table 1 至 ${last}：文件里不止一张表`;
    return refuse('BAD_TABLE', { thing, value: every, limit });
  }
  if (isPair) return ok([first, next]);
  if (shapeOf(first) === 'Age') return ok([first, null]);
  return refuse('BAD_TABLE', { thing, value: shapeOf(first), limit: limitFor(shapeOf(first)) });
}

function limitFor(shape: string): string {
  if (shape !== 'Age × Duration') return 'Age | Age × Duration; Age';
  return '选择率后面要有终极率：没有它，选择期之后的死亡率不知道';
}

/**
 * A projection scale by age, from the stated year on: f = 0.01 is 1 % less each year. Scales by age
 * and calendar year are refused: `Improvement` knows one figure an age.
 */
export function importXtbmlImprovement(source: XtbmlFile, baseYear: number): Result<Improvement> {
  const read = readXtbml(source);
  if (!read.ok) return read;
  const { file, contentType, tables } = read.value;
  if (!/scale/i.test(contentType)) {
    const thing = `${file}: ContentType`;
    return refuse('BAD_TABLE', { thing, value: contentType, limit: 'Projection Scale' });
  }
  const [scale] = tables;
  const shapes = tables.map(shapeOf).join('; ');
  if (scale === undefined || shapes !== 'Age') {
    return refuse('BAD_TABLE', { thing: `${file}: Table`, value: shapes, limit: 'Age' });
  }
  const rates = ratesOf(scale, file, true);
  if (!rates.ok) return rates;
  const { firstAge, qx } = rates.value;
  const wrong = qx.findIndex((f) => !(f > -1 && f < 1));
  const [first, ...others] = qx;
  if (first !== undefined && wrong === -1) {
    return ok({ baseYear, firstAge, rates: [first, ...others] });
  }
  const thing = `${file}: age ${String(firstAge + Math.max(wrong, 0))}`;
  return refuse('BAD_TABLE', { thing, value: String(qx[wrong] ?? ''), limit: 'above -1, below 1' });
}

function identityOf<B extends AgeBasis>(
  { file, identity, name, provider, reference, contentType }: XtbmlDocument,
  { ageBasis, sex }: StatedIdentity<B>,
): Result<TableIdentity<B>> {
  if (contentType !== '' && !isMortality(contentType)) {
    const limit = '死亡率表；别的比率（改善率、发生率、终止率）不当死亡率用';
    return refuse('BAD_TABLE', { thing: `${file}: ContentType`, value: contentType, limit });
  }
  const document = reference === '' ? name : reference;
  const provenance = { issuer: provider, document, issued: '', readFrom: file };
  return ok({ id: `XTbML-${identity}`, name, ageBasis, sex, provenance });
}

/** Kinds of content that are yearly rates of death, by the words of the Society's own list. */
function isMortality(contentType: string): boolean {
  const isDeath = /mortality|\b(CSO|CET|life|lives)\b/i.test(contentType);
  return isDeath && !/scale|incidence|termination|recovery|cost|lapse/i.test(contentType);
}

/** One of several tables is told from the others by its number and its own description. */
function nameOf(
  { identity, name, tables }: XtbmlDocument,
  { number, description }: XtbmlTable,
): { id: string; name: string } {
  if (tables.length <= 2 && number === 1) return { id: `XTbML-${identity}`, name };
  const own = description === '' || description === name ? '' : `：${description}`;
  return { id: `XTbML-${identity}-${String(number)}`, name: `${name}${own}` };
}

function ageBasisOf<B extends AgeBasis>(
  { file, name, description }: XtbmlDocument,
  table: XtbmlTable,
  { ageBasis }: StatedIdentity<B>,
): ReturnType<typeof refuse> | null {
  const said = ageBasisIn(`${name} ${description} ${table.description}`);
  if (said === null || said === ageBasis) return null;
  const limit = `${said}, as the file says`;
  return refuse('BASIS_MISMATCH', { thing: `${file}: age basis`, value: ageBasis, limit });
}
