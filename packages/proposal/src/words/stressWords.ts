/** Words of a stress test, in Simplified Chinese. A code without its word does not compile. */
import type { spreadIds } from '@cebao/planning';

export const stressLayerWords = {
  1: '必要开支',
  2: '现有生活',
} as const satisfies Readonly<Record<1 | 2, string>>;

/** What each spread is, and its unit in the assumptions dossier. */
export const spreadWords = {
  stressScenarios: { text: '经济情景', unit: '个' },
  stressPriceSd: { text: '长期物价涨幅的标准差', unit: 'rate' },
  stressReturnSd: { text: '长期实际收益率的标准差', unit: 'rate' },
  stressIncomeSd: { text: '长期实际收入增长的标准差', unit: 'rate' },
  stressMedicalSd: { text: '医疗费用超过物价涨幅的标准差', unit: 'rate' },
  stressBearableMonths: { text: '家庭自己能承受的缺口（基本开支）', unit: 'months' },
} as const satisfies Readonly<
  Record<(typeof spreadIds)[number], { readonly text: string; readonly unit: string }>
>;
