/** Page one: what stays uncovered first, then the plan at a glance, what it costs, the proof. */
import { sumCents, yuan as yuanCents, type Cents } from '@cebao/kernel';
import type { MemberView, PlanLine, Uncovered } from '@cebao/planning';
import { callout, left, muted, plain, right, row, strong, table, totalRow } from '../build.ts';
import type { Block, Rich, Section } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { incomeShareText } from '../incomeShare.ts';
import { wan, yuan } from '../text.ts';
import { isWaiver } from '../../words/lineKind.ts';
import { perilWords } from '../../words/zhCN.ts';
import { uncoveredText } from '../need/uncovered.ts';
import { clientSentences } from '../plan/certificate.ts';
import { worseFirst } from '../stress/stress.ts';
import { firstRisks } from './firstRisks.ts';
import { nextSteps } from './nextSteps.ts';
import { possibleText, unspentReason } from '../plan/unspent.ts';

/** A client reads page one before the layers are explained. */
const layerWords = { 1: '必要开支的', 2: '维持现有生活的', 3: '愿望的' } as const;
const shownUncovered = 5;

export const goalGapTitle = '保险治不好的事：即使什么都不发生，家庭收支本身也有短缺';

export function summarySection(scope: Scope): Section {
  return {
    id: 'summary',
    title: '家庭保障方案',
    lead: null,
    newPage: false,
    onePage: true,
    blocks: [
      ...goalGapBlocks(scope),
      ...worseFirst(scope),
      uncoveredBlock(scope),
      moneyBlock(scope),
      ...unspentBlocks(scope),
      glanceTable(scope),
      ...firstRisks(scope),
      ...nextSteps(scope),
      callout('muted', '这份方案证明了什么', clientSentences(scope)),
    ],
  };
}

/** What no insurance on death or illness cures comes before everything else. */
function goalGapBlocks({ bundle }: Scope): Block[] {
  const { goalGaps } = bundle.report.baseline;
  if (goalGaps.length === 0) return [];
  const lines = goalGaps.map((gap): Rich => [
    plain(`第 ${gap.layer} 层支出：第 ${gap.firstShortYear} 年起入不敷出，最多时短缺 `),
    strong(wan(gap.todayCents)),
    plain(`（今天的钱，第 ${gap.worstYear} 年）。`),
  ]);
  return [
    callout('amber', goalGapTitle, [
      ...lines,
      '这要靠收入、支出与储蓄的安排来解决；身故与疾病保险只能让事故不再雪上加霜。',
    ]),
  ];
}

function uncoveredBlock(scope: Scope): Block {
  const { report } = scope.bundle;
  const open = openFirst(report.uncovered);
  if (open.length === 0) {
    return callout('accent', '仍未保障的', [
      '若事故发生在第一年，目录内可衡量的缺口都已补上。方案之外的风险见“仍未保障的部分”。',
      ...handedOver(scope),
    ]);
  }
  const lines = open.slice(0, shownUncovered).map((item): Rich => uncoveredLine(scope, item));
  const rest = open.length - lines.length;
  if (rest > 0) lines.push(`另有 ${rest} 项，见“仍未保障的部分”。`);
  lines.push(...handedOver(scope));
  return callout('accent', '先说没有保障到的（若事故发生在第一年）', lines);
}

/** What a guarantee takes in kind is in no gap: the home may go, and the first page says so. */
function handedOver(scope: Scope): Rich[] {
  const { guarantees } = scope.bundle.report.state;
  const guarantors = [...new Set(guarantees.map((g) => g.member))];
  return guarantors.flatMap((id): Rich[] => {
    const given = sumCents(guarantees.filter((g) => g.member === id).map((g) => g.inKindCents));
    if (given <= 0) return [];
    return [
      [
        strong(`${scope.name(id)} 担保：身故时 ${wan(given)} 的不变卖资产可能被抵偿`),
        plain('（如自住房），不在缺口里；见“个人担保”。'),
      ],
    ];
  });
}

function uncoveredLine(scope: Scope, item: Uncovered): Rich {
  return [
    strong(`${scope.name(item.member)} ${perilWords[item.peril]}：仍缺 ${wan(item.openCents)}`),
    plain(
      `（${layerWords[item.layer]}缺口 ${wan(item.gapCents)}，方案支付 ${wan(item.paidCents)}）；` +
        `${uncoveredText(scope, item)}。`,
    ),
  ];
}

function openFirst(all: readonly Uncovered[]): Uncovered[] {
  return all
    .filter((item) => item.openCents > 0)
    .toSorted((a, b) => a.layer - b.layer || b.openCents - a.openCents);
}

function moneyBlock({ bundle }: Scope): Block {
  const { plan } = bundle.report;
  const unspent = plan.unspentCents > 0 ? `，未用 ${yuan(plan.unspentCents)}` : '';
  return {
    kind: 'figures',
    items: [
      {
        label: '首年保费',
        value: yuan(plan.premiumCents),
        note: `预算 ${yuan(plan.budgetCents)}${unspent}`,
      },
      {
        label: '占家庭年收入',
        value: incomeShareText(bundle.report),
        note: `年收入 ${wan(bundle.report.family.annualIncomeCents)}`,
      },
      {
        label: '全部保费合计',
        value: wan(plan.totalPremiumCents),
        note: '各年应交之和，名义金额',
      },
      {
        label: '保单',
        value: `${plan.lines.length} 份`,
        note: `${new Set(plan.lines.map((line) => line.insured)).size} 位被保险人`,
      },
    ],
  };
}

const smallestStepWorthSaying = yuanCents(1000);

/** Budget that closes no gap stays unspent, and the first page says so. */
function unspentBlocks(scope: Scope): Block[] {
  const { unspentCents } = scope.bundle.report.plan;
  if (unspentCents < smallestStepWorthSaying) return [];
  const why = `预算中的 ${yuan(unspentCents)} ${unspentReason(scope)}，留下不用。`;
  return [muted(`${why}${possibleText(scope)}`)];
}

const glanceKinds = ['term', 'criticalIllness', 'medical', 'accident'] as const;

function glanceTable({ bundle }: Scope): Block {
  const { family, plan } = bundle.report;
  const paying = plan.lines.filter((line) => !isWaiver(line));
  const rows = family.members.map((member) => glanceRow(member, plan.lines, family.breadwinner));
  return table(
    [
      left('方案一览', 1.4),
      right('定期寿险', 1.4),
      right('重疾险', 1.4),
      right('医疗险（年限额）', 1),
      right('意外险', 0.7),
      right('首年保费', 1),
    ],
    [
      ...rows,
      totalRow(
        '合计',
        ...glanceKinds.map((kind) => premiumOf(paying, kind)),
        yuan(plan.premiumCents),
      ),
    ],
    `各列为保额；最后一行为各险种的首年保费。${waiversText(plan.lines)}`,
  );
}

/** A waiver pays nobody a sum: it stands in no column, and its premium is in the last one. */
function waiversText(lines: readonly PlanLine[]): string {
  const waivers = lines.filter(isWaiver);
  if (waivers.length === 0) return '';
  const premium = sumCents(waivers.map((line) => line.premiumCents));
  return `首年保费另含豁免 ${yuan(premium)}：投保人身故后，别人的保单不必再交费。`;
}

function glanceRow(member: MemberView, lines: readonly PlanLine[], breadwinner: string) {
  const own = lines.filter((line) => line.insured === member.id);
  const premium = sumCents(own.map((line) => line.premiumCents));
  return row(
    [
      strong(member.name),
      plain(` ${member.age} 岁${member.id === breadwinner ? '，经济支柱' : ''}`),
    ],
    ...glanceKinds.map((kind) =>
      sumsOf(own.filter((line) => line.kind === kind && !isWaiver(line))),
    ),
    own.length === 0 ? '—' : yuan(premium),
  );
}

/** Sums add up only as long as both last: where one ends before the other, each says when. */
function sumsOf(lines: readonly PlanLine[]): string {
  if (lines.length === 0) return '—';
  const isEqual = new Set(lines.map(({ coverYears }) => coverYears)).size === 1;
  const text = ({ sumInsuredCents, coverYears, period }: PlanLine): string =>
    isEqual
      ? wan(sumInsuredCents)
      : `${wan(sumInsuredCents)}（${period === '' ? `${coverYears}年` : period}）`;
  return lines.map(text).join(isEqual ? ' + ' : '\n+ ');
}

function premiumOf(lines: readonly PlanLine[], kind: PlanLine['kind']): string {
  const amounts: Cents[] = lines
    .filter((line) => line.kind === kind)
    .map((line) => line.premiumCents);
  return amounts.length === 0 ? '—' : yuan(sumCents(amounts));
}
