/** G1 and G2 by the year of the event, in today's money. */
import { maxOfCents, zeroCents, type Cents } from '@cebao/kernel';
import type { GapPoint, GapResult } from '@cebao/planning';
import type { LineChart, Mark, Series } from '../blocks.ts';
import { number, wan } from '../text.ts';
import { at, fenPerWan, ticksOf, wanAxis, yearTicks, type Axis } from './axis.ts';

/** The largest value carries a label, which needs room below the top of the axis. */
export const headroom = 1.2;

export function gapChart(subject: string, gap: GapResult): LineChart | null {
  const curve = untilClosed(gap.curve);
  const last = curve.at(-1)?.year;
  const highest = largestOf(curve);
  if (last === undefined || curve.length < 2 || highest <= 0) return null;
  const axis = wanAxis(highest, 4, headroom);
  return {
    kind: 'lines',
    title: '按事故发生的年份',
    alt: `${subject}：按事故发生年份的缺口，今天的钱；第二层最高 ${wan(highest)}，在第 ${gap.worstEventYear + 1} 年。`,
    xTitle: '事故发生在第几年（1 = 现在起的一年）',
    yTitle: '缺口，万元（今天的钱）',
    xTicks: yearTicks(last, (year) => String(year + 1)),
    yTicks: ticksOf(axis, (amount) => number(amount / fenPerWan, 0)),
    series: [
      series(
        '到第二层（现有生活）',
        'solid',
        curve.map((p) => position(p, p.g2TodayCents, { last, axis })),
      ),
      series(
        '到第一层（必要开支）',
        'dashed',
        curve.map((p) => position(p, p.g1TodayCents, { last, axis })),
      ),
    ],
    marks: marksOf(gap, last, axis),
    heightMm: 28,
  };
}

const leastYears = 10;

/** Years after the gap has closed for good say nothing; the first of them shows that it has. */
function untilClosed(curve: readonly GapPoint[]): readonly GapPoint[] {
  const open = curve.findLastIndex((point) => point.g2TodayCents > 0 || point.g1TodayCents > 0);
  return curve.slice(0, Math.max(open + 2, leastYears + 1));
}

function series(name: string, style: Series['style'], points: Series['points']): Series {
  return { name, style, tone: style === 'solid' ? 'accent' : 'grey', points };
}

type Frame = { readonly last: number; readonly axis: Axis };

function position(
  point: GapPoint,
  amount: Cents,
  { last, axis }: Frame,
): readonly [number, number] {
  return [point.year / last, at(amount, axis)];
}

function marksOf(gap: GapResult, last: number, axis: Axis): Mark[] {
  const worst = gap.curve.find((point) => point.year === gap.worstEventYear);
  if (worst === undefined) return [];
  const when = worst.year === 0 ? '现在' : `第 ${worst.year + 1} 年`;
  const [x, y] = position(worst, worst.g2TodayCents, { last, axis });
  return [{ x, y, label: `${when} ${wan(worst.g2TodayCents)}` }];
}

export function largestOf(curve: readonly GapPoint[]): Cents {
  return curve.reduce<Cents>(
    (most, point) => maxOfCents(most, maxOfCents(point.g1TodayCents, point.g2TodayCents)),
    zeroCents,
  );
}
