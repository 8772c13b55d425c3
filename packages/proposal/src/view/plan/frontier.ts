/** What more or less money buys: the frontier of plans, and the next step with its exchange. */
import { subtractCents, yuan as yuanCents, type Cents } from '@cebao/kernel';
import type { LineChange, PlanResult, Step } from '@cebao/planning';
import { headroom } from '../need/gapChart.ts';
import { axisFor, at, ticksOf, type Axis } from '../need/axis.ts';
import { heading, left, muted, paragraph, right, row, table } from '../build.ts';
import type { Block, LineChart } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { number, signedYuan, wan, yuan } from '../text.ts';
import { isWaiver, lineKindWord } from '../../words/lineKind.ts';
import { points } from './certificate.ts';

const fenPerYuan = yuanCents(1);

export function frontierBlocks(scope: Scope): Block[] {
  const { plan } = scope.bundle.report;
  const chart = frontierChart(plan);
  return [
    heading(2, '多花或少花一点会怎样'),
    ...(chart === null ? [] : [chart]),
    ...stepBlocks(scope, plan),
  ];
}

function frontierChart(plan: PlanResult): LineChart | null {
  if (plan.frontier.length < 2) return null;
  const ordered = plan.frontier.toSorted((a, b) => a.premiumCents - b.premiumCents);
  const premiums = ordered.map((p) => p.premiumCents / fenPerYuan);
  const values = ordered.map((p) => p.value);
  const x = axisFor(Math.max(...premiums, plan.premiumCents / fenPerYuan), 6);
  const y = axisFor(Math.max(...values, plan.certificate.shownValue) * headroom, 4);
  return {
    kind: 'lines',
    title: '保费与方案的价值',
    alt: `每一档首年保费所能达到的最高 V，共 ${ordered.length} 点；本方案首年保费 ${yuan(plan.premiumCents)}。`,
    xTitle: '首年保费，元',
    yTitle: valueTitle(y),
    xTicks: ticksOf(x, (amount) => number(amount, 0)),
    yTicks: ticksOf(y, (value) => valueLabel(value, y)),
    series: [
      {
        name: '每一档保费能达到的最高 V（同一保费安排 S）',
        style: 'solid',
        tone: 'accent',
        points: steps(ordered.map((p) => [at(p.premiumCents / fenPerYuan, x), at(p.value, y)])),
      },
    ],
    marks: [
      {
        x: at(plan.premiumCents / fenPerYuan, x),
        y: at(plan.certificate.shownValue, y),
        label: `本方案 ${yuan(plan.premiumCents)}`,
      },
    ],
    heightMm: 42,
  };
}

const fenPerWan = 1_000_000;
const inWan = (axis: Axis) => axis.step >= fenPerWan;
const valueTitle = (axis: Axis) => (inWan(axis) ? 'V，万加权元' : 'V，加权元');
const valueLabel = (value: number, axis: Axis) =>
  number(value / (inWan(axis) ? fenPerWan : fenPerYuan), 0);

/** A list of best plans is a staircase: a plan's value holds until the next one is affordable. */
function steps(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    return before === undefined ? [point] : [[point[0], before[1]] as const, point];
  });
}

function stepBlocks(scope: Scope, plan: PlanResult): Block[] {
  if (plan.nextStep === null) {
    return [paragraph('再多的预算也补不上更多的缺口，多出来的钱不该用在这里。')];
  }
  return stepTable(scope, plan, plan.nextStep);
}

function stepTable(scope: Scope, plan: PlanResult, step: Step): Block[] {
  const more = subtractCents(step.budgetCents, plan.budgetCents);
  return [
    heading(3, `再加 ${yuan(more)}买到什么`),
    paragraph(
      `预算 ${yuan(step.budgetCents)} 时，首年保费 ${yuan(step.premiumCents)}，V 增加 ${points(step.valueGain)}。` +
        (step.changes.length === 0 ? noChange : ''),
    ),
    ...(step.changes.length === 0 ? [] : [changesTable(scope, step.changes)]),
    muted('相邻预算的最优方案不一定层层相套：多 1,000 元有时会换掉一份已有的。'),
  ];
}

function changesTable(scope: Scope, changes: readonly LineChange[]): Block {
  return table(
    [
      left('被保险人', 1),
      left('险种与产品', 2.2),
      right('原来', 0.9),
      right('变为', 0.9),
      right('年保费变化', 1),
    ],
    changes.map((change) =>
      row(
        scope.name(change.insured),
        changeText(change),
        beforeText(change),
        afterText(change),
        signedYuan(change.premiumChangeCents),
      ),
    ),
  );
}

/** The term belongs to the name: a change of term is one line out and another one in. */
export function changeText(change: LineChange): string {
  const { name, term } = change;
  return `${lineKindWord(change)} ${name}${term === '' ? '' : `（${term}）`}`;
}

export function beforeText(change: LineChange): string {
  return change.beforeCents === 0 ? '没有' : sumText(change, change.beforeCents);
}

export function afterText(change: LineChange): string {
  return change.afterCents === 0 ? '不再买' : sumText(change, change.afterCents);
}

/** A waiver pays nobody a sum: it ends premiums, so much a year. */
function sumText(change: LineChange, sum: Cents): string {
  return isWaiver(change) ? `每年 ${yuan(sum)}` : wan(sum);
}

export const noChange = '保单没有变化。';
