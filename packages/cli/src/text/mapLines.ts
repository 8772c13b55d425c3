/** The policy map on the screen: what the page says, word for word. */
import type { PolicyMap } from '@cebao/planning';
import { mapViewOf, type MapView } from '@cebao/proposal';
import { blockLines } from './blocks.ts';
import { left, right, textTable } from './table.ts';

export function mapLines(map: PolicyMap): readonly string[] {
  const view = mapViewOf(map);
  return [
    `${view.title}：${view.subtitle}`,
    '',
    ...view.figures.map(({ label, value, note }) => `${label} ${value}（${note}）`),
    '',
    ...matrixLines(view),
    ...view.details.flatMap(({ title, blocks }) => [
      '',
      `== ${title}`,
      ...blocks.flatMap(blockLines),
    ]),
    '',
    view.footer.left,
  ];
}

function matrixLines({ matrix }: MapView): readonly string[] {
  const titles = [left('家人'), ...matrix.columns.map(left), right('12 个月保费')];
  const rows = matrix.rows.map(({ name, note, cells, premium }) => [
    `${name}（${note}）`,
    ...cells.map(({ main, sub }) => [main, ...sub].filter((text) => text !== '').join(' ')),
    premium.main,
  ]);
  return textTable(titles, [...rows, ['全家', ...matrix.total]]);
}
