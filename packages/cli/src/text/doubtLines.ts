/** The sums of a family file as it was read, and what of it looks like a slip. */
import { cents, formatYuan } from '@cebao/kernel';
import { hasLimit, isAgeLimit, type Doubt, type Totals } from '@cebao/planning';
import { doubtWords } from '@cebao/proposal';

export function totalLines(totals: Totals): readonly string[] {
  const { incomeCents, essentialsCents, aboveCents, assetsCents, liquidCents, debtsCents } = totals;
  return [
    '读到的合计（元）：',
    `  收入 ${formatYuan(incomeCents)} 一年，现在领的`,
    `  开支 ${formatYuan(cents(essentialsCents + aboveCents))} 一年，现在付的，不含还债与保费；其中必要开支 ${formatYuan(essentialsCents)}`,
    `  资产 ${formatYuan(assetsCents)}，其中现金与可变现 ${formatYuan(liquidCents)}`,
    `  负债 ${formatYuan(debtsCents)}`,
  ];
}

export function doubtLines(doubts: readonly Doubt[]): readonly string[] {
  if (doubts.length === 0) return [];
  return [
    '这些地方像是笔误，请核对（界限是假设；不影响做方案）：',
    ...doubts.map((doubt) => `  ${doubt.thing}：${doubtText(doubt)}`),
  ];
}

export function doubtText(doubt: Doubt): string {
  const { code, value, limit } = doubt;
  if (!hasLimit(doubt)) return doubtWords[code];
  const shown = (x: number): string =>
    code === 'bodyMass' ? String(x) : `${formatYuan(cents(x))} 元`;
  const held = isAgeLimit(doubt) ? `${String(limit)} 岁` : shown(limit);
  return `${doubtWords[code]}：${shown(value)}，界限 ${held}`;
}
