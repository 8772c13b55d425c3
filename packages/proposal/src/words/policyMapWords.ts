/** The words of a policy map's codes, in Simplified Chinese. A code without its word does not compile. */
import type {
  MapFindingCode,
  MapPeril,
  MapPolicy,
  NeedReason,
  PremiumMode,
  PremiumWaiver,
  Unvalued,
} from '@cebao/planning';

export const mapPerilWords = {
  deathIllness: '疾病身故',
  deathAccident: '意外身故',
  totalDisability: '全残',
  accidentDisability: '意外伤残',
  severeIllness: '重疾',
  moderateIllness: '中症',
  mildIllness: '轻症',
  longTermCare: '长期护理',
  medical: '医疗',
  accidentMedical: '意外医疗',
  pension: '年金',
} as const satisfies Record<MapPeril, string>;

export const policyStatusWords = {
  inForce: '有效',
  grace: '宽限期内',
  lapsed: '已失效',
  paidUp: '已交清',
  ended: '已到期',
} as const satisfies Record<MapPolicy['status'], string>;

export const modeWords = {
  yearly: '年交',
  halfYearly: '半年交',
  quarterly: '季交',
  monthly: '月交',
  single: '一次交清',
} as const satisfies Record<PremiumMode, string>;

export const waiverWords = {
  none: '无',
  insured: '被保险人',
  payer: '投保人',
  both: '投保人与被保险人',
} as const satisfies Record<PremiumWaiver, string>;

export const needWords = {
  work: '工作到退休',
  children: '孩子独立',
  debts: '债务还清',
  independence: '自己独立',
  life: '一生都需要',
} as const satisfies Record<NeedReason, string>;

/** What no figure holds, or holds only as it is today. */
export const unvaluedWords = {
  annuityIncome: '每年领取的年金没有计入家庭收支；要计入，请在“收入”里填一项',
  maturity: '满期给付没有计入家庭收支',
  careBenefit: '护理金没有计入缺口（还没有护理这一风险的概率）',
  accountAsToday: '账户价值按今天的计，以后的收益、扣费、领取不推演',
  sumAsToday: '保额按今天的计，以后的增额与分红不推演',
  deathNotGiven: '没有填现金价值，身故给付按 0 计',
  deathAsToday: '身故给付按填写的今天的现金价值计，以后会变',
  valueLocked: '退保能拿回的钱不当作可动用的钱',
} as const satisfies Record<Unvalued, string>;

export const findingWords = {
  inGrace: '保费逾期，宽限期内',
  lapsed: '保单已失效',
  ended: '保障已到期',
  minorDeathLimit: '未成年人身故限额',
  endsSoon: '一年内到期',
  renewsSoon: '一年内续保交费',
  duplicateIndemnity: '同一账单两份报销',
  minorHolder: '投保人未成年',
  payerWithoutWaiver: '他人交费而无投保人豁免',
  endsBeforeNeed: '保障先于需要结束',
  waiting: '还在等待期',
  paymentEnds: '一年内交最后一笔',
  endsWithWork: '团体保险，离职即止',
  notValued: '没有推演的部分',
} as const satisfies Record<MapFindingCode, string>;
