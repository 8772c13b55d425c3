import { expect, it } from 'vitest';
import { beneficiaryText } from './beneficiary.ts';

it('names one beneficiary where there is one benefit', () => {
  expect(beneficiaryText({ beneficiary: '苏晓岚', deathBeneficiary: null })).toBe('苏晓岚');
});

it('says of a waiver that it pays nobody, and what it does instead', () => {
  const waiver = { beneficiary: 'nobody', deathBeneficiary: null };
  expect(beneficiaryText(waiver)).toBe('没有：以后的保费不必再交');
});

it('names both where a line pays the living and on death', () => {
  const line = { beneficiary: 'self', deathBeneficiary: '苏晓岚' };
  const words = (text: string) => (text === 'self' ? '本人' : text);
  expect(beneficiaryText(line, words)).toBe('本人（生存）、苏晓岚（身故）');
});
