/**
 * What to expect of insurers, as the planner sees it, for members of whom they may not say a plain
 * yes; and what is left where a main line is out.
 */
import type { Report } from '@cebao/planning';
import { heading, left, muted, row, table } from '../build.ts';
import type { Block } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { lineClassWords, outlookWords } from '../../words/zhCN.ts';

type Member = Report['health'][number];

export function healthBlocks(scope: Scope): Block[] {
  const { health } = scope.bundle.report;
  const rows = health.flatMap((view) => verdictRows(scope.name(view.member), view));
  if (rows.length === 0) return [];
  return [
    heading(2, '健康、职业与核保'),
    table(
      [left('谁', 0.9), left('险种', 1), left('预计', 1), left('因为', 3)],
      rows,
      '这是规划师按一张可以修改的对照表作的预计，不是保险公司的决定；只有保险公司的核保能作准。如实告知。',
    ),
    ...health.flatMap((view) => leftBlocks(scope.name(view.member), view)),
  ];
}

/** One row for the lines of which the same is expected for the same reasons. */
function verdictRows(name: string, { verdicts }: Member) {
  const groups = new Map<string, { readonly lines: string[]; readonly cells: readonly string[] }>();
  for (const { line, verdict, reasons } of verdicts) {
    if (verdict === 'standard') continue;
    const because = reasons.map(({ label, reason }) => `${label}：${reason}`).join('；');
    const key = JSON.stringify([verdict, because]);
    const group = groups.get(key) ?? { lines: [], cells: [outlookWords[verdict], because] };
    group.lines.push(lineClassWords[line]);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ lines, cells }) => row(name, lines.join('、'), ...cells));
}

function leftBlocks(name: string, { left: still }: Member): Block[] {
  if (still.length === 0) return [];
  const products = still.map(
    (item) => `${item.name}（${lineClassWords[item.line]}${item.inPlan ? '，已在方案中' : ''}）`,
  );
  return [muted(`${name}还能投保的：${products.join('、')}。`)];
}
