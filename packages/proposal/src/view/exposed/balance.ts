/** Goals over one pool, the shape of the balance sheet, and how old the facts are. */
import type { GoalView, StructureMeasure } from '@cebao/planning';
import {
  center,
  heading,
  left,
  muted,
  paragraph,
  right,
  row,
  strong,
  table,
  totalRow,
} from '../build.ts';
import type { Block, Row, Section } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { dateText, number, percent, wan } from '../text.ts';
import {
  factStatusWords,
  goalWords,
  movedByWords,
  structureWords,
} from '../../words/exposureWords.ts';
import { riskGradeWords } from '../../words/zhCN.ts';

export function balanceSections(scope: Scope): readonly Section[] {
  const blocks = [...goalBlocks(scope), ...structureBlocks(scope), ...factBlocks(scope)];
  if (blocks.length === 0) return [];
  return [
    {
      id: 'balance',
      title: '目标与资产结构',
      lead: '什么都不发生时，各项目标够不够；资产与负债的形状经不经得起变化。没有算新保费。',
      newPage: true,
      onePage: false,
      blocks,
    },
  ];
}

function goalBlocks(scope: Scope): Block[] {
  const { goals, jointCents, livingCents } = scope.bundle.report.exposures.goals;
  if (goals.length === 0) return [];
  const living =
    livingCents > 0 ? [row('日常生活（目标之前）', '—', '—', '—', wan(livingCents), '—')] : [];
  return [
    heading(2, '目标：同一笔钱只用一次'),
    paragraph(
      jointCents > 0
        ? '家里的钱合在一起，按目标到来的先后支付；先到的先用，后到的可能不够。这一短缺不能用身故或疾病保险解决。'
        : '家里的钱合在一起，按目标到来的先后支付：推演到底没有短缺。',
    ),
    table(
      [
        left('目标', 1.8),
        left('什么时候', 1.2),
        right('花费（今天的价值）', 1.2),
        right('只看这一个时缺', 1.1),
        right('合在一起时缺', 1.1),
        left('从哪年起不够', 1),
      ],
      [
        ...living,
        ...goals.map((goal) => goalRow(scope, goal)),
        totalRow('合计 = 家庭的目标缺口', '—', '—', '—', wan(jointCents), '—'),
      ],
      '今天的价值按家庭资金收益率折算。各项目标缺口之和正好是合计：一笔资产不会为两个目标各算一次。',
    ),
  ];
}

function goalRow(scope: Scope, goal: GoalView): Row {
  const who = goal.member === null ? '' : `${scope.name(goal.member)} `;
  const name = goal.label === '' ? goalWords[goal.kind] : `${goalWords[goal.kind]}：${goal.label}`;
  return row(
    `${who}${name}`,
    goal.fromYear === 0
      ? `现在到第 ${goal.untilYear} 年`
      : `第 ${goal.fromYear + 1} 至 ${goal.untilYear} 年`,
    wan(goal.costTodayCents),
    wan(goal.aloneCents),
    goal.gapCents > 0 ? [strong(wan(goal.gapCents))] : wan(goal.gapCents),
    goal.firstShortYear === null ? '—' : `第 ${goal.firstShortYear} 年`,
  );
}

function structureBlocks(scope: Scope): Block[] {
  const { structure } = scope.bundle.report.exposures;
  if (structure.length === 0) return [];
  return [
    heading(2, '资产结构'),
    table(
      [
        left('看什么', 2.2),
        right('数值', 0.8),
        center('等级', 0.6),
        right('不计假设', 0.8),
        center('等级', 0.6),
        left('各档界限', 1.5),
        left('由什么移动', 0.9),
      ],
      structure.map(structureRow),
      '界限是假设，可以修改；风险偏好移动市场与集中的界限，承受能力移动杠杆的界限。“不计假设”只用写明类别的资产。',
    ),
  ];
}

function structureRow(m: StructureMeasure): Row {
  const show = (x: number): string =>
    m.id === 'liquidityMonths' ? `${number(x, 1)} 个月` : percent(x, 0);
  const name = structureWords[m.id];
  return row(
    m.subject === '' ? name : `${name}（${m.subject}）`,
    show(m.value),
    riskGradeWords[m.grade],
    m.valueWithoutAssumptions === null ? '—' : show(m.valueWithoutAssumptions),
    m.gradeWithoutAssumptions === null ? '—' : riskGradeWords[m.gradeWithoutAssumptions],
    m.limits.map(show).join(' / '),
    movedByWords[m.movedBy],
  );
}

function factBlocks(scope: Scope): Block[] {
  const { facts } = scope.bundle.report.exposures;
  if (facts.length === 0) return [];
  const months = scope.assumption('factStaleMonths');
  return [
    heading(2, '最能左右结果的资料从哪里来'),
    table(
      [left('资料', 2), center('状态', 0.8), left('来源', 1.6), left('日期', 1)],
      facts.map((fact) =>
        row(
          scope.subject(fact.subject),
          factStatusWords[fact.status],
          fact.source === '' ? '—' : fact.source,
          fact.date === null ? '—' : dateText(fact.date),
        ),
      ),
    ),
    muted(
      `没有填养老金的最先核对：有就填上，确实没有就填 0。没有来源、或超过 ${months ?? 0} 个月的资料其次：它们最能左右缺口。`,
    ),
  ];
}
