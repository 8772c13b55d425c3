/** The plan in full. */
import { callout, paragraph } from '../build.ts';
import type { Block, Section } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { ofIncomeText } from '../incomeShare.ts';
import { yuan } from '../text.ts';
import { alternativeBlocks } from './alternatives.ts';
import { frontierBlocks } from './frontier.ts';
import { lineBlocks } from './lines.ts';
import { premiumBlocks } from './premiums.ts';
import { possibleText, unspentReason } from './unspent.ts';

export function planSection(scope: Scope): Section {
  const { plan } = scope.bundle.report;
  return {
    id: 'plan',
    title: '方案逐份说明',
    lead: '每一份都写明谁投保、保谁、给谁、多少钱、保多久、价格出自哪里。琥珀色的地方请多看一眼。文中的 V 是方案的价值：补上的缺口乘以发生的概率，必要开支优先；算法见“依据与声明”。',
    newPage: true,
    onePage: false,
    blocks: [
      plan.lines.length === 0
        ? paragraph('在这个预算下没有能补上缺口的保单。')
        : paragraph(
            `共 ${plan.lines.length} 份，首年保费 ${yuan(plan.premiumCents)}，${ofIncomeText(scope.bundle.report)}。`,
          ),
      ...unspentBlocks(scope),
      ...gateBlocks(scope),
      ...lineBlocks(scope),
      ...premiumBlocks(scope),
      ...frontierBlocks(scope),
      ...alternativeBlocks(scope),
    ],
  };
}

function unspentBlocks(scope: Scope): Block[] {
  const { plan } = scope.bundle.report;
  if (plan.unspentCents <= 0) return [];
  return [
    callout('muted', `预算留下 ${yuan(plan.unspentCents)} 没有用`, [
      `这些钱${unspentReason(scope)}（或不够下一档），所以留在您手里。${possibleText(scope)}`,
    ]),
  ];
}

/** Said once for all lines; each card carries the badge. */
function gateBlocks({ bundle }: Scope): Block[] {
  const unknown = bundle.report.plan.lines.filter((line) => line.insurerGate === 'unknown');
  if (unknown.length === 0) return [];
  const insurers = [...new Set(unknown.map((line) => line.insurer))];
  return [
    callout('amber', '偿付能力未知', [
      `没有以下公司最近两个季度的偿付能力数据，投保前须补查：${insurers.join('、')}。`,
    ]),
  ];
}
