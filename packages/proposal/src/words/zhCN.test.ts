import { expect, test } from 'vitest';
import {
  beneficiaryWords,
  constraintWords,
  leftOutWords,
  requirementWords,
  sheetReasonWords,
} from './openCodes.ts';
import * as words from './zhCN.ts';

test('every code has words of its own', () => {
  for (const table of Object.values(words)) {
    const texts = Object.values(table);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every((text) => text.trim() !== '')).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
  }
});

test('the open lists have no empty words either', () => {
  for (const table of [
    beneficiaryWords,
    constraintWords,
    leftOutWords,
    requirementWords,
    sheetReasonWords,
  ]) {
    for (const [code, text] of table) expect(text, code).not.toBe('');
  }
});
