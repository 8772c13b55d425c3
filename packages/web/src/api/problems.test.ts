import { expect, test } from 'vitest';
import { sayZhCN } from '../testing/sayZhCN.ts';
import { faultsOf, faultText, problemCode, refusalsOf } from './problems.ts';

const refusal = { code: 'BAD_MONEY', thing: 'debts[0].balanceCents', value: '1,2', limit: '…' };

test('refusals are taken from the answer, each with its path', () => {
  const error = { code: 'FACTS_REFUSED', data: { refusals: [refusal, { code: 'x' }, null] } };
  expect(refusalsOf(error)).toEqual([refusal]);
  expect(faultsOf(refusalsOf(error))).toEqual([
    { path: 'debts[0].balanceCents', code: 'BAD_MONEY', value: '1,2', limit: '…' },
  ]);
});

test('what is no problem of the server has no code and no refusals', () => {
  for (const thrown of [new TypeError('network'), null, 'text', 7, { data: [] }]) {
    expect(refusalsOf(thrown)).toEqual([]);
    expect(problemCode(thrown)).toBeNull();
  }
});
test('a proof of an older engine is told what to do, not the hash', () => {
  const limit = `${'0a'.repeat(32)}：引擎已更新，请重新保存方案`;
  const said = faultText({ code: 'PROOF_MISMATCH', thing: 'resultHash', limit }, sayZhCN);
  expect(said).toMatch(/：引擎已更新，请重新保存方案$/);
  expect(said).not.toContain('0a');
});

test('a character that cannot be seen is named by its place and its number', () => {
  const fault = {
    code: 'BAD_TEXT',
    path: 'persons[0].name',
    value: '第 2 个字符 U+200D',
    limit: '不能有看不见的字符',
  };
  expect(faultText(fault, sayZhCN)).toContain('第 2 个字，U+200D');
  expect(faultText({ ...fault, value: '' }, sayZhCN)).not.toContain('第');
});
