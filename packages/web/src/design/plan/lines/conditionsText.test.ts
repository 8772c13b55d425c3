import { expect, test } from 'vitest';
import { sayZhCN } from '../../../testing/sayZhCN.ts';
import { conditionsText } from './conditionsText.ts';

test('a clause is named by its paper, after the waiting period', () => {
  const text = (clause: string, waitingDays = 0) =>
    conditionsText({ clause, waitingDays }, sayZhCN);
  expect(text('111013 tk 2.3.1', 90)).toBe('等待期 90 天 · 111013 条款 2.3.1');
  expect(text('111013 sms')).toBe('111013 说明书');
  expect(text('quote')).toBe('报价');
});
