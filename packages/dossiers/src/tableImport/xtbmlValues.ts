/**
 * The cells of a table in XTbML. Ages rise by one without gaps, and are those that the axis
 * declares; what is declared otherwise, or scaled, is refused.
 */
import type { Element } from '@xmldom/xmldom';
import type { Rates, SelectRates } from '@cebao/actuarial';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { collect } from '@cebao/sheets';
import type { XtbmlAxis, XtbmlTable } from './xtbmlDocument.ts';
import { childrenOf } from './xml.ts';

type Refused = ReturnType<typeof refuse>;

/** <Values><Axis><Y t="age">q</Y>...</Axis></Values>; `signed` where a figure may be below 0. */
export function ratesOf(table: XtbmlTable, file: string, signed = false): Result<Rates> {
  const [axis] = rowsOf(table);
  const cells = axis === undefined ? [] : childrenOf(axis, 'Y');
  const misfit = scaledBy(table, file) ?? undeclared(table.axes[0], cells, `${file}: Age`);
  if (misfit !== null) return misfit;
  const qx = collect(
    cells.map((cell, index) => {
      const place = `${file}: age ${cell.getAttribute('t') ?? ''}`;
      const order = outOfOrder(cell, cells[index - 1], place);
      if (order !== null) return order;
      const q = numberOf(cell, place, signed);
      if (!q.ok) return q;
      return q.value === null ? notANumber(place, '') : ok(q.value);
    }),
  );
  return qx.ok ? ok({ firstAge: wholeOf(cells[0]) ?? 0, qx: qx.value }) : qx;
}

/** <Values><Axis t="age"><Axis><Y t="duration">q</Y>...</Axis></Axis>...</Values> */
export function selectOf(table: XtbmlTable, file: string): Result<SelectRates> {
  const rows = rowsOf(table);
  const misfit = scaledBy(table, file) ?? undeclared(table.axes[0], rows, `${file}: Age`);
  if (misfit !== null) return misfit;
  const select = collect(
    rows.map((row, index) => {
      const place = `${file}: age ${row.getAttribute('t') ?? ''}`;
      return outOfOrder(row, rows[index - 1], place) ?? durationsOf(row, table.axes[1], place);
    }),
  );
  return select.ok ? ok({ firstAge: wholeOf(rows[0]) ?? 0, select: select.value }) : select;
}

function durationsOf(
  row: Element,
  axis: XtbmlAxis | undefined,
  place: string,
): Result<readonly (number | null)[]> {
  const cells = childrenOf(row, 'Axis').flatMap((inner) => childrenOf(inner, 'Y'));
  const misfit = undeclared(axis, cells, `${place}: Duration`);
  if (misfit !== null) return misfit;
  return collect(
    cells.map((cell, index) => {
      const at = `${place}, duration ${cell.getAttribute('t') ?? ''}`;
      const first = index > 0 ? null : badFirst(cell, axis, at);
      return first ?? outOfOrder(cell, cells[index - 1], at) ?? numberOf(cell, at);
    }),
  );
}

/** The first year is 1, or 0 where the axis itself declares that it counts from 0. */
function badFirst(cell: Element, axis: XtbmlAxis | undefined, at: string): Refused | null {
  if (wholeOf(cell) === (axis?.min === '0' ? 0 : 1)) return null;
  return notRising(cell, at, '从 1 数起，轴声明从 0 数起的除外');
}

function rowsOf({ element }: XtbmlTable): readonly Element[] {
  return childrenOf(element, 'Values').flatMap((values) => childrenOf(values, 'Axis'));
}

/** Rates are printed plainly; a scaling other than none is refused, its sense being unclear. */
function scaledBy({ scaling }: XtbmlTable, file: string): Refused | null {
  if (scaling === '0' || scaling === '') return null;
  return refuse('BAD_TABLE', { thing: `${file}: ScalingFactor`, value: scaling, limit: '0' });
}

/** What an axis declares of its values holds, or the table is not whole. */
function undeclared(
  axis: XtbmlAxis | undefined,
  cells: readonly Element[],
  place: string,
): Refused | null {
  const [first, last] = [cells[0], cells.at(-1)].map((cell) => cell?.getAttribute('t') ?? '');
  const declared: readonly (readonly [string, string, string | undefined])[] = [
    ['Increment', axis?.increment ?? '', '1'],
    ['MinScaleValue', axis?.min ?? '', first],
    ['MaxScaleValue', axis?.max ?? '', last],
  ];
  const wrong = declared.find(([, said, found]) => said !== '' && said !== found);
  if (wrong === undefined) return null;
  const [name, said, found = ''] = wrong;
  return refuse('BAD_TABLE', { thing: `${place}: ${name}`, value: said, limit: found });
}

function outOfOrder(cell: Element, before: Element | undefined, place: string): Refused | null {
  const [at, last] = [wholeOf(cell), before === undefined ? null : wholeOf(before)];
  if (at === null) return notRising(cell, place, '整数');
  if (last === null || at === last + 1) return null;
  if (at === last) return notRising(cell, place, '只写一次');
  return notRising(cell, place, at < last ? '从小到大' : `逐岁连续，之前是 ${String(last)}`);
}

function notRising(cell: Element, place: string, limit: string): Refused {
  return refuse('BAD_TABLE', { thing: place, value: cell.getAttribute('t') ?? '', limit });
}

function numberOf(cell: Element, place: string, signed = false): Result<number | null> {
  const text = cell.textContent?.trim() ?? '';
  if (text === '') return ok(null);
  const figure = signed ? text.replace(/^-/, '') : text;
  const isNumber = /^(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(figure);
  if (isNumber) return ok(Number(text));
  const isBelow = !signed && text.startsWith('-') && Number(text) < 0;
  return isBelow
    ? refuse('BAD_TABLE', { thing: place, value: text, limit: '不小于 0' })
    : notANumber(place, text);
}

function notANumber(place: string, value: string): Refused {
  return refuse('BAD_TABLE', { thing: place, value, limit: '数字' });
}

function wholeOf(element: Element | undefined): number | null {
  const text = element?.getAttribute('t') ?? '';
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}
