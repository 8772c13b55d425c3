/** The blocks of a proposal as lines of text: the screen says what the page says, word for word. */
import type { Block } from '@cebao/proposal';
import { textTable } from './table.ts';

export function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ['', block.text];
    case 'text':
      return [plain(block.text)];
    case 'callout':
      return ['', `【${block.title}】`, ...block.lines.map((text) => `  ${plain(text)}`)];
    case 'figures':
      return ['', ...block.items.map((item) => `${item.label} ${item.value}（${item.note}）`)];
    case 'fields':
      return block.items.map((item) => `${item.label} ${plain(item.value)}`);
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`);
    case 'table':
      return ['', ...tableLines(block)];
    case 'keep':
      return block.blocks.flatMap(blockLines);
    case 'pair':
      return [...block.left, ...block.right].flatMap(blockLines);
    default:
      return pictureLines(block);
  }
}

type Rich = Extract<Block, { kind: 'text' }>['text'];

function plain(text: Rich): string {
  return typeof text === 'string' ? text : text.map((span) => span.text).join('');
}

function tableLines({ columns, rows, note }: Extract<Block, { kind: 'table' }>): readonly string[] {
  const lines = textTable(
    columns.map(({ title, align }) => ({ title, align: align === 'right' ? 'right' : 'left' })),
    rows.map((row) => row.cells.map((cell) => plain(cell).replaceAll('\n', ' '))),
  );
  return note === null ? lines : [...lines, note];
}

/** Pictures are read out. */
function pictureLines(
  block: Extract<Block, { kind: 'lines' | 'bars' | 'matrix' | 'card' }>,
): readonly string[] {
  return block.kind === 'card' ? [`${block.title} ${block.aside}`] : [block.alt];
}
