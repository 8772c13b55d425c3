import { expect, it } from 'vitest';
import { beneficiaryText } from './beneficiary.ts';

it('names one beneficiary where there is one benefit', () => {
  expect(beneficiaryText({ beneficiary: '苏晓岚', deathBeneficiary: null })).toBe('苏晓岚');
});

it('names both where a line pays the living and on death', () => {
  const line = { beneficiary: 'self', deathBeneficiary: '苏晓岚' };
  const words = (text: string) => (text === 'self' ? '本人' : text);
  expect(beneficiaryText(line, words)).toBe('本人（生存）、苏晓岚（身故）');
});
