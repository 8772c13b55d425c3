/** Premiums year by year, nominal, and their share of today's income. */
import { maxOfCents, zeroCents, type Cents } from '@cebao/kernel';
import { customPremiumBlocks } from '../need/custom.ts';
import { at, axisFor, ticksOf, yearTicks } from '../need/axis.ts';
import { heading, left, muted, right, row, table, totalRow } from '../build.ts';
import type { BarChart, Block } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { number, percent, yuan } from '../text.ts';

const fenPerYuan = 100;

export function premiumBlocks(scope: Scope): Block[] {
  const { plan, family } = scope.bundle.report;
  const years = trimmed(plan.premiumByYear);
  if (years.length === 0) return [];
  const spans = spansOf(years);
  return [
    heading(2, '保费逐年'),
    {
      kind: 'pair',
      left: [chart(years)],
      right: [
        table(
          [left('年份', 1.2), right('每年保费', 1), right('占现在年收入', 1)],
          [
            ...spans.map((s) =>
              row(
                s.from === s.to ? `第 ${s.from} 年` : `第 ${s.from}–${s.to} 年`,
                yuan(s.cents),
                shareText(s.cents, family.annualIncomeCents),
              ),
            ),
            totalRow('合计', yuan(plan.totalPremiumCents), '—'),
          ],
          '名义金额，未折现；以今天的费率为准。保证续保期内的医疗险按今天的价格计，以后最高的价格见各份保单。',
        ),
      ],
    },
    muted('预算按首年保费计，交费期越长首年越低、合计越高；这里因此同时印出合计。'),
    ...customPremiumBlocks(scope),
  ];
}

function chart(years: readonly Cents[]): BarChart {
  const highest = years.reduce<Cents>((most, amount) => maxOfCents(most, amount), zeroCents);
  const axis = axisFor(highest / fenPerYuan, 4);
  const scaled = { end: axis.end * fenPerYuan, step: axis.step * fenPerYuan };
  return {
    kind: 'bars',
    title: '每年的保费',
    alt: `每年的保费，共 ${years.length} 年，最高 ${yuan(highest)}。`,
    xTitle: '第几年',
    yTitle: '元（名义）',
    xTicks: yearTicks(years.length, (year) => String(year + 1))
      .filter((tick) => tick.at < 1)
      .map((tick) => ({ ...tick, at: tick.at + 0.5 / years.length })),
    yTicks: ticksOf(scaled, (amount) => number(amount / fenPerYuan, 0)),
    bars: years.map((amount) => at(amount, scaled)),
    heightMm: 36,
  };
}

function shareText(premium: Cents, income: Cents): string {
  return income > 0 ? percent(premium / income) : '没有收入';
}

type Span = { readonly from: number; readonly to: number; readonly cents: Cents };

/** Years of the same premium in one row; from 1. */
function spansOf(years: readonly Cents[]): Span[] {
  const spans: Span[] = [];
  years.forEach((amount, index) => {
    const last = spans.at(-1);
    if (last !== undefined && last.cents === amount)
      spans[spans.length - 1] = { ...last, to: index + 1 };
    else spans.push({ from: index + 1, to: index + 1, cents: amount });
  });
  return spans;
}

function trimmed(years: readonly Cents[]): Cents[] {
  const last = years.findLastIndex((amount) => amount > 0);
  return years.slice(0, last + 1);
}
