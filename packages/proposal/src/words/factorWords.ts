/** What moved a gap between two days, in Simplified Chinese. A factor without its word does not compile. */
import type { Factor } from '@cebao/planning';

export const factorWords = {
  age: '年龄与时间',
  income: '收入与工作',
  family: '家庭（成员、开支、欠款）',
  cpi: '物价（CPI 假设）',
  medicalTrend: '医疗费用（账单与涨幅）',
  market: '市场（收益率、资产）',
  cover: '保障（有效保单、医保）',
  rules: '国家规则与官方表',
  assumptions: '其他假设与选择',
} as const satisfies Readonly<Record<Factor, string>>;
