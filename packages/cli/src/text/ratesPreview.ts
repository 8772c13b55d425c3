/** What an import of rates would write, for the person who decides. */
import type { RateCell } from '@cebao/actuarial';
import type { RateImport } from '@cebao/dossiers';
import { cents } from '@cebao/kernel';
import { kindWords, yuan } from '@cebao/proposal';
import { left, right, textTable } from './table.ts';

export function previewLines({ mapping, imported }: RateImport): readonly string[] {
  const { product } = mapping;
  const { cells, leftOut, conflicts, repeated, blanks } = imported;
  const per = yuan(cents(product.perCents));
  return [
    `${product.code} ${product.name}（${kindWords[product.kind]}，${product.insurer}）`,
    product.chosenBy === 'premium'
      ? `数值：每 ${per} 年保费得多少保额`
      : `数值：每 ${per} 保额收多少保费`,
    `读到 ${cells.length} 格；空白 ${blanks} 格；重复而相同 ${repeated} 格；矛盾 ${conflicts} 处（${leftOut.length} 格）`,
    '',
    ...termLines(cells),
    '',
    ...jumpLines(cells),
  ];
}

function termLines(cells: readonly RateCell[]): readonly string[] {
  const groups = new Map<string, RateCell[]>();
  for (const cell of cells) {
    const group = groups.get(termOf(cell).join('|')) ?? [];
    group.push(cell);
    groups.set(termOf(cell).join('|'), group);
  }
  return textTable(
    [
      left('方案'),
      left('保险期间'),
      left('交费期间'),
      left('起领'),
      left('年龄'),
      right('格数'),
      right('最小'),
      right('最大'),
    ],
    [...groups.values()].map((group) => [
      ...(group[0] === undefined ? [] : termOf(group[0])),
      `${Math.min(...group.map((c) => c.ageFrom))}-${Math.max(...group.map((c) => c.ageTo))}`,
      String(group.length),
      String(Math.min(...group.map((c) => Number(c.value)))),
      String(Math.max(...group.map((c) => Number(c.value)))),
    ]),
  );
}

function termOf(cell: RateCell): readonly string[] {
  return [cell.plan, cell.period, cell.payTerm, String(cell.annuityStartAge ?? '')];
}

/** Steps between neighbouring ages beyond these are looked at: a digit lost in copying is ×10. */
const steepest = { up: 1.6, down: 0.7 } as const;
const mostShown = 20;

function jumpLines(cells: readonly RateCell[]): readonly string[] {
  const rows = new Map<string, RateCell[]>();
  for (const cell of cells) {
    const key = [...termOf(cell), cell.sex, cell.socialMedical, cell.purchase].join('|');
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  const jumps = [...rows.values()].flatMap((row) =>
    row
      .toSorted((a, b) => a.ageFrom - b.ageFrom)
      .flatMap((cell, i, sorted): readonly string[] => {
        const before = sorted[i - 1];
        if (before === undefined || cell.ageFrom !== before.ageTo + 1) return [];
        const ratio = Number(cell.value) / Number(before.value);
        if (ratio <= steepest.up && ratio >= steepest.down) return [];
        return [
          `  ${termOf(cell).join(' ')} ${cell.sex} ${before.ageTo}→${cell.ageFrom} 岁：${before.value}→${cell.value}`,
        ];
      }),
  );
  if (jumps.length === 0) return ['相邻年龄之间没有突跳。'];
  const rest = jumps.length > mostShown ? [`  另有 ${jumps.length - mostShown} 处`] : [];
  return [`相邻年龄之间突跳 ${jumps.length} 处，请核对：`, ...jumps.slice(0, mostShown), ...rest];
}
