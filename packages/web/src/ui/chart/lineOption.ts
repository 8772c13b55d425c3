/** The house's line chart: two or three lines over years, money on the left. */
import { round } from '@cebao/kernel';
import type { Language } from '../../i18n/language.ts';
import { glanceMoney } from '../money.ts';

export type Line = {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
  readonly tone: keyof typeof tones;
  readonly step?: boolean;
  readonly mark?: readonly [number, number];
};

type LineChart = {
  readonly lines: readonly Line[];
  readonly language: Language;
  readonly xText: (x: number) => string;
  readonly yText?: (y: number) => string;
  /** A line at zero says where money ends. */
  readonly zero?: boolean;
};

export const tones = { accent: '#0b6e5f', soft: '#7fb5ab', ink: '#5b6764', warn: '#b7791f' };
const grey = '#7d8885';
const font = { color: grey, fontSize: 12, fontFamily: 'system-ui, sans-serif' };

export function lineOption(chart: LineChart) {
  const { lines, xText, language } = chart;
  const yText = chart.yText ?? ((y: number) => axisMoney(y, language));
  const exact = chart.yText ?? ((y: number) => glanceMoney(round.down(y), language));
  return {
    grid: { left: 8, right: 16, top: 40, bottom: 12 },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 16,
      itemGap: 24,
      itemHeight: 2,
      textStyle: font,
      icon: 'rect',
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { lineStyle: { color: grey } },
      valueFormatter: (y: unknown) => (typeof y === 'number' ? exact(y) : ''),
    },
    xAxis: {
      type: 'value',
      min: 'dataMin',
      max: lastOf(lines),
      axisLabel: { ...font, formatter: xText, hideOverlap: true },
      axisLine: { lineStyle: { color: '#d5dbd9' } },
      splitLine: { show: false },
      axisPointer: { label: { formatter: ({ value }: { value: number }) => xText(value) } },
    },
    yAxis: {
      type: 'value',
      axisLabel: { ...font, formatter: yText },
      splitLine: { lineStyle: { color: '#eef1f0' } },
      splitNumber: 4,
    },
    series: lines.map((line) =>
      seriesOf(line, { zero: chart.zero === true, isOver: lines.length > 1 }),
    ),
  };
}

/** A mark may stand beyond the points, such as a plan with waivers beyond the best values without. */
function lastOf(lines: readonly Line[]): number {
  return Math.max(
    ...lines
      .flatMap(({ points, mark }) => [...points, ...(mark === undefined ? [] : [mark])])
      .map(([x]) => x),
  );
}

type Among = { readonly zero: boolean; readonly isOver: boolean };

/** The first of several lines is dashed and lies above the others: where they are one, both are seen. */
function seriesOf({ name, points, tone, step, mark }: Line, { zero, isOver }: Among) {
  const color = tones[tone];
  const isDashed = isOver && tone === 'accent';
  return {
    type: 'line',
    name,
    data: points,
    showSymbol: false,
    z: isDashed ? 3 : 2,
    lineStyle: { color, width: 2, type: isDashed ? [6, 4] : 'solid' },
    itemStyle: { color },
    ...(step === true ? { step: 'end' } : {}),
    ...(mark === undefined ? {} : { markPoint: markAt(mark, color) }),
    ...(zero ? { markLine: zeroLine } : {}),
  };
}

function markAt(coord: readonly [number, number], color: string) {
  return {
    symbol: 'circle',
    symbolSize: 10,
    itemStyle: { color, borderColor: '#fff', borderWidth: 2 },
    label: { show: false },
    data: [{ coord }],
  };
}

const zeroLine = {
  silent: true,
  symbol: 'none',
  label: { show: false },
  lineStyle: { color: '#b3261e', type: 'dashed', width: 1 },
  data: [{ yAxis: 0 }],
};

/** Whole 万 or 亿 on the axis: "120万". */
function axisMoney(fen: number, language: Language): string {
  return fen === 0 ? '0' : glanceMoney(round.down(fen), language);
}
