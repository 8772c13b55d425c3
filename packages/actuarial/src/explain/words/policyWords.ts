/**
 * Rules of waivers, premiums year by year, modified reserves and what a cash value still buys.
 *
 * Source: the names of the formulas' own pages, see ../words.ts.
 */
import type { Words } from './words.ts';

export const policyWords = {
  premiumsLasting: {
    zh: '合同有效期间每期 1 元保费的现值',
    en: 'value of premiums of 1 while the contract lasts',
  },
  premiumsPaying: {
    zh: '实际交费期间每期 1 元保费的现值',
    en: 'value of premiums of 1 while they are really paid',
  },
  premiumsWaived: {
    zh: '豁免的保费的现值：两者之差',
    en: 'value of waived premiums: the difference',
  },
  waiverRate: {
    zh: '豁免的价格，占每期保费：豁免 / 实交',
    en: 'price of the waiver as a share of each premium: waived / paid',
  },
  valueInState: {
    zh: '处于该状态期间给付的现值',
    en: 'value of what is paid while in the state',
  },
  inForceAt: { zh: '该时仍有效的概率', en: 'probability of being in force then' },
  naturalPremium: {
    zh: '自然保费：当年给付在年初的现值',
    en: 'natural premium: value at its start of the benefits of the year',
  },
  claimsOfYear: {
    zh: '当年赔付：频率 × 案均 × 上涨',
    en: 'claims of the year: frequency × cost × trend',
  },
  halfYearDiscount: { zh: '半年折现', en: 'discount for half a year' },
  loadingOfGross: { zh: '附加占毛保费的比例', en: 'loading as a share of the gross premium' },
  renewablePremium: {
    zh: '续保保费：赔付 × 折现 / (1 − 附加)',
    en: 'renewable premium: claims × discount / (1 − loading)',
  },
  netGiven: { zh: '给定的净保费', en: 'net premium as given' },
  grossGiven: { zh: '给定的毛保费', en: 'gross premium as given' },
  grossByShare: { zh: '毛保费：净 / (1 − 附加)', en: 'gross premium: net / (1 − loading)' },
  loadingShare: { zh: '附加比例：1 − 净 / 毛', en: 'loading: 1 − net / gross' },
  acquisition: { zh: '待摊的获取费用 Z', en: 'acquisition cost to be recovered Z' },
  premiumsLeft: {
    zh: '尚未收取的保费现值之比：a(t) / a',
    en: 'share of the premiums still to come: a(t) / a',
  },
  zillmerReserve: {
    zh: '齐尔默准备金：净准备金 − Z a(t) / a',
    en: 'Zillmer reserve: net reserve − Z a(t) / a',
  },
  zillmerPremium: { zh: '齐尔默保费：P + Z / a', en: 'Zillmer premium: P + Z / a' },
  outgoOfYear: {
    zh: '该年支出减收入在签单时的现值',
    en: 'value at issue of what the year pays out less what it takes in',
  },
  outgoSoFar: { zh: '过去各年支出减收入之和', en: 'sum of the past years, out less in' },
  discountToNow: { zh: '至该时的折现', en: 'discount to that time' },
  retrospectiveReserve: {
    zh: '过去法准备金：−过去之和 / (折现 × 有效概率)',
    en: 'retrospective reserve: −sum of the past / (discount × in force)',
  },
  recursiveReserve: {
    zh: '递推准备金：(当年支出 + 次年准备金的现值) / 年初有效',
    en: 'reserve by recursion: (outgo of the year + value of the next reserve) / in force',
  },
  cashValueGiven: { zh: '可用的现金价值 W', en: 'cash value to be used W' },
  benefitsLeft: { zh: '余下给付的现值', en: 'value of the remaining benefits' },
  paidUpShare: {
    zh: '减额交清后的比例：W / 余下给付',
    en: 'share that is paid up: W / remaining benefits',
  },
  costOfYear: {
    zh: '展期第 k 年全额保障的价格',
    en: 'price of full cover in the k-th year of extended term',
  },
  extendedYears: { zh: '买得起的整年数', en: 'whole years that are paid for' },
  extendedPart: { zh: '其后一年买得起的部分', en: 'part of the year after them' },
  extendedAtEnd: {
    zh: '展期期满时给付生存者',
    en: 'paid on survival to the end of the extended term',
  },
  extendedTerm: { zh: '展期的年数', en: 'years of extended term' },
  indexChange: { zh: '指数的变动', en: 'change of the index' },
  appliedChange: {
    zh: '采用的变动：经上限、下限和退出',
    en: 'change applied: after cap, floor and opt-out',
  },
  indexedAmount: {
    zh: '当年金额：上年 × (1 + 变动)',
    en: 'amount of the year: last × (1 + change)',
  },
} as const satisfies Words;
