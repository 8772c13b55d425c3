/**
 * How far the sheets of a workbook reach, read off the unpacked XML before it is laid out: the
 * library gives dense rows, so two cells in opposite corners would cost a whole rectangle.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { within } from '../limits.ts';
import type { SheetLimits } from '../limits.ts';
import type { Part } from './unpack.ts';

/** A row or a cell with the place it says it has; either may leave it out and follow on. */
const placed = /<(?:[\w-]+:)?(row|c)(?=[\s/>])(?:[^>]*?\sr\s*=\s*["']([^"']*)["'])?/g;
/** Written plainly: an entity or another spelling would be a place that we do not see. */
const plainPlace = /^([A-Z]{0,3})(\d{1,7})$/;

export function checkExtent(
  name: string,
  parts: readonly Part[],
  limits: SheetLimits,
): Result<null> {
  let cells = 0;
  let sheets = 0;
  for (const { path, bytes } of parts.filter((part) => part.path.endsWith('.xml'))) {
    const extent = extentOf(Buffer.from(bytes).toString('latin1'));
    if (extent === null) return oddPlace(name, path);
    if (extent.rows === 0) continue;
    sheets += 1;
    cells += extent.rows * extent.columns;
    const thing = `${name} ${path}`;
    const fits = within([
      { thing: `${thing} 行数`, size: extent.rows, limit: limits.rowsPerSheet },
      { thing: `${thing} 列数`, size: extent.columns, limit: limits.columns },
      { thing: `${name} 格数`, size: cells, limit: limits.cells },
      { thing: `${name} 工作表`, size: sheets, limit: limits.sheets },
    ]);
    if (!fits.ok) return fits;
  }
  return ok(null);
}

type Extent = { readonly rows: number; readonly columns: number };

function extentOf(xml: string): Extent | null {
  let rows = 0;
  let columns = 0;
  let widest = 0;
  for (const [, tag, place] of xml.matchAll(placed)) {
    const [, letters = '', digits = ''] = plainPlace.exec(place ?? '') ?? [];
    if (place !== undefined && digits === '') return null;
    if (tag === 'row') {
      rows = Math.max(rows + 1, Number(digits));
      columns = 0;
    } else {
      columns = Math.max(columns + 1, columnNumber(letters));
      rows = Math.max(rows, Number(digits));
    }
    widest = Math.max(widest, columns);
  }
  return { rows, columns: widest };
}

function oddPlace(name: string, path: string): Result<never> {
  return refuse('FILE_UNREADABLE', { thing: name, value: path, limit: '完好、未加密的 XLSX 文件' });
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}
