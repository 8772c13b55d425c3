/** Why a policy is kept or replaced, in Simplified Chinese. A code without its word does not compile. */
import type { ReplacementCost, ReplacementReason } from '@cebao/planning';

export const replacementReasonWords = {
  higherValue: '扣除全部转换成本后，对家庭的价值仍然更高',
  notHigher: '扣除转换成本后，对家庭的价值不高于留着原保单',
  waitingNotOver: '新保单的等待期还没过，原保单就到期了：中间会没有保障',
  healthAsk: '按健康情况须先询问保险公司：答复之前不能退掉原保单',
  ridersFall: '它的附加险会随之终止：先看附加险要不要留',
  lossUnknown: '原保单有现金价值，退保会损失多少没有填写',
  coversLess: '新保单保额更低、更早到期，或有的年份补的缺口更少：这是减保，不是更换',
  costsAndCoversMore: '新保单保得更多也更贵：这是加保的问题，不是更换',
  noLine: '目录与报价中没有同类的新保单可买',
  savings: '储蓄型保单（年金、终身寿、两全、万能、投连）按资产来看，不在这里比较',
} as const satisfies Readonly<Record<ReplacementReason, string>>;

export const replacementCostWords = {
  waitingPeriod: '等待期：这段时间靠原保单',
  contestability: '可解除期重新起算',
  premiumsTwice: '重叠期间交两份保费',
  surrenderLoss: '退保损失（填写的）',
} as const satisfies Readonly<Record<ReplacementCost['code'], string>>;

export const keptMeanwhileWord = '等待期内原保单比新保单多赔的部分';
