/** Gap by gap: the curve, where it comes from, what moves it, and what custom would say. */
import { zeroCents } from '@cebao/kernel';
import {
  shownLayers,
  type GapResult,
  type Report,
  type ScriptPeril,
  type WishGap,
} from '@cebao/planning';
import { heading, left, muted, paragraph, plain, right, row, strong, table } from '../build.ts';
import type { Block, Rich, Section, Span } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { afterYears, signedWan, wan } from '../text.ts';
import { evidenceWords, perilWords } from '../../words/zhCN.ts';
import { customBlocks } from './custom.ts';
import { gapEvidence } from './evidence.ts';
import { gapChart, largestOf } from './gapChart.ts';
import { termText, workingsTable } from './workings.ts';

export function gapsSection(scope: Scope): Section {
  const { report } = scope.bundle;
  const open = report.gaps.filter(matters);
  const blocks = report.family.members.flatMap((member) => {
    const own = open.filter((gap) => gap.member === member.id);
    return own.length === 0
      ? []
      : [heading(2, member.name), ...own.flatMap((gap) => gapBlocks(scope, gap))];
  });
  return {
    id: 'gaps',
    title: '保障缺口',
    lead:
      '缺口是：事故当天要拿到多少钱，家庭以后任何一年都不比没有这件事时更差，或不低于该层的开支，取两者中较低的要求。' +
      `已有保障已经算进去；${premiumsCounted(report)}，所以这里的数字通常比首页与风险地图（没有算新保费）大一些。没有缺口的风险不再列出。逐项推导见附录。`,
    newPage: true,
    onePage: false,
    blocks: blocks.length === 0 ? [paragraph('各成员的各项风险都没有缺口。')] : blocks,
  };
}

/** Passes that do not repeat leave the gaps with the premiums of another pass than the plan. */
function premiumsCounted({ plan }: Report): string {
  return plan.certificate.converged
    ? '方案的保费也算作支出'
    : '求解没有重复，取缺口较大的一遍，保费按证书里的保费安排 S 算作支出，与方案不全相同';
}

/** Every term of every gap; the main part shows them summed by kind. */
export function workingsSection(scope: Scope): Section {
  const open = scope.bundle.report.gaps.filter(opensNow);
  return {
    id: 'workings',
    title: '附录：缺口的逐项推导',
    lead: '每一项都是事故当天的价值；逐项相加，正好是缺口。',
    newPage: true,
    onePage: false,
    blocks: open.flatMap((gap) => [
      heading(3, `${scope.name(gap.member)} ${perilWords[gap.peril]}`),
      workingsTable(scope, gap, 'terms'),
    ]),
  };
}

/** A peril that opens a gap in some year. */
function matters(gap: GapResult): boolean {
  const isWished = gap.wishes?.curve.some(({ cents }) => cents > 0) ?? false;
  return isWished || gap.now[1].cumulativeCents > 0 || largestOf(gap.curve) > 0;
}

/** Of what opens only later no term is computed. */
function opensNow(gap: GapResult): boolean {
  return shownLayers(gap).some(({ cumulativeCents }) => cumulativeCents > 0);
}

function gapBlocks(scope: Scope, gap: GapResult): Block[] {
  const title = `${scope.name(gap.member)} ${perilWords[gap.peril]}`;
  const chart = isBill(gap.peril) ? null : gapChart(title, gap);
  const isOpen = opensNow(gap);
  const facts = [isOpen ? nowText(scope, gap) : laterText(gap), ...driverBlocks(scope, gap)];
  const top: Block[] = chart === null ? facts : [{ kind: 'pair', left: [chart], right: facts }];
  return [
    {
      kind: 'keep',
      blocks: [
        heading(3, title),
        ...top,
        ...(isOpen ? [workingsTable(scope, gap, 'kinds')] : []),
        ...customBlocks(scope, gap),
      ],
    },
  ];
}

/** A bill is the same in every year but for its trend: words and workings say it all. */
function isBill(peril: ScriptPeril): boolean {
  return peril === 'billEveryday' || peril === 'billSerious' || peril === 'billCatastrophic';
}

function nowText(scope: Scope, gap: GapResult): Block {
  const evidence = gapEvidence(scope.bundle, gap);
  const [first, second] = gap.now;
  const lines: Rich = [
    plain('若发生在第一年：到第一层缺 '),
    strong(wan(first.cumulativeCents)),
    plain(`（最困难：${afterYears(first.worstYear)}），到第二层缺 `),
    strong(wan(second.cumulativeCents)),
    plain(`（最困难：${afterYears(second.worstYear)}）`),
    ...(gap.wishes === null ? [] : wishText(gap.wishes.now)),
    plain('。'),
    plain(`证据 ${evidence}：${evidenceWords[evidence]}。`),
  ];
  return paragraph(lines);
}

/** A gap that no event of the first year opens: how large the largest is, and of which year. */
function laterText({ curve, wishes }: GapResult): Block {
  const points =
    wishes?.curve ?? curve.map(({ year, g2TodayCents }) => ({ year, todayCents: g2TodayCents }));
  const most = Math.max(...points.map(({ todayCents }) => todayCents));
  const worst = points.find(({ todayCents }) => todayCents === most);
  return paragraph([
    plain('若发生在第一年，没有缺口；以后最多缺 '),
    strong(wan(worst?.todayCents ?? zeroCents)),
    plain(
      `（${wishes === null ? '到第二层' : '连愿望，到第三层'}；若发生在第 ${(worst?.year ?? 0) + 1} 年，今天的钱）。`,
    ),
  ]);
}

function wishText({ cumulativeCents, worstYear }: WishGap['now']): readonly Span[] {
  return [
    plain('，连愿望（到第三层）缺 '),
    strong(wan(cumulativeCents)),
    plain(`（最困难：${afterYears(worstYear)}）`),
  ];
}

export function driverBlocks(scope: Scope, gap: Pick<GapResult, 'drivers'>): Block[] {
  if (gap.drivers.length === 0) return [];
  return [
    muted('最能左右它的事实（各变 20% 时，到第二层的缺口变化）：'),
    table(
      [left('事实', 1.4), right('+20%', 1), right('−20%', 1)],
      gap.drivers.map((driver) =>
        row(termText(scope, driver), signedWan(driver.plusCents), signedWan(driver.minusCents)),
      ),
    ),
  ];
}
