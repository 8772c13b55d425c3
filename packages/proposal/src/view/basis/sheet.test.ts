import type { SheetRow } from '@cebao/planning';
import { expect, test } from 'vitest';
import { yuan } from '@cebao/kernel';
import { sampleBundle } from '../../testing/sampleBundle.ts';
import { textsOf } from '../../testing/texts.ts';
import { scopeOf } from '../scope.ts';
import { sheetSection } from './sheet.ts';

function textOf(row: SheetRow): string {
  const bundle = sampleBundle();
  const report = { ...bundle.report, sheet: [row] };
  return textsOf(sheetSection(scopeOf({ ...bundle, report })).blocks).join(' ');
}

test('open years say how many and what closing them costs', () => {
  const id = 'termsReachNeed';
  const reason = { code: 'openYears:5', subject: 'wife', cents: yuan(318) };
  expect(textOf({ id, verdict: 'reason', reasons: [reason] })).toContain(
    '李娜：保障到期后还有 5 年第一层敞口，够得着的更长年期每年多付（318元）',
  );
  expect(textOf({ id, verdict: 'reason', reasons: [{ ...reason, cents: null }] })).toContain(
    '李娜：保障到期后还有 5 年第一层敞口，没有够得着的更长年期可买',
  );
});

test('a failing line is named with the person it is for', () => {
  const reasons = [{ code: 'noIdleLine', subject: '定期 寿险 husband', cents: yuan(10) }];
  expect(textOf({ id: 'noIdleLine', verdict: 'fail', reasons })).toContain(
    '定期 寿险 张伟：违反此条（10元）',
  );
});

test('a peril that is missing from the list is named in words', () => {
  const reasons = [{ code: 'death', subject: 'wife', cents: null }];
  expect(textOf({ id: 'uncoveredFirst', verdict: 'fail', reasons })).toContain('李娜：身故未列出');
});
