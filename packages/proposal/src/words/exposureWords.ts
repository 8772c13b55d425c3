/** Words of what is shown beside ranked risks. A code without its word does not compile. */
import { refusalCodes, type RefusalCode } from '@cebao/kernel';
import type {
  Company,
  FactView,
  GoalView,
  LiabilityGap,
  SceneGap,
  SceneTarget,
  SceneTerm,
  StructureId,
  StructureMeasure,
  WorkUnknown,
  WorkView,
} from '@cebao/planning';
import { perilWords, termWords } from './zhCN.ts';

export const liabilityWords = {
  driving: '驾车致人伤亡',
  animal: '饲养动物致人受伤',
  helper: '雇用家政人员受伤',
  professional: '执业过失',
  premises: '房屋、坠物致人伤亡',
  litigation: '诉讼中的请求',
  other: '其他责任',
  guarantee: '个人担保被要求代偿',
} as const satisfies Record<LiabilityGap['kind'], string>;

export const companyFormWords = {
  limited: '有限责任',
  unlimited: '无限责任（个体户、合伙等）',
} as const satisfies Record<Company['form'], string>;

export const structureWords = {
  liquidityMonths: '流动性：现金够几个月必要开支',
  marketShare: '市场：金融资产中有风险的比例',
  debtShare: '杠杆：负债占资产',
  debtServiceShare: '杠杆：每年还款占收入',
  concentrationShare: '集中：最大一项资产占全部资产',
  companyShare: '集中：公司股权占全部资产',
} as const satisfies Record<StructureId, string>;

export const movedByWords = {
  tolerance: '风险偏好',
  capacity: '承受能力',
  nothing: '不移动',
} as const satisfies Record<StructureMeasure['movedBy'], string>;

export const schemeWords = {
  employed: '单位参保：有工伤保险',
  flexible: '灵活就业：没有工伤保险',
  notStated: '参保方式没有填写',
} as const satisfies Record<WorkView['scheme'], string>;

export const workUnknownWords = {
  occupationalDisease: '职业病的发生率与停工时长',
  injuryAtWork: '按职业的工伤伤残率',
  classDeclined: '九类职业的意外系数（按最高一类计）',
} as const satisfies Record<WorkUnknown, string>;

export const goalWords = {
  education: '教育',
  dated: '将来的支出',
  retirement: '退休后的生活',
} as const satisfies Record<GoalView['kind'], string>;

export const factStatusWords = {
  noPension: '没有填养老金，按没有算',
  missing: '没有写来源',
  stale: '已过期',
  dated: '有来源',
} as const satisfies Record<FactView['status'], string>;

export const scenePerilWords = {
  ...perilWords,
  longTermCare: '长期护理',
} as const satisfies Record<SceneGap['peril'], string>;

export const sceneTermWords = {
  ...termWords,
  spare: '原来在那一刻还有的余地，先用掉',
} as const satisfies Record<SceneTerm['code'], string>;

/** Whom a scene asks for, where the family has nobody like it. */
export const sceneTargetWords = {
  breadwinner: '经济支柱',
  partner: '伴侣',
  youngestChild: '孩子',
  newChild: '新生儿',
  eachElder: '老人',
} as const satisfies Record<SceneTarget, string>;

export function refusalWords(code: RefusalCode): string {
  return refusalCodes[code];
}
