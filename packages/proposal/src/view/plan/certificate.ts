/** What is proved about the plan, in the words of problem P1. Source: METHOD §6. */
import { yuan as yuanCents } from '@cebao/kernel';
import type { Certificate, ScheduledPremium } from '@cebao/planning';
import { heading, left, paragraph, right, row, table } from '../build.ts';
import type { Block, Field } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { number, percent, plainNumber, smallShare, wan, yuan } from '../text.ts';
import { worseSentence } from '../stress/stress.ts';
import { constraintWords, leftOutWords, openWord } from '../../words/openCodes.ts';

export function certificateSentence({ bundle, catalogue }: Scope): string {
  const { certificate } = bundle.report.plan;
  const shown = isBest(certificate)
    ? ''
    : `；展示的方案 V = ${points(certificate.shownValue)}，为了稳定让出 ${smallShare(certificate.stabilityShare)}`;
  return (
    `在目录 ${catalogue} 中，对问题 P1，在这些约束与保费安排 S 下的最优：` +
    `V = ${points(certificate.bestValue)}${shown}；上界 B = ${points(certificate.bound)}。` +
    '换一个目录、约束或假设，结论可能不同。'
  );
}

/** What stability gives up is said where the two values print as different. */
function isBest({ bestValue, shownValue }: Certificate): boolean {
  return points(bestValue) === points(shownValue);
}

/** The same for a client: what was compared, what is proved of it, what would change it. */
export function clientSentences(scope: Scope): readonly string[] {
  const { certificate } = scope.bundle.report.plan;
  const wishes = certificate.weights[2] > 0 ? '，最后算愿望' : '';
  const premiums = certificate.converged ? '；方案的保费也算作支出' : '';
  const steady = isBest(certificate)
    ? ''
    : `为了预算略有增减时不必推倒重来，印出的方案比最优少 ${smallShare(certificate.stabilityShare)}。`;
  return [
    `${comparedText(scope)}按写明的规则与偏好${preferenceText(certificate)}，在您的预算内，它们当中没有价值更高的` +
      `（价值是补上的缺口乘以发生的概率，先算必要开支，再算现有生活${wishes}${premiums}）。` +
      `${provedText(certificate)}。${steady}`,
    ...worse(scope),
    '换一个目录、预算、偏好或假设，结论可能不同；证书与算法见“依据与声明”。',
  ];
}

/** Sums between the steps were not compared: of a ladder of two terms the grid is a wide one (ADR 0045). */
function comparedText({ bundle, assumption }: Scope): string {
  const { options, constraints } = bundle.report.plan.certificate;
  const step = constraints.includes('twoRungs') ? assumption('ladderStepYuan') : null;
  const ladder =
    step === null
      ? ''
      : `，长短两份定期寿险搭配时各取 ${wan(yuanCents(step))} 的整数倍，小额的也可不到它`;
  const count = options.reduce((sum, option) => sum + option.considered, 0);
  return (
    `在目录的 ${number(bundle.products.length, 0)} 个产品和规划师的报价里，比较了每位成员能买的组合` +
    `（共 ${number(count, 0)} 个；保额只取各产品的档次${ladder}）。`
  );
}

/** What is settled before anything is compared, where the client does not ask for it otherwise. */
function preferenceText({ constraints, reserveCents }: Certificate): string {
  const words = [
    ...(constraints.includes('coreMedical') ? ['先配基础医疗险'] : []),
    ...(constraints.includes('deathFirst') ? ['先补经济支柱的身故缺口'] : []),
    ...(reserveCents > 0 ? ['留出豁免的钱'] : []),
  ];
  return words.length === 0 ? '' : `（${words.join('、')}）`;
}

function provedText({ bestValue, bound, converged }: Certificate): string {
  if (bestValue < bound)
    return `在这个范围内，离理论上限至多差 ${percent((bound - bestValue) / bound, 2)}`;
  if (converged) return '在这个范围内，这是可以证明的最优，不是估计；范围之外的没有比较';
  return '求解没有重复，保费按证书里的保费安排算作支出，与方案不全相同：最优只对那份安排成立';
}

/** Nothing where no stress test was asked for, or where it has nothing to say against the plan. */
function worse(scope: Scope): readonly string[] {
  const said = worseSentence(scope);
  return said === null ? [] : [said];
}

const fenPerYuan = yuanCents(1);

/** V is an amount (fen) multiplied by the weights of the layers. */
export function points(value: number): string {
  return `${number(value / fenPerYuan, 0)} 加权元`;
}

export function certificateBlocks(scope: Scope): Block[] {
  const { certificate } = scope.bundle.report.plan;
  return [
    heading(2, '证书：问题 P1'),
    paragraph(
      'V 把每个单一事故情景（谁、何种风险、哪一年）的概率，乘以方案在那时补上的缺口，折到今天相加。' +
        `补上第一层的 1 元计 ${certificate.weights[0]} 加权元，第二层计 ${certificate.weights[1]}，` +
        `第三层计 ${certificate.weights[2]}：先保住日子，再谈舒适。`,
    ),
    paragraph(certificateSentence(scope)),
    ...worse(scope).map(paragraph),
    { kind: 'fields', columns: 4, items: certificateFields(certificate) },
    ...scheduleBlocks(scope, certificate.schedule),
    optionsTable(scope, certificate),
    heading(3, '约束'),
    { kind: 'list', items: certificate.constraints.map((code) => openWord(constraintWords, code)) },
    ...(certificate.leftOut.length === 0
      ? []
      : [
          heading(3, '没有计入 V 的'),
          {
            kind: 'list' as const,
            items: certificate.leftOut.map((code) => openWord(leftOutWords, code)),
          },
        ]),
  ];
}

function certificateFields(certificate: Certificate): Field[] {
  return [
    { label: '权重（第一 / 二 / 三层）', value: certificate.weights.map(plainNumber).join(' / ') },
    { label: '计入 V 的年数', value: `${certificate.valueYears} 年` },
    { label: '展示方案的 V', value: points(certificate.shownValue) },
    { label: '最优的 V', value: points(certificate.bestValue) },
    { label: '上界 B', value: points(certificate.bound) },
    { label: '为稳定让出', value: smallShare(certificate.stabilityShare) },
    {
      label: '求解遍数',
      value: certificate.converged ? `${certificate.passes} 遍` : `用第 ${certificate.passes} 遍`,
    },
    {
      label: '保费安排 S',
      value: certificate.converged ? '已重复，收敛' : '未重复，取缺口较大的一遍',
    },
  ];
}

function scheduleBlocks(scope: Scope, schedule: readonly ScheduledPremium[]): Block[] {
  if (schedule.length === 0) return [paragraph('保费安排 S：没有保费。')];
  return [
    heading(3, '保费安排 S（计算缺口时假定交的保费）'),
    table(
      [left('保单（被保险人）', 2.6), left('投保人', 1), right('每年', 1), right('交费', 0.7)],
      schedule.map((item) =>
        row(
          scope.subject(item.lineId),
          scope.name(item.policyholder),
          `${yuan(item.premiumCents)}${item.growth?.premium === 'rises' ? '起' : ''}`,
          `${item.premiumYears} 年`,
        ),
      ),
    ),
  ];
}

function optionsTable(scope: Scope, { options }: Certificate): Block {
  return table(
    [left('比较过的组合', 2), right('枚举', 1), right('去掉劣者后', 1)],
    options.map((option) =>
      row(
        scope.name(option.member),
        `${number(option.considered, 0)} 个`,
        `${number(option.kept, 0)} 个`,
      ),
    ),
  );
}
