/**
 * Words of the codes whose list is open in a report (constraints, what was left out, reasons on the
 * planner's sheet, beneficiaries). An unknown code is printed as it is, named as a code.
 */
export const constraintWords: ReadonlyMap<string, string> = new Map([
  ['eligibility', '年龄、职业等投保条件'],
  [
    'twoRungs',
    '定期寿险可以配成长短两级，每级保额取步长的整数倍（小额的也可不到一个步长）；三级及以上没有比较',
  ],
  ['secondLineAboveCap', '每人每类一份；第一份到产品的最高保额后，可以再配另一个产品'],
  ['riderNeedsMain', '附加险须有主险：同一被保险人、同一公司，保障与交费不长于主险'],
  ['noDuplicateIndemnity', '报销型医疗险不重复'],
  ['minorDeathLimit', '未成年人身故给付限额（10 岁前 20 万元，10 至 17 岁 50 万元，合计所有公司）'],
  ['insurerGate', '偿付能力不达标的保险公司不入选'],
  ['underwritingOutlook', '按核保预期（规划师的判断）不能承保的不入选，须询问的只在允许时入选'],
  ['bans', '规划师排除的产品不入选'],
  [
    'illnessNeedsMedical',
    '买重疾险的人须有保证续保的医疗险、已有医疗险、书面拒绝，或预计医疗险不能承保',
  ],
  ['childIllnessAfterAdults', '子女重疾险须在大人重疾险与经济支柱身故缺口之后'],
  ['illnessMustAddValue', '重疾险须在重疾情景中起作用'],
  ['coreMedical', '基础医疗险先配，不参与优化'],
  ['deathFirst', '经济支柱身故的必要开支补满（或到最高保额）之前，不配重疾险'],
  [
    'payTerm',
    '预算按首年保费计，因此交费期取首年保费最低的（通常最长）；为别人投保的，先取投保人工作期间交得完的，没有才取最低的',
  ],
  ['premiumNearSum', '目录里全部保费与保额相近的重疾险不入选（上限是假设），报价与锁定的除外'],
  [
    'premiumTooSmall',
    '目录里一年的保费低于最低保费的合同不入选（最低保费是假设），附加险与豁免随主险，只有一种保额的、报价与锁定的除外',
  ],
  [
    'sums',
    '递增的保额按当年的数赔付，会上调的保费按当年的数交；以后的物价是规划假设；首年保费与稳定性仍按现在的保额比较',
  ],
]);

export const leftOutWords: ReadonlyMap<string, string> = new Map([
  ['waiver', '保费豁免'],
  ['returnedPremiums', '返还已交保费的给付'],
  ['cashValues', '现金价值'],
  ['mildIllness', '轻症、中症及多次给付'],
  ['waitingPeriods', '等待期内的事故'],
  ['disability', '失能'],
]);

/** Reasons on the planner's sheet; a row that fails names itself, in the words of the sheet. */
export const sheetReasonWords: ReadonlyMap<string, string> = new Map([
  ['noWaiverProduct', '目录中没有可选的豁免'],
  ['waiverBanned', '豁免产品已被排除'],
  ['waiverAskFirst', '豁免须先向保险公司询问投保人的健康或职业，方案没有获准使用'],
  ['waiverNotInsurable', '按投保人的健康与职业情况，预计没有保险公司承保豁免'],
  ['waiverNotAsked', '客户不要豁免'],
  ['waiverDear', '豁免的价格超过被豁免保费的上限，没有加入；价格'],
  ['waiverOverBudget', '预算里放不下豁免；价格'],
  ['paidAfterWork', '交费期长过投保人的工作年限，退休后每年还要交'],
  ['loopOpenDeath', '身故后第一层仍有缺口，还要交的保费'],
  ['loopOpenIllness', '重疾后第一层仍有缺口，还要交的保费'],
  ['loopOpenDisability', '失能后第一层仍有缺口，还要交的保费'],
  ['breadwinnerNotInsurable', '目录中没有可投保的定期寿险，第一层身故缺口'],
  ['breadwinnerBanned', '规划师排除了定期寿险，此外没有可投保的，第一层身故缺口'],
  ['breadwinnerAskFirst', '定期寿险须先向保险公司询问，方案没有获准使用，第一层身故缺口'],
  [
    'lastingTermBanned',
    '规划师排除了重疾给付后仍有效的定期寿险，其余可投保的在重疾给付后都会终止，第一层身故缺口',
  ],
  ['noLastingTerm', '可投保的定期寿险在重疾给付后都会终止，第一层身故缺口'],
  ['adultWithoutMedical', '没有可投保的保证续保医疗险，因此不能配置重疾险；重疾缺口'],
  ['medicalRefused', '客户书面拒绝医疗险'],
  ['medicalNotInsurable', '按健康与职业情况，预计没有保险公司承保医疗险'],
  ['aboveShare', '首年保费占收入高于区间：预算给得更多，用来补缺口；区间内最多'],
  ['belowShare', '首年保费占收入低于区间：再多花也补不上更多缺口'],
  ['inForceWithinShare', '首年保费占收入低于区间，连同已有保单在区间内：已有保单每年'],
  ['inForceAboveShare', '连同已有保单的保费，占收入超出区间：已有保单每年'],
  ['belowShareBudget', '首年保费占收入低于区间：预算只有这么多'],
  [
    'medicalAboveShare',
    '首年保费占收入高于区间，主要是医疗保险（年龄越大越贵）；其余险种不高于区间下限',
  ],
  ['noIncome', '家庭没有工作收入'],
  ['heldBeforeIllness', '重疾险之前先要有的身故保障（重疾险自己的身故责任不算）'],
  ['medicalFirst', '重疾险之前先要有的医疗险（账单自己付得起，它本身不补缺口）'],
  ['deathFirstNotAsked', '客户选择不先补身故缺口；第一层身故缺口'],
  ['locked', '规划师锁定'],
  ['core', '基础医疗险，按规则配置'],
]);

/** What a product requires of the insured. */
export const requirementWords: ReadonlyMap<string, string> = new Map([['newCitizen', '新市民']]);

export const beneficiaryWords: ReadonlyMap<string, string> = new Map([
  ['statutory', '法定受益人'],
  ['legal', '法定受益人'],
  ['insured', '被保险人本人'],
  ['self', '被保险人本人'],
  ['nobody', '没有：以后的保费不必再交'],
]);

export function openWord(words: ReadonlyMap<string, string>, code: string): string {
  return words.get(code) ?? code;
}
