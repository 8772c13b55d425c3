/**
 * Rules of contracts, yields, profit and experience.
 *
 * Source: the names of the formulas' own pages, see ../words.ts.
 */
import type { Words } from './words.ts';

export const contractWords = {
  benefits: {
    zh: '给付的期望现值：各笔 金额 × 折现 × 概率 之和',
    en: 'expected present value of benefits: sum of amount × discount × probability',
  },
  returnedPremiums: {
    zh: '每 1 元保费所退还的现值',
    en: 'value of premiums returned, for each 1 of premium',
  },
  annuity: { zh: '每期 1 元保费的现值', en: 'value of premiums of 1 each' },
  policyExpenses: { zh: '按保单计的费用的现值', en: 'value of expenses per policy' },
  premiumExpenses: {
    zh: '每 1 元保费的费用的现值',
    en: 'value of expenses of each 1 of premium',
  },
  netPremium: { zh: '净保费：P = A / (a − B)', en: 'net premium: P = A / (a − B)' },
  equivalentPremium: {
    zh: '毛保费（收支相等）：(A + E) / (a − B − e)',
    en: 'gross premium by equivalence: (A + E) / (a − B − e)',
  },
  loadedPremium: {
    zh: '再加附加：(1 + 附加率) × 毛保费',
    en: 'with the loading: (1 + loading) × gross premium',
  },
  givenLoading: { zh: '附加率，按给定', en: 'loading as given' },
  givenPremium: { zh: '给定的保费', en: 'premium as given' },
  renewalPremium: {
    zh: '修正后的续年保费：A(1) / (a(1) − B(1))',
    en: 'renewal premium of full preliminary term: A(1) / (a(1) − B(1))',
  },
  sumFromPremium: {
    zh: '保费能买的保额：a π / ((1 + 附加率) (A + B π))',
    en: 'sum that the premium buys: a π / ((1 + loading) (A + B π))',
  },
  expectedValue: { zh: '期望现值', en: 'expected present value' },
  netReserve: {
    zh: '净责任准备金：A(t) + B(t) P − P a(t)',
    en: 'net reserve: A(t) + B(t) P − P a(t)',
  },
  grossReserve: {
    zh: '毛责任准备金：A(t) + E(t) + (B(t) + e(t) − a(t)) G',
    en: 'gross reserve: A(t) + E(t) + (B(t) + e(t) − a(t)) G',
  },
  expenseReserve: {
    zh: '费用责任准备金：毛减净',
    en: 'expense reserve: gross less net',
  },
  firstMoment: { zh: '现值的期望', en: 'mean of the present value' },
  secondMoment: {
    zh: '现值平方的期望：Σ (金额 × 折现)² × 概率',
    en: 'mean square of the present value: sum of (amount × discount)² × probability',
  },
  variance: { zh: '方差：E[Z²] − E[Z]²', en: 'variance: E[Z²] − E[Z]²' },
  weightInForce: {
    zh: '该组仍有效的相对份数：权数 × 生存概率',
    en: 'relative number still in force: weight × survival',
  },
  averagePremium: {
    zh: '仍有效保单的平均净保费',
    en: 'average net premium of the policies in force',
  },
  survivalDue: {
    zh: '该年度末的生存给付，不计入保单价值准备金',
    en: 'paid on survival at the end of this very year, not part of the policy value',
  },
  policyValue: {
    zh: '保单年度末保单价值准备金：A(t) + (e(t) − a(t)) G，减年度末生存给付',
    en: 'policy value at the end of the year: A(t) + (e(t) − a(t)) G, less what is paid on survival then',
  },
  cashValueShare: {
    zh: '系数 r：k + (1 − k) t / min(20, 交费年数)，期满后为 1',
    en: 'share r: k + (1 − k) t / min(20, years of premiums), then 1',
  },
  minimumCashValue: {
    zh: '最低现金价值：r × max(保单价值准备金, 0)',
    en: 'least cash value: r × max(policy value, 0)',
  },
  paidIn: { zh: '所交保费按该利率的现值', en: 'what is paid in, discounted at the rate' },
  paidOut: { zh: '所得给付按该利率的现值', en: 'what is paid out, discounted at the rate' },
  internalRate: {
    zh: '使两者相等的年利率',
    en: 'yearly rate at which the two are equal',
  },
  basisPointsReached: {
    zh: '达到的整基点数，向下取',
    en: 'whole basis points reached, rounded down',
  },
  profitOfYear: {
    zh: '该年末每份年初有效保单的利润',
    en: 'profit at the end of the year, per contract in force at its start',
  },
  presentProfit: {
    zh: '利润按风险贴现率的现值：Σ 利润 × 有效概率 × 折现',
    en: 'value of profits at the risk discount rate: sum of profit × in force × discount',
  },
  profitMargin: {
    zh: '利润率：利润现值 / 保费现值',
    en: 'profit margin: value of profits / value of premiums',
  },
  ownRatio: { zh: '实际与预期之比：A / E', en: 'actual to expected: A / E' },
  ownFactor: {
    zh: '自身经验的系数：两组 A/E 之比',
    en: 'factor by own experience: ratio of the two A/E',
  },
  ownError: {
    zh: '自身系数的对数标准误 s：√(1/A + 1/A基)',
    en: 'standard error of ln own: √(1/A + 1/A base)',
  },
  priorFactor: { zh: '事先认定的系数', en: 'factor believed before' },
  priorError: { zh: '事先系数的对数标准误 τ', en: 'standard error of ln prior τ' },
  factorError: {
    zh: '建议系数的对数标准误：√((Z 自身 s)² + ((1 − Z) 事先 τ)²) / f',
    en: 'standard error of ln f: √((Z own s)² + ((1 − Z) prior τ)²) / f',
  },
  fullCredibility: {
    zh: '完全可信所需的死亡数 n₀ = (z / k)²',
    en: 'deaths for full credibility: n₀ = (z / k)²',
  },
  credibility: { zh: '可信度 Z', en: 'credibility Z' },
  proposedFactor: {
    zh: '建议系数：Z × 自身 + (1 − Z) × 事先',
    en: 'proposed factor: Z × own + (1 − Z) × prior',
  },
  factorFrom: { zh: '建议系数的区间下限', en: 'lower end of the proposed interval' },
  factorTo: { zh: '建议系数的区间上限', en: 'upper end of the proposed interval' },
  withinGroups: { zh: '组内方差 v', en: 'variance within groups v' },
  betweenGroups: { zh: '组间方差 a', en: 'variance between groups a' },
  collective: { zh: '总体均值 μ = Σ Z X / Σ Z', en: 'collective mean μ = Σ Z X / Σ Z' },
  groupMean: { zh: '该组自身的均值 X', en: 'mean of the group itself X' },
  groupPremium: {
    zh: '该组的信度保费：Z X + (1 − Z) μ',
    en: 'credibility premium of the group: Z X + (1 − Z) μ',
  },
} as const satisfies Words;
