/**
 * Rules of what is judged: experience, the price of a policy, a filed basis.
 *
 * Source: the names of the formulas' own pages, see ../words.ts.
 */
import type { Words } from './words.ts';

export const judgementWords = {
  expectedAtAge: {
    zh: '该年龄的预期死亡：暴露 × q',
    en: 'deaths expected at the age: exposure × q',
  },
  actualDeaths: { zh: '实际死亡 A', en: 'actual deaths A' },
  expectedDeaths: { zh: '预期死亡 E', en: 'expected deaths E' },
  countFrom: { zh: '实际死亡数的区间下限', en: 'lower limit of the count' },
  countTo: { zh: '实际死亡数的区间上限', en: 'upper limit of the count' },
  actualToExpected: { zh: '实际与预期之比', en: 'actual over expected' },
  benefitLow: { zh: '该给付有表可依的现值', en: 'value of the benefit as far as tables go' },
  benefitHigh: { zh: '该给付连同假设的现值', en: 'value of the benefit with what is assumed' },
  premiumsValue: { zh: '所交保费的现值', en: 'value of the premiums' },
  fairHigh: { zh: '每 1 元保费的给付，高', en: 'benefits for each 1 of premium, high' },
  assumedShare: {
    zh: '靠假设的份额：(高 − 低) / 高',
    en: 'share that is assumed: (high − low) / high',
  },
  impliedMultiple: { zh: '使低为 1 的表倍数', en: 'multiple of the table at which low is 1' },
  impliedResidual: {
    zh: '该倍数超出概率 1 的部分（起）',
    en: 'events that this multiple asks for beyond certainty',
  },
  fairLow: { zh: '每 1 元保费的给付，低', en: 'benefits for each 1 of premium, low' },
  filedFigure: { zh: '报备的数字', en: 'figure as filed' },
  ruleAtMost: { zh: '该文件的上限，未超过', en: 'at most, by this document: kept' },
  ruleAtMostBroken: { zh: '该文件的上限，已超过', en: 'at most, by this document: broken' },
  ruleAtLeast: { zh: '该文件的下限，已达到', en: 'at least, by this document: kept' },
  ruleAtLeastBroken: { zh: '该文件的下限，未达到', en: 'at least, by this document: broken' },
  ruleTable: { zh: '该文件要求的表，相符', en: 'table that this document asks for: kept' },
  ruleTableBroken: { zh: '该文件要求的表，不符', en: 'table that this document asks for: broken' },
  noRule: { zh: '没有收录的规定', en: 'no rule is held' },
  breaches: { zh: '违反的条数', en: 'number of breaches' },
} as const satisfies Words;
