import { expect, test } from 'vitest';
import { yuan } from '@cebao/kernel';
import type { Term } from '@cebao/planning';
import { sampleBundle } from '../../testing/sampleBundle.ts';
import { evidenceOf, gapEvidence, weakest } from './evidence.ts';

const bundle = sampleBundle();
const lines = bundle.report.plan.lines;
const term = (code: Term['code'], subject: string, grade: Term['grade'] = 'T'): Term => ({
  code,
  subject,
  grade,
  cents: yuan(1),
});

test('what a family says of itself is no official table', () => {
  for (const code of ['pool', 'income', 'cost', 'debt', 'benefit'] as const) {
    expect(evidenceOf(bundle, term(code, 'wife'))).toBe('家庭');
  }
  expect(evidenceOf(bundle, term('pool', 'wife', 'A'))).toBe('A');
  expect(evidenceOf(bundle, term('statePension', 'wife'))).toBe('T');
});

test('a premium is as good as where it comes from', () => {
  const [first] = lines;
  const quoted = {
    ...bundle,
    report: {
      ...bundle.report,
      plan: {
        ...bundle.report.plan,
        lines: lines.map((line) => ({ ...line, source: 'manual' as const })),
      },
    },
  };
  const printed = {
    ...bundle,
    report: {
      ...bundle.report,
      plan: {
        ...bundle.report.plan,
        lines: lines.map((line) => ({ ...line, source: 'product' as const })),
      },
    },
  };
  expect(evidenceOf(quoted, term('premium', first?.id ?? ''))).toBe('报价');
  expect(evidenceOf(printed, term('premium', first?.id ?? ''))).toBe('T');
});

test('a gap is as weak as its weakest term', () => {
  expect(weakest(['T', '报价', '家庭'])).toBe('报价');
  const gap = bundle.report.gaps[0];
  expect(gap).toBeDefined();
  if (gap !== undefined) expect(gapEvidence(bundle, { ...gap, grade: 'A' })).toBe('A');
});
