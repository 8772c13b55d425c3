/** The family's liquid position if nothing happens: what every gap is measured against. */
import { round, type Cents } from '@cebao/kernel';
import { heading, muted } from '../build.ts';
import type { Block, Series } from '../blocks.ts';
import { axisFor, fenPerWan, yearTicks } from '../need/axis.ts';
import type { Scope } from '../scope.ts';
import { number } from '../text.ts';

export function baselineBlocks({ bundle }: Scope): Block[] {
  const { layer1, layer2 } = bundle.report.baseline;
  if (layer1.length < 2 || layer2.length < 2) return [];
  const all = [...layer1, ...layer2].map((amount) => amount / fenPerWan);
  const { step } = axisFor(Math.max(...all, ...all.map((x) => -x)), 3);
  const top = step * round.ceil(Math.max(...all, 0) / step);
  const bottom = step * round.floor(Math.min(...all, 0) / step);
  const frame = { top, bottom, last: layer2.length - 1 };
  const count = round.halfUp((top - bottom) / step);
  return [
    {
      kind: 'keep',
      blocks: [
        heading(2, '什么都不发生时'),
        {
          kind: 'lines',
          title: '流动资产逐年',
          alt: `不发生事故时的流动资产，推演 ${frame.last} 年。`,
          xTitle: '第几年末（0 = 现在）',
          yTitle: '万元（名义金额；低于 0 表示入不敷出）',
          xTicks: yearTicks(frame.last, String),
          yTicks: Array.from({ length: count + 1 }, (_, i) => ({
            at: i / count,
            label: number(bottom + i * step, 0),
          })),
          series: [
            curve('到第二层（现有生活）', layer2, frame),
            curve('到第一层（必要开支）', layer1, frame),
          ],
          marks: [],
          heightMm: 38,
        },
        muted('缺口就是和这条线相比：事故之后，哪一年也不比它更差，或不低于该层的开支。'),
      ],
    },
  ];
}

type Frame = { readonly top: number; readonly bottom: number; readonly last: number };

function curve(name: string, amounts: readonly Cents[], { top, bottom, last }: Frame): Series {
  const solid = name.includes('第二层');
  return {
    name,
    style: solid ? 'solid' : 'dashed',
    tone: solid ? 'accent' : 'grey',
    points: amounts.map((amount, year) => [
      year / last,
      (amount / fenPerWan - bottom) / (top - bottom),
    ]),
  };
}
