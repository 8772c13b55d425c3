/** What a benefit pays for, as a table names it. A peril without its word does not compile. */
import type { Peril } from '@cebao/actuarial';

export const perilNames = {
  death: '身故',
  accidentalDeath: '意外身故',
  suddenDeath: '猝死',
  totalDisability: '全残',
  criticalIllness: '重疾',
  specificCriticalIllness: '特定疾病',
  moderateIllness: '中症',
  mildIllness: '轻症',
  preIllness: '前症',
  terminalIllness: '疾病终末期',
  medicalBill: '医疗费用',
  accidentMedicalBill: '意外医疗',
  accidentalDisability: '意外伤残',
  longTermCare: '长期护理',
  survival: '生存给付',
} as const satisfies Readonly<Record<Peril, string>>;
