/**
 * Mortality tables in XTbML, the exchange format of the Society of Actuaries and ACORD
 * (mort.soa.org). Taken: a table by age, and one by age and duration followed by one by age (select
 * and ultimate). Every other shape is refused by name, since guessing axes would make wrong rates.
 *
 * Durations are counted from 1 in the file and from 0 here. An empty cell of a select table is a
 * rate that was not printed; an empty cell anywhere else is a fault.
 */
import type { Element } from '@xmldom/xmldom';
import { aggregateTable, selectTable } from '@cebao/actuarial';
import type { PublishedTable, Rates, SelectRates, TableIdentity } from '@cebao/actuarial';
import { ok, refuse } from '@cebao/kernel';
import type { AgeBasis, Result } from '@cebao/kernel';
import { collect } from '@cebao/sheets';
import { ageBasisIn } from './tableIdentity.ts';
import type { StatedIdentity } from './tableIdentity.ts';
import { childrenOf, readXml, textIn } from './xml.ts';

export type XtbmlFile = { readonly file: string; readonly text: string };

export function importXtbml<B extends AgeBasis>(
  source: XtbmlFile,
  stated: StatedIdentity<B>,
): Result<PublishedTable<B>> {
  const root = readXml(source, 'XTbML');
  if (!root.ok) return root;
  const identity = identityOf(root.value, source.file, stated);
  if (!identity.ok) return identity;
  const tables = childrenOf(root.value, 'Table');
  const shapes = tables.map(axesOf);
  const [first, second] = tables;
  const shape = shapes.map((axes) => axes.join(' × ')).join('; ');
  if (first !== undefined && shape === 'Age') {
    const rates = ratesOf(first, source.file);
    return rates.ok ? aggregateTable(identity.value, rates.value) : rates;
  }
  if (first !== undefined && second !== undefined && shape === 'Age × Duration; Age') {
    const select = selectOf(first, source.file);
    if (!select.ok) return select;
    const ultimate = ratesOf(second, source.file);
    if (!ultimate.ok) return ultimate;
    return selectTable(identity.value, { select: select.value, ultimate: ultimate.value });
  }
  const limit = 'Age | Age × Duration; Age';
  return refuse('BAD_TABLE', { thing: `${source.file}: Table`, value: shape, limit });
}

function identityOf<B extends AgeBasis>(
  root: Element,
  file: string,
  { ageBasis, sex }: StatedIdentity<B>,
): Result<TableIdentity<B>> {
  const [about] = childrenOf(root, 'ContentClassification');
  if (about === undefined) {
    return refuse('BAD_TABLE', { thing: file, value: '', limit: '<ContentClassification>' });
  }
  const [name, description] = [textIn(about, 'TableName'), textIn(about, 'TableDescription')];
  const said = ageBasisIn(`${name} ${description}`);
  if (said !== null && said !== ageBasis) {
    return refuse('BASIS_MISMATCH', {
      thing: `${file}: age basis`,
      value: ageBasis,
      limit: `${said}, as the file says`,
    });
  }
  const provenance = {
    issuer: textIn(about, 'ProviderName'),
    document: textIn(about, 'TableReference') || name,
    issued: '',
    readFrom: file,
  };
  return ok({ id: `XTbML-${textIn(about, 'TableIdentity')}`, name, ageBasis, sex, provenance });
}

function axesOf(table: Element): readonly string[] {
  return childrenOf(table, 'MetaData')
    .flatMap((meta) => childrenOf(meta, 'AxisDef'))
    .map((axis) => {
      const [scale, name] = [textIn(axis, 'ScaleType'), textIn(axis, 'AxisName')];
      return scale !== 'Age' && name === 'Duration' ? name : scale;
    });
}

/** <Values><Axis><Y t="age">q</Y>...</Axis></Values> */
function ratesOf(table: Element, file: string): Result<Rates> {
  const [axis] = childrenOf(table, 'Values').flatMap((values) => childrenOf(values, 'Axis'));
  const cells = axis === undefined ? [] : childrenOf(axis, 'Y');
  const scaled = scaledBy(table, file);
  if (scaled !== null) return scaled;
  const first = wholeOf(cells[0]);
  const qx = collect(
    cells.map((cell, index) => {
      const place = `${file}: age ${cell.getAttribute('t') ?? ''}`;
      if (first === null || wholeOf(cell) !== first + index) return outOfOrder(place);
      const q = numberOf(cell, place);
      if (!q.ok) return q;
      return q.value === null ? notANumber(place, '') : ok(q.value);
    }),
  );
  if (!qx.ok) return qx;
  return ok({ firstAge: first ?? 0, qx: qx.value });
}

/** <Values><Axis t="age"><Axis><Y t="duration">q</Y>...</Axis></Axis>...</Values> */
function selectOf(table: Element, file: string): Result<SelectRates> {
  const rows = childrenOf(table, 'Values').flatMap((values) => childrenOf(values, 'Axis'));
  const scaled = scaledBy(table, file);
  if (scaled !== null) return scaled;
  const first = wholeOf(rows[0]);
  const select = collect(
    rows.map((row, index) => {
      const place = `${file}: age ${row.getAttribute('t') ?? ''}`;
      if (first === null || wholeOf(row) !== first + index) return outOfOrder(place);
      return durationsOf(row, place);
    }),
  );
  return select.ok ? ok({ firstAge: first ?? 0, select: select.value }) : select;
}

function durationsOf(row: Element, place: string): Result<readonly (number | null)[]> {
  const cells = childrenOf(row, 'Axis').flatMap((axis) => childrenOf(axis, 'Y'));
  return collect(
    cells.map((cell, index) => {
      const at = `${place}, duration ${cell.getAttribute('t') ?? ''}`;
      return wholeOf(cell) === index + 1 ? numberOf(cell, at) : outOfOrder(at);
    }),
  );
}

/** Rates are printed plainly; a scaling other than none is refused, its sense being unclear. */
function scaledBy(table: Element, file: string): ReturnType<typeof refuse> | null {
  const [meta] = childrenOf(table, 'MetaData');
  const scaling = meta === undefined ? '' : textIn(meta, 'ScalingFactor');
  if (scaling === '0' || scaling === '') return null;
  return refuse('BAD_TABLE', { thing: `${file}: ScalingFactor`, value: scaling, limit: '0' });
}

function numberOf(cell: Element, place: string): Result<number | null> {
  const text = cell.textContent?.trim() ?? '';
  if (text === '') return ok(null);
  const isNumber = /^(\d+\.?\d*|\.\d+)([eE]-?\d+)?$/.test(text);
  return isNumber ? ok(Number(text)) : notANumber(place, text);
}

function wholeOf(element: Element | undefined): number | null {
  const text = element?.getAttribute('t') ?? '';
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}

function outOfOrder(place: string): ReturnType<typeof refuse> {
  return refuse('BAD_TABLE', { thing: place, value: '', limit: '逐格连续，不缺不重' });
}

function notANumber(place: string, value: string): ReturnType<typeof refuse> {
  return refuse('BAD_TABLE', { thing: place, value, limit: '数字' });
}
