/** A stress test on the screen: how often it goes wrong, how badly, when and by what. */
import type { Assumption } from '@cebao/contracts';
import { describeRefusal, type Refusal } from '@cebao/kernel';
import type { NotWorse, PlanResult, StressOutcome, StressResult } from '@cebao/planning';
import {
  assumptionValue,
  percent,
  perilWords,
  wan,
  worseLines,
  worseTitle,
  yuan,
} from '@cebao/proposal';
import { notWorseLines } from './notWorseLines.ts';
import { left, right, textTable } from '../table.ts';

export type ShownStress = {
  readonly name: string;
  readonly result: StressResult;
  readonly spreads: readonly Assumption[];
  /** Without a plan: why there is none. */
  readonly plan: PlanResult | null;
  readonly noPlan: Refusal | null;
  /** Where the plan makes something worse. */
  readonly notWorse: NotWorse | null;
};

/** For programs: where there is no plan, no figure of one. */
export function stressJson({ result, plan, noPlan, notWorse }: ShownStress): object {
  return { ...result, after: plan === null ? null : result.after, noPlan, notWorse };
}

const layerWords = { 1: '基本生活、还债、治疗（第一层）', 2: '现有生活水准（到第二层）' } as const;

export function stressLines(shown: ShownStress): readonly string[] {
  const { name, result, spreads } = shown;
  const { before } = result;
  const halves = halvesOf(shown);
  return [
    ...saidFirst(shown),
    `${name}：${String(result.paths)} 条人生，每条最多 ${String(result.years)} 年，` +
      `${String(result.scenarios)} 个经济情景，种子 ${String(result.seed)}`,
    ...planLine(shown),
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
      ([0, 1] as const).flatMap((at) =>
        halves.map(({ title, outcomes }, half) => [
          half === 0 ? layerWords[outcomes[at].layer] : '',
          title,
          ...cellsOf(outcomes[at]),
        ]),
      ),
    ),
    '',
    ...([0, 1] as const).flatMap((at) => [
      `${layerWords[before[at].layer]}，撑不住的人生里影响最大的事：`,
      ...halves.map(({ title, outcomes }) => `  ${title}：${causesOf(outcomes[at])}`),
    ]),
    '',
    '这些数字是假设下的抽样，括号内是抽样误差（一个标准误）；未计入失能、等待期。假设：',
    ...spreads.map((a) => `  ${a.zh}：${assumptionValue(a.default, a.unit)}（${a.reason}）`),
  ];
}

/** What the plan makes worse and what can be done, or that there is none: as on the plan's own page. */
function saidFirst({ result, noPlan, notWorse }: ShownStress): readonly string[] {
  if (noPlan !== null) {
    return [`【这个家庭没有方案：${describeRefusal(noPlan)}】`, '下面只有“没有方案”的一半。', ''];
  }
  const worse = worseLines(result);
  if (worse.length === 0) return [];
  const smaller = notWorse === null ? [] : ['', ...notWorseLines(notWorse)];
  return [`【先说变得更糟的：${worseTitle(result)}】`, ...worse, ...smaller, ''];
}

function planLine({ plan }: ShownStress): readonly string[] {
  if (plan === null) return [];
  return [`方案：首年保费 ${yuan(plan.premiumCents)}，${String(plan.lines.length)} 份保单`];
}

type Half = { readonly title: string; readonly outcomes: StressResult['before'] };

function halvesOf({ result, plan }: ShownStress): readonly Half[] {
  const without: Half = { title: '没有方案', outcomes: result.before };
  return plan === null ? [without] : [without, { title: '有方案', outcomes: result.after }];
}

function cellsOf(outcome: StressOutcome): readonly string[] {
  return [
    `${percent(outcome.ruinProbability)}（±${percent(outcome.ruinStandardError)}）`,
    `${wan(outcome.meanCents)}（±${wan(outcome.meanStandardErrorCents)}）`,
    ...outcome.quantiles.map((q) => wan(q.cents)),
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
