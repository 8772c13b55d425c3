/** A stress test on the screen: how often it goes wrong, how badly, when and by what. */
import type { Assumption } from '@cebao/contracts';
import type { Report, StressOutcome, StressResult } from '@cebao/planning';
import {
  assumptionValue,
  percent,
  perilWords,
  wan,
  worseLines,
  worseTitle,
  yuan,
} from '@cebao/proposal';
import { left, right, textTable } from './table.ts';

export type ShownStress = {
  readonly result: StressResult;
  readonly report: Report;
  readonly spreads: readonly Assumption[];
};

const layerWords = { 1: '基本生活、还债、治疗（第一层）', 2: '现有生活水准（到第二层）' } as const;

export function stressLines({ result, report, spreads }: ShownStress): readonly string[] {
  const { before, after } = result;
  const worse = worseLines(result);
  return [
    // Said first, as on the plan's own page.
    ...(worse.length === 0 ? [] : [`【先说变得更糟的：${worseTitle}】`, ...worse, '']),
    `${report.family.name}：${String(result.paths)} 条人生，每条最多 ${String(result.years)} 年，` +
      `${String(result.scenarios)} 个经济情景，种子 ${String(result.seed)}`,
    `方案：首年保费 ${yuan(report.plan.premiumCents)}，${String(report.plan.lines.length)} 份保单`,
    `“撑不住”指：与什么都不发生相比，缺口（今天的价值）超过家庭自己能承受的 ${wan(result.bearableCents)}`,
    '',
    ...textTable(
      [
        left('看到哪一层'),
        left(''),
        right('撑不住的可能'),
        right('平均缺口'),
        ...before[0].quantiles.map(({ percent: p }) => right(`${String(p)}% 的人生不超过`)),
      ],
      [0, 1].flatMap((at) => rowsOf(before[at], after[at])),
    ),
    '',
    ...[0, 1].flatMap((at) => causeLines(before[at], after[at])),
    '',
    '这些数字是假设下的抽样，括号内是抽样误差（一个标准误）；未计入失能、等待期。假设：',
    ...spreads.map((a) => `  ${a.zh}：${assumptionValue(a.default, a.unit)}（${a.reason}）`),
  ];
}

function rowsOf(
  before: StressOutcome | undefined,
  after: StressOutcome | undefined,
): readonly (readonly string[])[] {
  if (before === undefined || after === undefined) return [];
  return [
    [layerWords[before.layer], '没有方案', ...cellsOf(before)],
    ['', '有方案', ...cellsOf(after)],
  ];
}

function cellsOf(outcome: StressOutcome): readonly string[] {
  return [
    `${percent(outcome.ruinProbability)}（±${percent(outcome.ruinStandardError)}）`,
    `${wan(outcome.meanCents)}（±${wan(outcome.meanStandardErrorCents)}）`,
    ...outcome.quantiles.map((q) => wan(q.cents)),
  ];
}

function causeLines(
  before: StressOutcome | undefined,
  after: StressOutcome | undefined,
): readonly string[] {
  if (before === undefined || after === undefined) return [];
  return [
    `${layerWords[before.layer]}，撑不住的人生里影响最大的事：`,
    `  没有方案：${causesOf(before)}`,
    `  有方案：${causesOf(after)}`,
  ];
}

function causesOf({ causes, paths }: StressOutcome): string {
  if (causes.length === 0) return '没有';
  return causes
    .map(({ cause, paths: count }) => {
      const name = cause === null ? '保费' : perilWords[cause];
      return `${name} ${shareText(count / paths)}`;
    })
    .join('，');
}

const leastShown = 1 / 1000;

function shareText(share: number): string {
  return share < leastShown ? `不到 ${percent(leastShown)}` : percent(share);
}
