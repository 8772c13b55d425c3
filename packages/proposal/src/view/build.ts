/** Short ways to write blocks. */
import type { Block, Callout, Column, Rich, Row, Span, Table, Tone } from './blocks.ts';

export const span = (text: string, tone: Tone): Span => ({ text, tone });
export const strong = (text: string): Span => span(text, 'strong');
export const plain = (text: string): Span => span(text, 'plain');

export const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: Rich): Block => ({ kind: 'text', text, tone: 'plain' });
export const muted = (text: Rich): Block => ({ kind: 'text', text, tone: 'muted' });

export function callout(tone: Callout['tone'], title: string, lines: readonly Rich[]): Callout {
  return { kind: 'callout', tone, title, lines };
}

export const left = (title: string, width: number | 'auto' = 1): Column => ({
  title,
  align: 'left',
  width,
});
export const right = (title: string, width: number | 'auto' = 'auto'): Column => ({
  title,
  align: 'right',
  width,
});
export const center = (title: string, width: number | 'auto' = 'auto'): Column => ({
  title,
  align: 'center',
  width,
});

export const row = (...cells: readonly Rich[]): Row => ({ tone: 'plain', cells });
export const totalRow = (...cells: readonly Rich[]): Row => ({ tone: 'total', cells });

export function table(
  columns: readonly Column[],
  rows: readonly Row[],
  note: string | null = null,
): Table {
  return { kind: 'table', columns, rows, note };
}
