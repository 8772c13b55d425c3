/**
 * How far the sheets of a workbook reach, read off the unpacked XML before it is laid out: the
 * library gives dense rows, so two cells in opposite corners would cost a whole rectangle.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { within } from '../limits.ts';
import type { SheetLimits } from '../limits.ts';
import type { Part } from './unpack.ts';

/** A row or a cell with the place it says it has; either may leave it out and follow on. */
const placed = /<(?:[\w-]+:)?(row|c)(?=[\s/>])(?:[^>]*?\sr\s*=\s*["']([A-Z]{0,3})(\d{1,7})["'])?/g;

export function checkExtent(
  name: string,
  parts: readonly Part[],
  limits: SheetLimits,
): Result<null> {
  let cells = 0;
  let sheets = 0;
  for (const { path, bytes } of parts.filter((part) => part.path.endsWith('.xml'))) {
    const extent = extentOf(Buffer.from(bytes).toString('latin1'));
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

function extentOf(xml: string): Extent {
  let rows = 0;
  let columns = 0;
  let widest = 0;
  for (const [, tag, letters = '', digits = ''] of xml.matchAll(placed)) {
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

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}
