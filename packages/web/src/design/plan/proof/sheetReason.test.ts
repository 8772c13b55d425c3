import { beforeAll, expect, test } from 'vitest';
import type { Names } from '../../../needs/report/names.ts';
import { loadZhCN } from '../../../testing/loadZhCN.ts';
import { sayZhCN as say } from '../../../testing/sayZhCN.ts';
import { sheetReason } from './sheetReason.ts';

/** Codes without a list are looked up in the words that are loaded. */
beforeAll(loadZhCN);

const names: Names = {
  of: (subject) => (subject === 'p1' ? '林远' : subject),
  paper: () => null,
  beneficiary: () => '',
};

test.each([
  [
    { code: 'aboveShare', subject: '' },
    '首年保费占收入高于区间：预算给得更多，用来补缺口；区间内最多',
  ],
  [{ code: 'medicalRefused', subject: 'p1' }, '林远：客户书面拒绝医疗险'],
  [{ code: 'noSavings', subject: '某年金 p1' }, '某年金 林远：违反此条'],
  [{ code: 'death', subject: 'p1' }, '林远：身故未列出'],
  [
    { code: 'openYears:7', subject: 'p1' },
    '林远：保障到期后还有 7 年第一层敞口，没有够得着的更长年期可买',
  ],
  [{ code: 'somethingNew', subject: '' }, 'somethingNew'],
])('the reason %j in words', (reason, text) => {
  expect(sheetReason({ ...reason, cents: null }, names, say)).toBe(text);
});
