/**
 * What a refusal allows, as the reader of family files writes it, and the word it has on screen.
 * Named groups become the figures of the sentence; the first match holds.
 */
import type { WordKey } from '../../i18n/say.ts';

export type LimitKey = Extract<WordKey, `limit.${string}`>;
export type Pattern = readonly [RegExp, LimitKey];

const date = '\\d{4}-\\d{2}-\\d{2}';

export const patterns: readonly Pattern[] = [
  // Amounts.
  [/^0 至 1 万亿元$/, 'limit.moneyRange'],
  [/^±22\.5 万亿元以内$/, 'limit.moneyRange'],
  [/^(整数（单位：分），或)?金额文字/, 'limit.money'],
  [/^负号紧跟数字$/, 'limit.money'],
  [/^单位是 千、万/, 'limit.moneyUnit'],
  [/^千位逗号/, 'limit.moneyComma'],
  [/^最多到分/, 'limit.moneyFen'],
  [/^写全末段/, 'limit.moneyOpen'],
  [/^各段最多四位/, 'limit.money'],
  [/^精确到分$/, 'limit.moneyFen'],
  // Numbers.
  [/^(?<from>-?[\d.]+) 至 (?<to>-?[\d.]+)(（0\.035 是 3\.5%）)?$/, 'limit.range'],
  [/^(?<from>\d+) 至 (?<to>\d+) 岁$/, 'limit.ages'],
  [/^(?<from>\d+) 至 (?<to>\d+) 年$/, 'limit.years'],
  [/^(?<from>\d+) 至 (?<to>\d+) 个月$/, 'limit.months'],
  [/^大于 -1，不大于 1/, 'limit.rate'],
  [/^整数$/, 'limit.whole'],
  [/^>=? ?(?<least>-?[\d.]+)$/, 'limit.least'],
  [/^<=? ?(?<most>-?[\d.]+)$/, 'limit.most'],
  [/^(?<count>\d+) 项$/, 'limit.items'],
  // Days and ages.
  [/^YYYY-MM-DD，真实存在的日子，(?<from>\d+) 至 (?<to>\d+) 年$/, 'limit.date'],
  [new RegExp(`^(?<from>${date}) 至 (?<to>${date})$`), 'limit.range'],
  [new RegExp(`^不晚于 asOf (?<date>${date})$`), 'limit.notAfterPlanning'],
  [new RegExp(`^不早于 quoteDate (?<date>${date})$`), 'limit.notBeforeQuote'],
  [new RegExp(`^比 (?<date>${date}) 至少早 (?<years>\\d+) 年$`), 'limit.olderThanChild'],
  [new RegExp(`^不早于被保险人出生 (?<date>${date})$`), 'limit.notBeforeBirth'],
  [new RegExp(`^晚于被保险人出生 (?<date>${date})$`), 'limit.afterBirth'],
  [new RegExp(`^不晚于 (?<date>${date})；保终身的填 wholeLife$`), 'limit.withinLife'],
  [new RegExp(`^晚于生效日 (?<date>${date})$`), 'limit.afterEffective'],
  [new RegExp(`^不早于生效日 (?<date>${date})$`), 'limit.notBeforeEffective'],
  [new RegExp(`^不晚于保障结束日 (?<date>${date})$`), 'limit.notAfterCover'],
  [new RegExp(`^交清的保单不晚于 asOf (?<date>${date})$`), 'limit.paidUpBefore'],
  [new RegExp(`^不早于 asOf (?<date>${date})；已过宽限期`), 'limit.graceNotOver'],
  [/^大于被保险人现在的 (?<age>\d+) 岁$/, 'limit.aboveAge'],
  [/^不小于现在的 (?<age>\d+) 岁$/, 'limit.atLeastAge'],
  [/^成年人至少 (?<age>\d+) 岁$/, 'limit.adultAge'],
  [/^投保人须年满 (?<age>\d+) 岁$/, 'limit.payerAge'],
  [/^(?<age>\d+) 岁，至多 (?<months>\d+) 个月$/, 'limit.workedMonths'],
  [/^fromAge 小于 untilAge$/, 'limit.agesInOrder'],
  [/^男性 60；女性 55/, 'limit.retirementAge'],
  [/^50 或 55$/, 'limit.retirementAge'],
  [/^仍在工作的，写明工作到几岁$/, 'limit.workUntil'],
  // Riders.
  [/^不能附加于自己$/, 'limit.notSelf'],
  [/^不能互相附加：/, 'limit.ring'],
  [/^主险本身不是附加险$/, 'limit.mainNoRider'],
  [/^被保险人是 \S+ 的主险$/, 'limit.sameInsured'],
  [/^(?<insurer>.+) 的主险$/, 'limit.sameInsurer'],
  [/^不多于主险 \S+ 的保障年数 (?<years>\d+)$/, 'limit.mainCover'],
  [/^不多于主险 \S+ 的交费年数 (?<years>\d+)$/, 'limit.mainPay'],
  [/^另一份保单的 id/, 'limit.policies'],
  // People.
  [/^persons 中的 id$/, 'limit.person'],
  [/^至少一名 role 为 adult 的人$/, 'limit.anAdult'],
  [/^没有人是自己的祖先$/, 'limit.noCircle'],
  [/^担保人是成年人或老人$/, 'limit.guarantor'],
  [/^职业分类表中的代码/, 'limit.occupation'],
  [/^每个 id 只用一次$/, 'limit.onlyOnce'],
  [/^小写字母开头/, 'limit.name'],
  // Identity numbers.
  [/^15 位的旧号码/, 'limit.idOld'],
  [/^18 位：17 位数字/, 'limit.idDigits'],
  [/^前两位是省级代码$/, 'limit.idRegion'],
  [/^末位校验码/, 'limit.idCheck'],
  [/^第 7 至 14 位是出生日期$/, 'limit.idBirth'],
  [new RegExp(`^与 birthDate (?<date>${date}) 一致$`), 'limit.idSameBirth'],
  [/^与 sex (male|female) 一致$/, 'limit.idSameSex'],
  // Money of the family.
  [/^写了年龄的共同支出需要一个孩子/, 'limit.sharedAges'],
  [/^余额未还清时至少 1 年$/, 'limit.debtYears'],
  [/^只有 locked 资产有解锁年龄$/, 'limit.onlyLocked'],
  [/^有解锁年龄的资产必须写明所有人$/, 'limit.ownerOfLocked'],
  [/^公积金与个人养老金账户是 locked 资产$/, 'limit.accountLocked'],
  [/^公积金与个人养老金账户必须写明所有人$/, 'limit.ownerOfAccount'],
  [/^假设清单中的 id$/, 'limit.assumption'],
  [/^计发基数 (?<base>[\d.]+) 元的 (?<from>[\d.]+) 至 (?<to>[\d.]+) 倍；/, 'limit.pensionBase'],
  // Policies and quotes.
  [/^孩子必须写明独立年龄/, 'limit.independence'],
  [/^账户价值与身故保额至少填一项$/, 'limit.accountOrSum'],
  [/^大于 0，不超过身故保额的 (?<times>\d+) 倍$/, 'limit.maturity'],
  [/^不按年缴的保单写每期保费/, 'limit.instalment'],
  [/^不多于保障年数 (?<years>\d+)$/, 'limit.payWithinCover'],
  [/^每期 (?<amount>[\d,.]+) 元 × 每年 (?<count>\d+) 期$/, 'limit.yearlyPremium'],
  [/^只有宽限期内的保单填写$/, 'limit.onlyGrace'],
  [/^宽限期内的保单必须写明/, 'limit.graceDay'],
  [/^投保人与被保险人是同一人时填 insured$/, 'limit.ownWaiver'],
  [/^按保单的日期是 (?<years>\d+)$/, 'limit.byDates'],
  // Text and shape.
  [/^不能为空$/, 'limit.notEmpty'],
  [/^最多 (?<count>\d+) 个字$/, 'limit.length'],
  [/^一个字最多带/, 'limit.marks'],
  [/^不能有/, 'limit.marks'],
  [/^只接受已知字段$/, 'limit.unknown'],
  [/^(文字|列表|对象|null)$/, 'limit.shape'],
  [/^cebao\./, 'limit.shape'],
  [/^数字$/, 'limit.number'],
  [/^true 或 false$/, 'limit.shape'],
];
