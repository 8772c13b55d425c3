/**
 * The state's system beside the family's own facts: when each adult retires by the rule, the basic
 * pension with its workings, what is paid on a death; and the guarantees that a death calls in.
 */
import type {
  CalledGuarantee,
  MemberState,
  PensionView,
  RetirementView,
  StateBenefit,
} from '@cebao/planning';
import { callout, center, heading, left, muted, right, row, table } from '../build.ts';
import type { Block, Row } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { number, plainNumber, yuan } from '../text.ts';
import { employmentWords, stateBenefitWords } from '../../words/zhCN.ts';

export function stateBlocks(scope: Scope): Block[] {
  const { members } = scope.bundle.report.state;
  if (members.length === 0) return [];
  return [
    heading(2, '国家制度：退休、养老金、身故待遇'),
    ...retirementBlocks(scope, members),
    ...members.flatMap((m) => pensionBlocks(scope, m)),
    ...benefitBlocks(scope, members),
  ];
}

function retirementBlocks(scope: Scope, members: readonly MemberState[]): Block[] {
  const rows = members.flatMap(({ member, retirement }) =>
    retirement === null ? [] : [retirementRow(scope.name(member), retirement)],
  );
  if (rows.length === 0) return [muted('规划日期没有已施行的退休年龄规则。')];
  return [
    table(
      [
        left('谁', 1),
        right('原退休年龄', 0.8),
        right('延迟', 0.7),
        right('法定退休年龄', 1),
        right('退休年月', 0.8),
        left('在推演中', 1.4),
        center('依据', 0.6),
      ],
      rows,
      '按出生年月，依 2024 年渐进式延迟法定退休年龄的决定（2025-01-01 起）。女性原退休年龄由岗位决定（管理、技术岗 55，工人岗 50）。可在规定范围内弹性提前或延后，写明年龄即可。',
    ),
  ];
}

function retirementRow(name: string, r: RetirementView): Row {
  const age = r.ageMonths === 0 ? `${r.ageYears} 岁` : `${r.ageYears} 岁 ${r.ageMonths} 个月`;
  return row(
    name,
    r.grade === 'A' ? `${r.originalAge} 岁（假设）` : `${r.originalAge} 岁`,
    `${r.delayMonths} 个月`,
    age,
    r.month,
    r.endsWork ? '工作收入到此为止' : '收入的年龄由家庭填写',
    `${r.rule} ${r.grade}`,
  );
}

function pensionBlocks(scope: Scope, { member, pension }: MemberState): Block[] {
  const facts = scope.bundle.household.persons.find((p) => p.id === member)?.pensionInsurance;
  if (pension === null || facts === null || facts === undefined) return [];
  return [
    table(
      [
        left(`${scope.name(member)}的基本养老金怎么来的（证据 ${pension.grade}）`, 2.4),
        right('数字', 1.2),
      ],
      pensionRows(pension, facts),
      pension.enough
        ? '退休当月的名义金额。计发基数、工资增长与记账利率是假设，可以改；1997 年以前参加工作的过渡性养老金不在内。'
        : '缴费未满最低年限，不能按月领取：推演中为零。可以补缴或延长缴费，先向社保经办机构核实。',
    ),
  ];
}

type Facts = NonNullable<Scope['bundle']['household']['persons'][number]['pensionInsurance']>;

function pensionRows(p: PensionView, facts: Facts): Row[] {
  return [
    row('参保方式', employmentWords[facts.employment]),
    row('已缴费 / 到退休共缴', `${facts.contributedMonths} / ${p.contributedMonths} 个月`),
    row('最低缴费', `${p.minimumMonths} 个月`),
    row('退休年的计发基数 W（每月）', yuan(p.wageCents)),
    row('平均缴费指数 i', number(p.averageIndex, 3)),
    row('基础养老金 =（W + W × i）÷ 2 × 缴费年数 × 1%', yuan(p.baseCents)),
    row('退休时的个人账户', yuan(p.accountCents)),
    row(`个人账户养老金 = 账户 ÷ ${plainNumber(p.divisorMonths)} 个月`, yuan(p.accountPartCents)),
    row('每月合计（退休时的钱）', yuan(p.monthlyCents)),
    row('每月合计（今天的钱）', yuan(p.monthlyTodayCents)),
  ];
}

function benefitBlocks(scope: Scope, members: readonly MemberState[]): Block[] {
  const counted = members.flatMap((m) => benefitRows(scope.name(m.member), m.onDeath));
  const shown = members.flatMap((m) => benefitRows(scope.name(m.member), m.atWork));
  if (counted.length === 0) return [];
  const columns = [
    left('谁', 1),
    left('待遇', 2),
    left('怎么算', 1.6),
    right('金额', 1),
    center('依据', 0.7),
  ];
  const note =
    '非因工身故的待遇一次性给付，已计入身故缺口；分省收入用全国数字代替。若事故在第一年。';
  const atWork =
    '只作说明：没有可查的工亡占比，所以因工身故的待遇不计入缺口和方案价值。供养亲属须无劳动能力、由死者供养。';
  return [
    table(columns, counted, note),
    ...(shown.length === 0 ? [] : [table(columns, shown, atWork)]),
  ];
}

function benefitRows(name: string, benefits: readonly StateBenefit[]): Row[] {
  return benefits.map((b) =>
    row(name, stateBenefitWords[b.code], timesText(b), yuan(b.cents), `${b.rule} ${b.grade}`),
  );
}

function timesText({ times, unitCents }: StateBenefit): string {
  if (times === null || unitCents === null) return '账户余额';
  return `${plainNumber(times)} × ${yuan(unitCents)}`;
}

export function guaranteeBlocks(scope: Scope): Block[] {
  const { guarantees } = scope.bundle.report.state;
  if (guarantees.length === 0) return [];
  return [
    heading(2, '个人担保'),
    table(
      [
        left('担保', 1.3),
        left('担保人', 0.7),
        right('金额', 1.1),
        right('遗产价值', 1.1),
        right('代偿', 1.2),
        right('以不变卖资产抵偿', 1.3),
        right('须用钱还', 1.1),
      ],
      guarantees.map((g) =>
        row(
          g.label,
          scope.name(g.member),
          yuan(g.amountCents),
          yuan(g.estateCents),
          yuan(g.calledCents),
          yuan(g.inKindCents),
          yuan(g.debtCents),
        ),
      ),
      '假设担保人在第一年身故、债权人要求全额代偿，以遗产的实际价值为限（民法典第一千一百六十一条）；夫妻共同财产各半。须用钱还的部分是第一层缺口。',
    ),
    ...handedOver(scope, guarantees),
  ];
}

/** What is handed over in kind is in no gap: the family has to hear it. */
function handedOver(scope: Scope, guarantees: readonly CalledGuarantee[]): Block[] {
  const given = guarantees.filter((g) => g.inKindCents > 0);
  if (given.length === 0) return [];
  const lines = given.map(
    (g) =>
      `${scope.name(g.member)}身故时，「${g.label}」先以不变卖的资产（例如自住房的一半）抵偿 ` +
      `${yuan(g.inKindCents)}。这一部分不在缺口里，保险方案没有为它留钱：想保住住房，就要多留这一笔。`,
  );
  return [callout('amber', '担保可能让家里失去住房', lines)];
}
