/** Which segment a plan without a budget starts from, why, and what else its template would choose. */
import type { SegmentMatch, SegmentReason, SegmentStart } from '@cebao/planning';
import { number, percent, yuan } from '@cebao/proposal';

export function segmentLines({ matches, budgetCents, differs }: SegmentStart): readonly string[] {
  const [first, ...others] = matches;
  if (first === undefined || budgetCents === null) return [];
  const { budgetShare } = first.segment.template;
  return [
    `没有写预算：按客群“${first.segment.zh}”（${reasonsText(first)}）的模板从家庭年收入的 ` +
      `${percent(budgetShare.value)} 起步，首年保费预算 ${yuan(budgetCents)}。`,
    `这是假设，不是结论（${budgetShare.reason}）；请与客户商定后写进家庭文件，或用 --budget 给出。`,
    ...others.map((match) => `- 也符合“${match.segment.zh}”（${reasonsText(match)}）`),
    ...differs.map(
      ({ choice, start }) =>
        `- 模板建议 ${choice} = ${String(start.value)}，家庭文件不是这样，没有改动：${start.reason}`,
    ),
  ];
}

function reasonsText({ reasons }: SegmentMatch): string {
  return reasons.map(reasonText).join('，');
}

const stageWords = {
  single: '单身',
  couple: '两人家庭',
  youngFamily: '孩子未上学',
  schoolFamily: '孩子上学',
  emptyNest: '孩子已独立',
  retired: '已退休',
} as const;

const countWords = {
  earners: (count: number) => `挣钱的大人 ${String(count)} 人`,
  children: (count: number) => `孩子 ${String(count)} 人`,
  elders: (count: number) => `老人 ${String(count)} 人`,
  debtYears: (years: number) => `债务是年收入的 ${number(years, 1)} 倍`,
  owner: (count: number) => `有 ${String(count)} 家企业`,
  stage: () => '',
} as const;

function reasonText({ fact, value }: SegmentReason): string {
  return typeof value === 'number' ? countWords[fact](value) : stageWords[value];
}
