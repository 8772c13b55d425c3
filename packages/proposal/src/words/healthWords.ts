/** Words of the outlook on underwriting, in Simplified Chinese. */
import type { LineClass, Verdict } from '@cebao/planning';

export const lineClassWords = {
  term: '寿险',
  criticalIllness: '重疾险',
  medical: '医疗险',
  accident: '意外险',
  annuity: '年金险',
  cancerOnly: '防癌险',
  cityMedical: '城市补充医疗（惠民保）',
} as const satisfies Record<LineClass, string>;

export const verdictWords = {
  standard: '预计标准承保',
  ask: '须先询问',
  unlikely: '预计不能承保',
} as const satisfies Record<Verdict, string>;
