/** Tables in plain text, aligned for Chinese. */
import { padEnd, padStart, widthOf } from './width.ts';

export type TextColumn = { readonly title: string; readonly align: 'left' | 'right' };

const gap = '  ';

export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const titles = columns.map((column) => column.title);
  const widths = columns.map((_, i) =>
    Math.max(...[titles, ...rows].map((cells) => widthOf(cells[i] ?? ''))),
  );
  const lineOf = (cells: readonly string[]) =>
    columns
      .map(({ align }, i) => {
        const pad = align === 'right' ? padStart : padEnd;
        return pad(cells[i] ?? '', widths[i] ?? 0);
      })
      .join(gap)
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join(gap);
  return [lineOf(titles), rule, ...rows.map(lineOf)];
}

export function left(title: string): TextColumn {
  return { title, align: 'left' };
}

export function right(title: string): TextColumn {
  return { title, align: 'right' };
}
