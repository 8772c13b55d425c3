/** The parts of ECharts that are used, drawn as SVG: sharp on paper and on any screen. */
import { LineChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import type { EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  LineChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
  SVGRenderer,
]);

export type ChartOption = EChartsCoreOption;

export type Drawing = {
  readonly show: (option: ChartOption) => void;
  readonly close: () => void;
};

const firstMilliseconds = 200;

/** Follows the size of its place. The first picture grows, later ones stand at once. */
export function openDrawing(element: HTMLElement): Drawing {
  const chart = init(element, null, { renderer: 'svg' });
  let isFirst = true;
  const observer = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = element;
    if (clientWidth !== chart.getWidth() || clientHeight !== chart.getHeight()) chart.resize();
  });
  observer.observe(element);
  return {
    show: (option) => {
      const animation = isFirst ? { animationDuration: firstMilliseconds } : { animation: false };
      chart.setOption({ ...animation, ...option }, { notMerge: true });
      isFirst = false;
    },
    close: () => {
      observer.disconnect();
      chart.dispose();
    },
  };
}
