/**
 * Rules of the book's recursions and closed forms, of columns, rate books and projections.
 *
 * Source: the names of the formulas' own pages, see ../words.ts.
 */
import type { Words } from './words.ts';

export const bookWords = {
  bookRecursion: {
    zh: '从后向前的递推，到该年龄',
    en: 'recursion from the end back to this age',
  },
  bookResult: { zh: '递推的结果', en: 'result of the recursion' },
  yearlySurvival: { zh: '该年生存的概率 1 − q', en: 'probability of surviving the year 1 − q' },
  survivalProbability: { zh: '生存到该时的概率', en: 'probability of surviving to then' },
  lastSurvivor: {
    zh: '至少一人在世：由 1 − Π(1 − p)',
    en: 'at least one alive: 1 − Π(1 − p)',
  },
  shareAlive: { zh: '降到这一概率为止', en: 'probability down to which it falls' },
  yearsUntilShare: {
    zh: '首次不高于该概率的整年数',
    en: 'first whole year at which it is no higher',
  },
  curtateYears: { zh: '平均余下的整年数：Σ p', en: 'whole years to come on average: sum of p' },
  completeYears: { zh: '平均余寿：p 的积分', en: 'time to come on average: integral of p' },
  yearsAtStart: { zh: '年初生存的概率', en: 'probability of being alive at the start' },
  payments: { zh: '给付次数', en: 'number of payments' },
  yearlyDiscount: { zh: '一年的折现 v = 1 / (1 + i)', en: 'discount of a year v = 1 / (1 + i)' },
  certainDue: { zh: '期初确定年金：1 + v + … ', en: 'annuity certain in advance: 1 + v + …' },
  certainImmediate: {
    zh: '期末确定年金：v + v² + …',
    en: 'annuity certain in arrears: v + v² + …',
  },
  benefitOfOne: { zh: '保额 1 的给付现值 A', en: 'value of benefits of 1, A' },
  annuityOfOne: { zh: '每年 1 的现值 a', en: 'value of 1 a year, a' },
  netPerSum: { zh: '每 1 元保额的净保费：A / a', en: 'net premium per 1 of sum: A / a' },
  yearlyCost: {
    zh: '每年费用：保额的比例 + 每单费用',
    en: 'yearly expenses: share of the sum + per policy',
  },
  levelGross: {
    zh: '毛保费，四舍五入到分：(S P + 费用) / (1 − α)',
    en: 'gross premium, half up to the fen: (S P + expenses) / (1 − α)',
  },
  columnAtStart: { zh: '换算函数，投保年龄处', en: 'commutation column at the age at issue' },
  columnAtEnd: { zh: '换算函数，期满年龄处', en: 'commutation column at the end' },
  columnQuotient: { zh: '换算函数之商', en: 'quotient of commutation columns' },
  bookBenefit: {
    zh: '保额 1 的给付：A = M 之差 / D',
    en: 'benefits of 1: A = difference of M / D',
  },
  bookCover: {
    zh: '保障期每年 1：a = N 之差 / D',
    en: '1 a year of cover: a = difference of N / D',
  },
  bookPaying: {
    zh: '交费期每年 1：a 交费 = N 之差 / D',
    en: '1 a year of payment: a pay = difference of N / D',
  },
  bookSum: {
    zh: '要由保费承担的：S (A + e₀ + e₁ a)',
    en: 'to be paid for: S (A + e₀ + e₁ a)',
  },
  bookNetOfPremium: {
    zh: '每 1 元保费扣费后的现值：(1 − c₁) a 交费 − (c₀ − c₁)',
    en: 'value of 1 of premium after expenses: (1 − c₁) a pay − (c₀ − c₁)',
  },
  bookPremium: {
    zh: '费率表的保费，四舍五入到分：两者之商',
    en: 'premium of the rate book, half up to the fen: the quotient',
  },
  incomeOfPeriod: {
    zh: '该期每份有效保单的保费减赔付',
    en: 'premium less claims of the period, per policy in force',
  },
  netPresent: {
    zh: '净现值：Σ 收支 × 有效概率 × 折现',
    en: 'net present value: sum of flow × in force × discount',
  },
  claimsProjected: { zh: '各月赔付的现值', en: 'value of the claims of all months' },
  premiumsProjected: { zh: '各月 1 元保费的现值', en: 'value of 1 a month' },
  firstYearProjected: { zh: '首年各月 1 元保费的现值', en: 'value of 1 a month in the first year' },
  expensesProjected: { zh: '费用的现值', en: 'value of expenses' },
  projectedPremium: {
    zh: '月交保费，四舍五入到分：(1 + 附加) × 赔付 / 保费',
    en: 'monthly premium, half up to the fen: (1 + loading) × claims / premiums',
  },
  projectedNet: {
    zh: '净额：保费 × (全部 − 首年) − 赔付 − 费用',
    en: 'net: premium × (all − first year) − claims − expenses',
  },
} as const satisfies Words;
