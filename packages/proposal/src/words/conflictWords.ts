/** Demands that no plan can meet together, in words: the engine gives codes with their subjects. */
import { describeRefusal, formatYuan, type Refusal } from '@cebao/kernel';
import { conflictDemands, type ConflictDemand } from '@cebao/planning';
import { whyNotWords } from './zhCN.ts';

type Bar = NonNullable<Extract<ConflictDemand, { kind: 'lock' }>['bar']>;

export const lockBarWords = {
  notOffered: '这个产品不卖给这个人',
  otherSum: '这个人买不到这个保额',
} as const;

export const conflictLimits = {
  changeIt: '这一项单独就做不到：请改动它',
  giveUpOne: '放弃其中任何一项，剩下的这几项就能同时满足（别的要求若还有冲突，会再列出）',
} as const;

export function conflictText(refusal: Refusal): Refusal {
  const demands = conflictDemands(refusal);
  const limit = demands.length === 1 ? conflictLimits.changeIt : conflictLimits.giveUpOne;
  const bar = demands.flatMap((demand) => (demand.kind === 'lock' ? (demand.bar ?? []) : []))[0];
  return {
    ...refusal,
    value: demands.map(demandText).join('；'),
    limit: bar === undefined ? limit : `${limit}（${barText(bar)}）`,
  };
}

function demandText(demand: ConflictDemand): string {
  switch (demand.kind) {
    case 'lock': {
      const { insured, code, product, sumInsuredCents } = demand;
      const sum = sumInsuredCents === null ? '' : ` ${formatYuan(sumInsuredCents)} 元`;
      return `${insured}必须有 ${code} ${product}${sum}`;
    }
    case 'ban':
      return `不要 ${demand.code} ${demand.product}`;
    case 'budget':
      return `预算 ${formatYuan(demand.cents)} 元`;
    case 'noAsk':
      return '不选须先询问保险公司的保单';
    case 'coreMedical':
      return '每人先配保证续保的医疗险';
    case 'deathFirst':
      return '先身故、后重疾';
  }
}

function barText({ reason, refusal }: Bar): string {
  const word =
    reason === 'notOffered' || reason === 'otherSum' ? lockBarWords[reason] : whyNotWords[reason];
  return refusal === null ? word : `${word}：${describeRefusal(refusal)}`;
}
