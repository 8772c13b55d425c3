import { expect, test } from 'vitest';
import type { Report } from '@cebao/planning';
import { sampleBundle } from '../../testing/sampleBundle.ts';
import { textsOf } from '../../testing/texts.ts';
import { scopeOf } from '../scope.ts';
import { healthBlocks } from './health.ts';

const said = (health: Report['health']) => {
  const bundle = sampleBundle();
  return textsOf(healthBlocks(scopeOf({ ...bundle, report: { ...bundle.report, health } }))).join();
};

const reasons = [
  { rule: 'r1', label: '糖尿病', verdict: 'unlikely', reason: '多数公司拒保' },
] as const;

test('a healthy family hears nothing of underwriting', () => {
  expect(said([])).toBe('');
});

test('lines of one verdict share a row, and what is left is named', () => {
  const text = said([
    {
      member: 'wife',
      verdicts: [
        { line: 'medical', verdict: 'unlikely', reasons },
        { line: 'criticalIllness', verdict: 'unlikely', reasons },
        { line: 'accident', verdict: 'standard', reasons: [] },
      ],
      left: [{ code: 'x', name: '示例防癌', line: 'cancerOnly', inPlan: true }],
    },
  ]);
  expect(text).toContain('李娜,医疗险、重疾险,预计不能承保,糖尿病：多数公司拒保');
  expect(text).toContain('不是保险公司的决定');
  expect(text).toContain('李娜还能投保的：示例防癌（防癌险，已在方案中）');
  expect(text).not.toContain('意外险');
});
