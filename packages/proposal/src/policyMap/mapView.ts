/**
 * What the template of the policy map lays out: one landscape page for the whole family, then the
 * details. Every text is final; positions of bars are shares of the plot.
 */
import { yearOf, type LocalDate } from '@cebao/kernel';
import type { PolicyMap } from '@cebao/planning';
import type { Block } from '../view/blocks.ts';
import { dateText, yuan } from '../view/text.ts';
import { detailBlocks } from './details.ts';
import { findingTexts, type FindingText } from './findingText.ts';
import { matrixOf, type MapMatrix } from './matrix.ts';
import { timelineOf, type MapTimeline } from './timeline.ts';

export type MapView = {
  readonly language: 'zh';
  readonly title: string;
  readonly subtitle: string;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: { readonly left: string; readonly page: string };
  /** On every page, as on its image: no licence is registered with this program. */
  readonly watermark: string;
  readonly figures: readonly Figure[];
  readonly matrix: MapMatrix;
  readonly findings: {
    readonly title: string;
    readonly items: readonly FindingText[];
    /** How many more stand on the pages behind; '' when none. */
    readonly more: string;
  };
  readonly premiums: PremiumChart;
  readonly timeline: MapTimeline;
  readonly details: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
};

export type Figure = {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly tone: 'accent' | 'amber';
};

export type PremiumChart = {
  readonly title: string;
  readonly bars: readonly {
    readonly label: string;
    readonly value: string;
    readonly share: number;
  }[];
  readonly note: string;
};

const trainingOnly = '培训用，不得交付客户';
const overviewFindings = 8;
const chartYears = 10;

export function mapViewOf(map: PolicyMap): MapView {
  const [year = 0, month = 0, day = 0] = map.asOf.split('-').map(Number);
  const findings = findingTexts(map);
  return {
    language: 'zh',
    title: '家庭保单整理表',
    subtitle: `${map.family} · 整理日 ${dateText(map.asOf)}`,
    date: { year, month, day },
    header: { left: `策保 · 家庭保单整理表 · ${trainingOnly}`, right: map.family },
    watermark: trainingOnly,
    footer: {
      left: '按家庭提供的保单整理；赔付以保险合同与保险公司的核定为准。',
      page: '第 {page} 页，共 {pages} 页',
    },
    figures: figuresOf(map, findings),
    matrix: matrixOf(map),
    findings: {
      title: '要留意的事',
      items: byTone(findings).slice(0, overviewFindings),
      more:
        findings.length > overviewFindings
          ? `另有 ${findings.length - overviewFindings} 条，见“全部提示”。`
          : '',
    },
    premiums: premiumChart(map),
    timeline: timelineOf(map),
    details: detailBlocks(map),
  };
}

/** Stable: within a tone the order of the map stays. */
function byTone(findings: readonly FindingText[]): readonly FindingText[] {
  const order = { amber: 0, accent: 1, muted: 2 };
  return findings.toSorted((a, b) => order[a.tone] - order[b.tone]);
}

function figuresOf(map: PolicyMap, findings: readonly FindingText[]): readonly Figure[] {
  const inForce = map.policies.filter((p) => p.status !== 'lapsed' && p.status !== 'ended');
  const insurers = new Set(map.policies.map((policy) => policy.insurer));
  const { nextTwelveMonthsCents, totalCents, years } = map.premiums;
  const last = years.at(-1);
  const urgent = findings.filter(({ tone }) => tone === 'amber').length;
  return [
    {
      label: '保单',
      value: `${inForce.length} 份有效`,
      note: `共 ${map.policies.length} 份，${insurers.size} 家公司`,
      tone: 'accent',
    },
    {
      label: '今后 12 个月要交',
      value: yuan(nextTwelveMonthsCents),
      note: nextDueText(map),
      tone: 'accent',
    },
    {
      label: '以后总共要交',
      value: yuan(totalCents),
      note: last === undefined ? '没有未交保费' : `最后一笔在 ${last.year} 年`,
      tone: 'accent',
    },
    {
      label: '要处理',
      value: `${urgent} 件`,
      note: `全部提示 ${findings.length} 条`,
      tone: urgent > 0 ? 'amber' : 'accent',
    },
  ];
}

function nextDueText({ policies }: PolicyMap): string {
  const next = policies
    .flatMap(({ nextDue }): LocalDate[] => (nextDue === null ? [] : [nextDue]))
    .toSorted()[0];
  return next === undefined ? '没有要交的保费' : `下一笔 ${dateText(next)}`;
}

function premiumChart({ premiums, asOf }: PolicyMap): PremiumChart {
  const first = yearOf(asOf);
  const shown = premiums.years.slice(0, chartYears);
  const most = shown.reduce((top, { cents }) => Math.max(top, cents), 1);
  return {
    title: '每年要交的保费',
    bars: shown.map(({ year, cents }) => ({
      label: year === first ? `${year} 年余下` : `${year} 年`,
      value: yuan(cents),
      share: cents / most,
    })),
    note:
      premiums.years.length > chartYears
        ? `其后各年见“按年保费”；一年期险种只计到本期期满，续保保费未计。`
        : '一年期险种只计到本期期满，续保保费未计。',
  };
}
