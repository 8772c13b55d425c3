/** The facts the plan rests on, as the planner entered them. */
import type { Asset, Cost, Debt, Household, Income, Person } from '@cebao/planning';
import { center, heading, left, muted, plain, right, row, strong, table } from '../build.ts';
import type { Block, Field, Rich, Row, Section } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { baselineBlocks } from './baseline.ts';
import { guaranteeBlocks, stateBlocks } from './state.ts';
import { percent, wan, yuan } from '../text.ts';
import {
  accountWords,
  assetWords,
  costWords,
  incomeWords,
  repaymentWords,
  roleWords,
  sexWords,
  socialWords,
  stageWords,
} from '../../words/zhCN.ts';

export function familySection(scope: Scope): Section {
  const { household } = scope.bundle;
  return {
    id: 'family',
    title: '家庭情况',
    lead: '金额均为每年、以第一年为准；若有出入，请先改正再看后面的结果。',
    newPage: true,
    onePage: false,
    blocks: [
      membersTable(scope),
      { kind: 'fields', columns: 4, items: familyFields(scope) },
      heading(2, '收入'),
      ...incomeBlocks(scope),
      ...stateBlocks(scope),
      heading(2, '支出'),
      ...costBlocks(scope, household.costs),
      ...debtBlocks(scope),
      ...guaranteeBlocks(scope),
      ...assetBlocks(scope, household),
      ...baselineBlocks(scope),
    ],
  };
}

function membersTable({ bundle }: Scope): Block {
  const { family } = bundle.report;
  return table(
    [
      left('成员', 2),
      left('性别', 0.6),
      right('年龄', 0.7),
      left('身份', 0.8),
      left('职业类别', 0.8),
      left('社会医保', 1),
      right('年收入', 1.2),
    ],
    family.members.map((member) =>
      row(
        member.id === family.breadwinner
          ? [strong(member.name), plain(' 经济支柱')]
          : [strong(member.name)],
        sexWords[member.sex],
        `${member.age} 岁`,
        roleWords[member.role],
        member.occupationClass > 6 ? '拒保类' : `${member.occupationClass} 类`,
        socialWords[member.socialMedical],
        yuan(member.annualIncomeCents),
      ),
    ),
    '年龄为周岁。职业类别为意外险六级分类，数字越大风险越高。',
  );
}

function familyFields({ bundle }: Scope): Field[] {
  const { family } = bundle.report;
  return [
    { label: '家庭阶段', value: stageWords[family.stage] },
    { label: '所在地区', value: family.region },
    { label: '家庭年收入', value: yuan(family.annualIncomeCents) },
    { label: '必要开支（第一层，含还债）', value: `每年 ${yuan(family.essentialsCents)}` },
    { label: '其中不含还债', value: `每年 ${yuan(family.essentialsWithoutDebtsCents)}` },
    { label: '现有生活水平再加（第二层）', value: `每年 ${yuan(family.presentStandardCents)}` },
    { label: '流动资产', value: yuan(family.liquidCents) },
    { label: '资产 / 负债', value: `${wan(family.assetsCents)} / ${wan(family.debtsCents)}` },
    {
      label: '最小的孩子独立还有',
      value: family.childYears === null ? '没有受抚养的孩子' : `${family.childYears} 年`,
    },
    { label: '推演年数', value: `${family.horizonYears} 年` },
  ];
}

function incomeBlocks(scope: Scope): Block[] {
  const { persons } = scope.bundle.household;
  const rows = persons.flatMap((person) =>
    person.incomes.map((income) => incomeRow(scope, person, income)),
  );
  if (rows.length === 0) return [muted('没有登记收入。')];
  const survivors = persons.filter((person) => person.ifSurviving !== null).map(survivingText);
  return [
    table(
      [left('谁', 1.4), left('收入', 1.4), left('种类', 0.8), right('每年', 1), left('年龄段', 1)],
      rows,
    ),
    ...survivors.map((text) => muted(text)),
  ];
}

function incomeRow(scope: Scope, person: Person, income: Income): Row {
  return row(
    person.name,
    income.label,
    incomeWords[income.kind],
    yuan(income.annualCents),
    incomeAges(scope, person, income),
  );
}

/** A work income without an end is worked until the statutory retirement. */
function incomeAges({ bundle }: Scope, { id }: Person, income: Income): string {
  const state = bundle.report.state.members.find((member) => member.member === id);
  const retirement = state?.retirement ?? null;
  const byRule = income.kind === 'work' && income.untilAge === null && retirement?.endsWork;
  if (!byRule) return agesText(income.fromAge, income.untilAge);
  const from = income.fromAge === null ? '' : `${income.fromAge} 岁`;
  return `${from}至法定退休（${retirement.month}）`;
}

function survivingText(person: Person): Rich {
  const surviving = person.ifSurviving;
  if (surviving === null) return person.name;
  const care =
    surviving.extraCareAnnualCents === 0
      ? ''
      : `；另需照料费每年 ${yuan(surviving.extraCareAnnualCents)}，共 ${surviving.extraCareYears} 年`;
  return (
    `若配偶身故：${person.name} 自第 ${surviving.fromYear + 1} 年起工作收入为每年 ` +
    `${yuan(surviving.annualIncomeCents)}${care}。`
  );
}

function agesText(from: number | null, until: number | null): string {
  if (from === null && until === null) return '现在起，终身';
  if (from === null) return `至 ${until} 岁`;
  return until === null ? `${from} 岁起` : `${from} 至 ${until} 岁`;
}

function costBlocks(scope: Scope, costs: readonly Cost[]): Block[] {
  if (costs.length === 0) return [muted('没有登记支出。')];
  return [
    table(
      [
        left('支出', 1.6),
        left('种类', 0.8),
        center('层', 0.5),
        left('属于', 1),
        right('每年', 1),
        left('年龄段', 1),
      ],
      costs.map((cost) =>
        row(
          cost.label,
          costWords[cost.kind],
          String(cost.layer),
          cost.person === null ? '全家共用' : scope.name(cost.person),
          yuan(cost.annualCents),
          cost.fromAge === null && cost.untilAge === null
            ? '一直'
            : agesText(cost.fromAge, cost.untilAge),
        ),
      ),
      '第一层：债务、必要生活、治疗。第二层：现有生活水平与教育。第三层：愿望。属于某人的支出随其身故而止。',
    ),
  ];
}

function debtBlocks(scope: Scope): Block[] {
  const { debts } = scope.bundle.household;
  if (debts.length === 0) return [heading(2, '债务'), muted('没有债务。')];
  return [
    heading(2, '债务'),
    table(
      [
        left('债务', 1.6),
        right('余额', 1),
        right('年利率', 0.8),
        right('剩余', 0.7),
        left('还款方式', 1),
      ],
      debts.map((debt) =>
        row(
          debt.label,
          yuan(debt.balanceCents),
          percent(debt.nominalRate, 2),
          `${debt.remainingYears} 年`,
          repaymentText(scope, debt),
        ),
      ),
    ),
  ];
}

function repaymentText(scope: Scope, { repayment, repaidOnDeathOf }: Debt): string {
  if (repaidOnDeathOf.length === 0) return repaymentWords[repayment];
  const whose = repaidOnDeathOf.map((id) => scope.name(id)).join('、');
  return `${repaymentWords[repayment]}；${whose}身故时一次还清`;
}

function assetBlocks(scope: Scope, { assets }: Household): Block[] {
  if (assets.length === 0) return [heading(2, '资产'), muted('没有登记资产。')];
  return [
    heading(2, '资产'),
    table(
      [left('资产', 1.6), right('价值', 1), left('如何计入', 1.5), left('归属', 1)],
      assets.map((asset) =>
        row(
          asset.label,
          yuan(asset.valueCents),
          assetText(asset),
          asset.owner === null ? '全家' : scope.name(asset.owner),
        ),
      ),
    ),
  ];
}

function assetText({ kind, account, releasedAtAge }: Asset): string {
  const name = account === null ? '' : `${accountWords[account]}，`;
  if (releasedAtAge !== null) return `${name}锁定，${releasedAtAge} 岁释放`;
  return account === null ? assetWords[kind] : `${name}锁定，退休或身故时释放`;
}
