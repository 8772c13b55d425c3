/** The words of a report's codes, in Simplified Chinese. A code without its word does not compile. */
import type { Benefit, ProductKind } from '@cebao/actuarial';
import type {
  Asset,
  Cost,
  Debt,
  Income,
  LineClass,
  PensionInsurance,
  Person,
  Verdict as OutlookVerdict,
} from '@cebao/planning';
import type {
  CustomRule,
  FamilyView,
  Grade,
  MemberView,
  PlanLine,
  PreferencePrice,
  RiskCell,
  ScriptPeril,
  SheetId,
  SheetRow,
  StateBenefit,
  TermCode,
  Uncovered,
  WhyNot,
} from '@cebao/planning';

export const perilWords = {
  death: '身故',
  criticalIllness: '重疾',
  billEveryday: '日常医疗账单',
  billSerious: '大额医疗账单',
  billCatastrophic: '灾难性医疗账单',
  disability: '失能',
} as const satisfies Record<ScriptPeril, string>;

export const gradeWords = {
  T: '官方表或公布费率',
  P: '由相近数据推出',
  A: '假设',
} as const satisfies Record<Grade, string>;

/** On the page that a client reads before any grade is explained. */
export const clientGradeWords = {
  T: '官方数据',
  P: '相近数据推算',
  A: '含假设',
} as const satisfies Record<Grade, string>;

/** As grades are read: what the family says and what a planner was quoted are no official tables. */
export const evidenceWords = {
  ...gradeWords,
  家庭: '家庭提供的资料',
  报价: '规划师持有的报价',
} as const satisfies Record<Grade | '家庭' | '报价', string>;
export type Evidence = keyof typeof evidenceWords;

export const kindWords = {
  term: '定期寿险',
  wholeLife: '终身寿险',
  endowment: '两全险',
  criticalIllness: '重疾险',
  medical: '医疗险',
  accident: '意外险',
  care: '护理险',
  annuity: '年金险',
  universal: '万能险',
  investmentLinked: '投连险',
} as const satisfies Record<ProductKind, string>;

/** How lines are underwritten: a kind, or what can often still be had when the kind cannot. */
export const lineClassWords = {
  ...kindWords,
  cancerOnly: '防癌险',
  cityMedical: '城市惠民医疗险',
} as const satisfies Record<LineClass, string>;

export const outlookWords = {
  standard: '预计可以标准承保',
  ask: '先问保险公司',
  unlikely: '预计不能承保',
} as const satisfies Record<OutlookVerdict, string>;

export const stageWords = {
  single: '单身',
  couple: '二人家庭',
  youngFamily: '年幼子女家庭',
  schoolFamily: '就学子女家庭',
  emptyNest: '子女已独立',
  retired: '退休',
} as const satisfies Record<FamilyView['stage'], string>;

export const sexWords = { male: '男', female: '女' } as const satisfies Record<
  MemberView['sex'],
  string
>;
export const roleWords = { adult: '成人', child: '子女', elder: '老人' } as const satisfies Record<
  MemberView['role'],
  string
>;
export const socialWords = {
  employee: '职工医保',
  resident: '居民医保',
  none: '无医保',
} as const satisfies Record<Person['socialMedical'], string>;
export const incomeWords = {
  work: '工作',
  pension: '养老金',
  rent: '租金',
} as const satisfies Record<Income['kind'], string>;
export const costWords = {
  living: '生活',
  education: '教育',
  elderSupport: '赡养老人',
  other: '其他',
} as const satisfies Record<Cost['kind'], string>;
export const assetWords = {
  cash: '现金类，随时可用',
  sellable: '可变卖，有时滞与折价',
  locked: '锁定，身故时释放',
  never: '不变卖',
} as const satisfies Record<Asset['kind'], string>;
export const accountWords = {
  housingFund: '住房公积金',
  personalPension: '个人养老金',
} as const satisfies Record<NonNullable<Asset['account']>, string>;
export const employmentWords = {
  employed: '单位参保',
  flexible: '灵活就业',
} as const satisfies Record<PensionInsurance['employment'], string>;
export const stateBenefitWords = {
  funeralGrant: '丧葬补助金',
  survivorGrant: '抚恤金',
  accountInherited: '个人账户余额继承',
  workFuneral: '工亡：丧葬补助金',
  workLumpSum: '工亡：一次性工亡补助金',
  workSpouse: '工亡：配偶抚恤金，每月',
  workOther: '工亡：其他供养亲属抚恤金，每人每月',
  workMonthlyCap: '工亡：各亲属抚恤金合计每月不超过',
} as const satisfies Record<StateBenefit['code'], string>;
export const repaymentWords = {
  levelInstalment: '等额本息',
  equalPrincipal: '等额本金',
  interestOnly: '先息后本',
} as const satisfies Record<Debt['repayment'], string>;

export const riskGradeWords = {
  low: '低',
  medium: '中',
  high: '高',
  severe: '严重',
} as const satisfies Record<RiskCell['grade'], string>;

export const termWords = {
  pool: '流动资产',
  soldAssets: '变卖资产所得',
  lockedReleased: '锁定资产释放',
  income: '收入',
  survivorIncome: '在世者收入变化',
  cost: '支出',
  survivorCare: '在世者增加的照料费',
  debt: '还债',
  debtRepaid: '身故时一次还清债务',
  guarantee: '担保被要求代偿（以遗产为限，先以不变卖资产抵偿）',
  statePension: '基本养老金（按规则计算）',
  funeralGrant: '丧葬补助金（非因工）',
  survivorGrant: '遗属抚恤金（非因工）',
  accountInherited: '养老保险个人账户余额',
  premium: '保费',
  bill: '医疗账单',
  billFund: '医保基金支付',
  seriousIllnessFund: '城乡居民大病保险支付',
  billIndemnity: '已有医疗险赔付',
  care: '护理与照料',
  ownMeans: '老人自己的收入（先付护理费）',
  liability: '须赔偿或代偿他人',
  liabilityCover: '已有责任保障赔付',
  benefit: '已有保单给付',
  retention: '自己承担的部分（自留）',
  baseShortfall: '不发生事故也存在的短缺（不由本方案承担）',
  rounding: '取整',
} as const satisfies Record<TermCode, string>;

export const gateWords = {
  pass: '偿付能力达标',
  fail: '偿付能力不达标',
  unknown: '偿付能力未知',
} as const satisfies Record<PlanLine['insurerGate'], string>;

export const statusWords = {
  rates: '资料：仅有费率表',
  terms: '资料：费率与条款',
  complete: '资料：齐全',
  quote: '规划师持有的报价',
} as const satisfies Record<PlanLine['status'], string>;

export const unstableWords = {
  half: '概率减半时',
  double: '概率加倍时',
} as const satisfies Record<PlanLine['unstable'][number], string>;

export const benefitWords = {
  death: '身故',
  accidentalDeath: '意外身故',
  suddenDeath: '猝死',
  totalDisability: '全残',
  criticalIllness: '重疾',
  specificCriticalIllness: '特定重疾',
  moderateIllness: '中症',
  mildIllness: '轻症',
  preIllness: '前症',
  terminalIllness: '疾病终末期',
  medicalBill: '医疗费用',
  accidentMedicalBill: '意外医疗费用',
  accidentalDisability: '意外伤残',
  longTermCare: '长期护理',
  survival: '生存',
} as const satisfies Record<Benefit['peril'], string>;

export const whyNotWords = {
  refused: '不符合投保条件',
  expired: '报价已过期',
  health: '按健康与职业情况，预计不能承保',
  ask: '须先向保险公司询问',
  banned: '规划师已排除',
  style: '不是客户要的类型（消费型或返还型）',
  noGap: '不再多补任何缺口',
  twoOfKind: '同类最多两份，方案里已有两份',
  stability: '与低一档预算的方案保持一致，暂不加入',
  dominated: '在计入方案价值的给付之内，另有一种选择给付不少而更便宜',
  lessValue: '同样的钱用在别处补上更多缺口',
  overBudget: '超出预算',
  savings: '储蓄型，不与保障竞争预算',
  noMedical: '须先有保证续保的医疗险',
  medicalRefused: '客户拒绝医疗险',
  medicalHeld: '已有医疗险报销同样的费用：再买一份也不会重复赔付',
  premiumNearSum: '保费倒挂',
  premiumTooSmall: '一年的保费太少，通常不出单',
  crossRule: '与家庭成员之间的规则冲突',
  mainNotHeld: '没有它的主险：没有有效的主险保单，也没有可选的主险',
  mainOut: '它的主险这个人买不到，附加险也就买不到',
  mainTooShort: '主险的保障期或交费期比它短',
  mainNotChosen: '主险没有选入，附加险随之不选',
} as const satisfies Record<WhyNot['reason'], string>;

export const preferenceWords = {
  coreMedical: '每位可保成员先配一份保证续保的医疗险',
  deathFirst: '经济支柱的身故缺口补满之前不配重疾险',
  stylePure: '重疾只选消费型（到期不出险不给付）',
  styleReturning: '重疾只选返还型（满期给付，或保终身、身故也给付）',
} as const satisfies Record<PreferencePrice['preference'], string>;

export const uncoveredWords = {
  budget: '预算内先补了更要紧的缺口',
  noMedical: '须先有保证续保的医疗险，目录中没有可投保的',
  medicalRefused: '客户拒绝医疗险',
  noProduct: '目录中没有可以补这一缺口的产品',
  locked: '预算还够，但规划师锁定的保单挡住了：放开锁定才能再补',
  order: '预算还够，但按次序要先补大人、经济支柱的缺口',
  marketCap: '同类最多两份，已到可投保的最高保额',
  deductible: '免赔额以内、按比例自付或超出限额的部分，目录中没有更高的赔付',
  onlyTotalDisability: '没有专门的失能收入产品；方案里只有全残责任会赔付',
  totalDisabilityLeft: '失能没有可靠的概率，不参与选择；目录中带全残责任的产品没有选入',
  banned: '能补这一缺口的产品被规划师排除',
  ask: '按健康与职业情况须先向保险公司询问，方案没有获准使用',
  health: '按健康与职业情况，预计不能承保',
  premiumNearSum: '保费倒挂：买得到的重疾险，全部保费与保额相近（上限是假设）',
  premiumTooSmall: '买得到的一年保费太少，通常不出单（最低保费是假设）',
  notInsurable: '不符合目录中产品的投保条件',
  none: '无',
} as const satisfies Record<Uncovered['reason'], string>;

export const customWords = {
  doubleTen: '双十原则',
  tenTimesIncome: '年收入的十倍',
  threeToFiveYears: '三至五年收入',
} as const satisfies Record<CustomRule['rule'], string>;

export const sheetWords = {
  deathBeforeIllness: '经济支柱的身故缺口先于重疾',
  breadwinnerBeforeChild: '经济支柱的身故保障先于子女重疾',
  adultsBeforeChildren: '大人先于孩子',
  medicalBeforeIllness: '医疗险先于重疾险',
  noSavings: '第一层缺口未补时不买储蓄型',
  waiver: '便宜时给交费人加豁免',
  protectionLoop: '没有一件事会让保费还要交、收入却没了',
  premiumShare: '保费占收入在合理区间',
  termsReachNeed: '保障期到需要结束为止',
  noIdleLine: '没有不起作用的保单',
  partiesNamed: '投保人、被保险人、受益人写明',
  uncoveredFirst: '先说没有保障到的',
} as const satisfies Record<SheetId, string>;

export const verdictWords = {
  pass: '符合',
  reason: '有理由',
  fail: '不符合',
} as const satisfies Record<SheetRow['verdict'], string>;
