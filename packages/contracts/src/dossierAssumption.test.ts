import { describe, expect, it } from 'vitest';
import { assumptionsSchema } from './dossierAssumption.ts';
import { fromZod } from './zodRefusal.ts';

const cpi = {
  id: 'cpi',
  default: 0.02,
  unit: 'rate',
  min: -0.02,
  max: 0.1,
  zh: '物价年涨幅',
  en: 'Consumer price growth',
  reason: '规划假设，没有官方数字',
  grade: 'A',
};
const check = (input: unknown) => fromZod(assumptionsSchema, { thing: 'a.json', input });

describe('the file of assumptions', () => {
  it('holds a number with unit, limits, words, reason and grade', () => {
    expect(check([cpi])).toEqual({ ok: true, value: [cpi] });
  });

  it.each([
    ['default below its limits', { default: -0.5 }, 'a.json[0].default'],
    ['default above its limits', { default: 0.5 }, 'a.json[0].default'],
    ['default that is no number', { default: null }, 'a.json[0].default'],
    ['unit', { unit: 'bananas' }, 'a.json[0].unit'],
    ['missing reason', { reason: '' }, 'a.json[0].reason'],
    ['id', { id: 'C P I' }, 'a.json[0].id'],
  ])('refuses a %s', (_, change, thing) => {
    expect(check([{ ...cpi, ...change }])).toMatchObject({ ok: false, error: { thing } });
  });

  it('refuses an id twice', () => {
    expect(check([cpi, cpi])).toMatchObject({ error: { limit: 'id 不重复' } });
  });
});
