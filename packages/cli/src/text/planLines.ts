/**
 * A plan on the screen. What stays open comes before what is bought; summary and planner's sheet
 * are those of the proposal, word for word, and the tables between them are cut for a terminal.
 */
import { shownLayers, type GapResult, type PlanLine } from '@cebao/planning';
import type { Report, Step } from '@cebao/planning';
import {
  growthText,
  afterText,
  beforeText,
  beneficiaryText,
  changeText,
  gapEvidence,
  goalGapTitle,
  isWaiver,
  lineKindWord,
  mainText,
  ofIncomeText,
  noChange,
  perilWords,
  roleWords,
  sexWords,
  socialWords,
  stageWords,
  viewOf,
  wan,
  yuan,
  type Block,
  type ProposalBundle,
} from '@cebao/proposal';
import { blockLines } from './blocks.ts';
import { left, right, textTable } from './table.ts';

/** What the plan makes worse (`worse`) stands where page one has it: after what no insurance cures. */
export function planLines(bundle: ProposalBundle, worse: readonly string[]): readonly string[] {
  const view = viewOf(bundle);
  const { report, seal } = bundle;
  const blocksOf = (id: string): readonly Block[] =>
    view.sections.find((found) => found.id === id)?.blocks ?? [];
  const section = (id: string): readonly string[] => blocksOf(id).flatMap(blockLines);
  const summary = blocksOf('summary');
  return [
    view.title,
    view.subtitle,
    ...(view.watermark === null ? [] : [view.watermark]),
    ...titled('家庭', familyLines(report)),
    ...summary.filter(isIncurable).flatMap(blockLines),
    ...worse,
    ...summary.filter((block) => !isIncurable(block)).flatMap(blockLines),
    ...titled('保障缺口（若发生在第一年）', gapLines(bundle)),
    ...exposed('没有概率的风险（若发生在第一年，未算新保费）', section('exposed')),
    ...exposed('目标与资产结构（未算新保费）', section('balance')),
    ...exposed('如果……会怎样（未算新保费）', section('scenes')),
    ...titled('方案', purchaseLines(report)),
    ...titled('预算再多一点', stepLines(report, report.plan.nextStep)),
    ...(bundle.stress === null ? [] : titled('压力测试', section('stress'))),
    ...(bundle.review === null ? [] : titled('与上次相比', section('review'))),
    ...titled('规划师检核表', section('sheet')),
    '',
    `输入 ${seal.inputHash}`,
    `结果 ${seal.resultHash}`,
    `引擎 ${report.proof.engineVersion}，目录 ${report.proof.catalogueVersion}`,
  ];
}

function isIncurable(block: Block): boolean {
  return block.kind === 'callout' && block.title === goalGapTitle;
}

/** Only what concerns the family. */
function exposed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : titled(title, lines);
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return ['', `== ${title}`, ...(lines[0] === '' ? lines.slice(1) : lines)];
}

function familyLines({ family }: Report): readonly string[] {
  return [
    ...textTable(
      [left('成员'), left('角色'), left('性别'), right('年龄'), left('医保'), right('年收入')],
      family.members.map((member) => [
        member.name,
        `${roleWords[member.role]}${member.id === family.breadwinner ? '，经济支柱' : ''}`,
        sexWords[member.sex],
        `${member.age} 岁`,
        socialWords[member.socialMedical],
        yuan(member.annualIncomeCents),
      ]),
    ),
    `${stageWords[family.stage]}；年收入 ${wan(family.annualIncomeCents)}，` +
      `必要开支每年 ${wan(family.essentialsCents)}，流动资产 ${wan(family.liquidCents)}，` +
      `负债 ${wan(family.debtsCents)}；推演 ${family.horizonYears} 年`,
  ];
}

function gapLines(bundle: ProposalBundle): readonly string[] {
  const { report } = bundle;
  const open = report.gaps.filter(isOpenNow);
  const hasWishes = open.some(({ wishes }) => wishes !== null);
  if (open.length === 0) return ['若发生在第一年，没有缺口。'];
  return textTable(
    [
      left('谁'),
      left('风险'),
      right('G1'),
      left('最困难'),
      right('G2'),
      left('最困难'),
      ...(hasWishes ? [right('G3（愿望）'), left('最困难')] : []),
      left('证据'),
    ],
    open.map((gap) => [
      nameOf(report, gap.member),
      perilWords[gap.peril],
      ...gapCells(gap),
      gapEvidence(bundle, gap),
    ]),
  );
}

function isOpenNow({ now, wishes }: GapResult): boolean {
  return (wishes?.now ?? now[1]).cumulativeCents > 0;
}

function gapCells(gap: GapResult): readonly string[] {
  return shownLayers(gap).flatMap((gap) => [wan(gap.cumulativeCents), worstText(gap.worstYear)]);
}

function worstText(year: number): string {
  return year === 0 ? '当时' : `第 ${year} 年`;
}

function purchaseLines(report: Report): readonly string[] {
  const { plan } = report;
  return [
    ...textTable(
      [
        left('险种'),
        left('产品'),
        left('投保人'),
        left('被保险人'),
        left('受益人'),
        right('保额'),
        right('首年保费'),
        left('保障期'),
        left('交费期'),
      ],
      plan.lines.map((line) => purchaseCells(report, line)),
    ),
    ...plan.lines.flatMap(growthLines),
    ...plan.lines.flatMap(mainLines),
    ...plan.lines.filter(isWaiver).map((line) => waivesText(report, line)),
    `首年保费 ${yuan(plan.premiumCents)}，预算 ${yuan(plan.budgetCents)}，` +
      `${ofIncomeText(report)}；全部保费 ${yuan(plan.totalPremiumCents)}`,
  ];
}

/** What a sum that rises becomes. */
function growthLines({ name, growth, sumsLater }: PlanLine): readonly string[] {
  if (growth === null) return [];
  const later = sumsLater.map(({ year, cents }) => `${year} 年后 ${wan(cents)}`);
  return [`- ${name}：${[growthText(growth), ...later].join('，')}`];
}

/** A rider is bought beside its main. */
function mainLines({ name, riderOf }: PlanLine): readonly string[] {
  return riderOf === null ? [] : [`- ${name}：附加于 ${mainText(riderOf)}`];
}

function purchaseCells(report: Report, line: PlanLine): readonly string[] {
  return [
    `${lineKindWord(line)}${line.core ? '（基础）' : ''}`,
    `${line.code} ${line.name}`,
    nameOf(report, line.policyholder),
    nameOf(report, line.insured),
    beneficiaryText(line),
    isWaiver(line) ? `每年 ${yuan(line.sumInsuredCents)}` : wan(line.sumInsuredCents),
    yuan(line.premiumCents),
    line.period === '' ? `${line.coverYears} 年` : line.period,
    line.payTerm === '' ? `${line.premiumYears} 年` : line.payTerm,
  ];
}

function waivesText(report: Report, line: PlanLine): string {
  const waived = line.waives.flatMap((id) => {
    const other = report.plan.lines.find((candidate) => candidate.id === id);
    return other === undefined ? [] : [`${nameOf(report, other.insured)}的${other.name}`];
  });
  return (
    `豁免（假设：从产品名称读出，资料没有条款）：${nameOf(report, line.insured)}身故后` +
    `不必再交 ${waived.join('、')}的保费`
  );
}

function stepLines(report: Report, step: Step | null): readonly string[] {
  if (step === null) return ['预算再多一些，也补不上更多的缺口。'];
  const changes = step.changes.map(
    (change) =>
      `- ${nameOf(report, change.insured)} ${changeText(change)}：` +
      `${beforeText(change)} → ${afterText(change)}，` +
      `保费 ${change.premiumChangeCents > 0 ? '+' : ''}${yuan(change.premiumChangeCents)}`,
  );
  const at = `预算 ${yuan(step.budgetCents)} 时，首年保费 ${yuan(step.premiumCents)}`;
  return changes.length === 0 ? [`${at}，${noChange}`] : [`${at}：`, ...changes];
}

function nameOf(report: Report, id: string): string {
  return report.family.members.find((member) => member.id === id)?.name ?? id;
}
