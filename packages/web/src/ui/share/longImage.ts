/** The blocks on one tall canvas, 750 pixels wide as WeChat shows it; no call leaves the page. */
import { accent } from '../../app/accent.ts';
import type { ShareBlock } from './blocks.ts';

export type Style = {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly color: string;
  readonly before: number;
  readonly indent: number;
};

export const imageWidth = 750;
const margin = 48;
const lineHeight = 1.5;
const family =
  "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

const ink = '#1c2422';
const grey = '#5b6764';
const light = '#7d8885';
const red = '#b42318';

const styles: Readonly<Record<ShareBlock['kind'], Style>> = {
  mark: { size: 28, weight: 600, color: red, before: 24, indent: 0 },
  title: { size: 40, weight: 600, color: ink, before: 24, indent: 0 },
  lead: { size: 24, weight: 400, color: light, before: 8, indent: 0 },
  heading: { size: 30, weight: 600, color: accent, before: 40, indent: 0 },
  item: { size: 28, weight: 600, color: ink, before: 18, indent: 0 },
  detail: { size: 24, weight: 400, color: grey, before: 4, indent: 0 },
  note: { size: 22, weight: 400, color: light, before: 32, indent: 0 },
};

export type Placed = {
  readonly text: string;
  readonly x: number;
  /** Of the top of its line. */
  readonly y: number;
  readonly style: Style;
  readonly align: 'left' | 'right';
};

type Measure = (text: string, style: Style) => number;

/** Where every line of text goes, and how tall the picture becomes. */
export function layOut(
  blocks: readonly ShareBlock[],
  measure: Measure,
): { readonly placed: readonly Placed[]; readonly height: number } {
  const placed: Placed[] = [];
  let y = margin;
  for (const { kind, text, aside } of blocks) {
    const style = styles[kind];
    y += style.before;
    const asideWidth = aside === undefined ? 0 : measure(aside, style) + 24;
    const room = imageWidth - 2 * margin - style.indent - asideWidth;
    if (aside !== undefined) {
      placed.push({ text: aside, x: imageWidth - margin, y, style, align: 'right' });
    }
    for (const line of wrap(text, room, (part) => measure(part, style))) {
      placed.push({ text: line, x: margin + style.indent, y, style, align: 'left' });
      y += style.size * lineHeight;
    }
  }
  return { placed, height: y + margin };
}

/** Breaks between any two characters, as Chinese text does; a Latin word or number stays whole. */
export function wrap(
  text: string,
  room: number,
  width: (part: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\p{Script=Latin}\d.,%+-]+|[^]/gu) ?? []) {
    if (line !== '' && width(line + piece) > room) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line];
}

export async function drawLongImage(blocks: readonly ShareBlock[]): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const { placed, height } = layOut(blocks, (text, style) => {
    context.font = fontOf(style);
    return context.measureText(text).width;
  });
  canvas.width = imageWidth;
  canvas.height = height;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, imageWidth, height);
  context.fillStyle = accent;
  context.fillRect(0, 0, imageWidth, 10);
  context.textBaseline = 'top';
  for (const { text, x, y, style, align } of placed) {
    context.font = fontOf(style);
    context.fillStyle = style.color;
    context.textAlign = align;
    context.fillText(text, x, y);
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function fontOf({ weight, size }: Style): string {
  return `${String(weight)} ${String(size)}px ${family}`;
}
