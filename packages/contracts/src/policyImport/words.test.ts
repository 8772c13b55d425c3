import { describe, expect, test } from 'vitest';
import {
  ageOf,
  dateOf,
  kindOf,
  modeOf,
  shareOf,
  spanOf,
  startOf,
  statusOf,
  waiverOf,
} from './words.ts';

const at = (text: string) => ({ thing: 'A1', text });
const value = <T>(result: { readonly ok: boolean; readonly value?: T }) =>
  result.ok ? result.value : 'refused';

describe('words of a policy list', () => {
  test.each([
    ['百万医疗险', 'medical'],
    ['防癌医疗', 'medical'],
    ['综合意外（含意外医疗）', 'accident'],
    ['少儿重疾险', 'criticalIllness'],
    ['Critical Illness', 'criticalIllness'],
    ['增额终身寿险', 'wholeLife'],
    ['Whole-life', 'wholeLife'],
    ['终身重疾', 'criticalIllness'],
    ['term life', 'term'],
    ['养老年金', 'annuity'],
    ['两全保险（分红型）', 'endowment'],
    ['年金保险（万能型）', 'universal'],
    ['投资连结保险', 'investmentLinked'],
    ['长期护理保险', 'care'],
    ['车险', 'refused'],
  ])('%s is %s', (text, kind) => {
    expect(value(kindOf(at(text)))).toBe(kind);
  });

  test.each([
    ['终身', { kind: 'life' }],
    ['至终身', { kind: 'life' }],
    ['whole life', { kind: 'life' }],
    ['趸交', { kind: 'once' }],
    ['20年', { kind: 'years', years: 20 }],
    ['20 年交', { kind: 'years', years: 20 }],
    ['２０年', { kind: 'years', years: 20 }],
    ['20 years', { kind: 'years', years: 20 }],
    ['20', { kind: 'years', years: 20 }],
    ['至70周岁', { kind: 'age', age: 70 }],
    ['保至70岁', { kind: 'age', age: 70 }],
    ['70岁', { kind: 'age', age: 70 }],
    ['to age 70', { kind: 'age', age: 70 }],
    ['2047-09-01', { kind: 'date', date: '2047-09-01' }],
    ['至2047年9月1日', { kind: 'date', date: '2047-09-01' }],
    ['110年', { kind: 'years', years: 110 }],
    ['111年', 'refused'],
    ['999年', 'refused'],
    ['很久', 'refused'],
  ])('a period of %s', (text, span) => {
    expect(value(spanOf(at(text)))).toEqual(span);
  });

  test('a contract begins early enough for its years to end within the calendar', () => {
    expect(value(startOf(at('2180-12-31')))).toBe('2180-12-31');
    expect(startOf(at('2190-01-01'))).toMatchObject({
      ok: false,
      error: { code: 'BAD_DATE', thing: 'A1', value: '2190-01-01', limit: '不晚于 2180 年' },
    });
    expect(value(startOf(at('2018-02-30')))).toBe('refused');
  });

  test.each([
    ['2018-03-15', '2018-03-15'],
    ['2018/3/15', '2018-03-15'],
    ['2018.3.15', '2018-03-15'],
    ['2018年3月15日', '2018-03-15'],
    ['20180315', '2018-03-15'],
    ['2018-3-15 00:00:00', '2018-03-15'],
    ['43174', 'refused'],
    ['2018-02-30', 'refused'],
    ['15/3/2018', 'refused'],
  ])('the date %s is %s', (text, date) => {
    expect(value(dateOf(at(text)))).toBe(date);
  });

  test.each([
    ['80%', 0.8],
    ['0.8', 0.8],
    ['80', 0.8],
    ['100%', 1],
    ['1', 1],
    ['２０％', 0.2],
    ['八成', 'refused'],
  ])('the share %s is %s', (text, share) => {
    expect(value(shareOf(at(text)))).toBe(share);
  });

  test('states, modes, waivers and ages', () => {
    expect(
      ['有效', '已失效', '宽限期内', '减额交清', '终止'].map((t) => value(statusOf(at(t)))),
    ).toEqual(['inForce', 'lapsed', 'grace', 'paidUp', 'refused']);
    expect(
      ['年交', '半年缴', '季交', '月缴', '趸交', '随意'].map((t) => value(modeOf(at(t)))),
    ).toEqual(['yearly', 'halfYearly', 'quarterly', 'monthly', 'single', 'refused']);
    expect(
      ['无', '投保人豁免', '被保险人豁免', '投保人、被保险人', '有'].map((t) =>
        value(waiverOf(at(t))),
      ),
    ).toEqual(['none', 'payer', 'insured', 'both', 'refused']);
    expect(['60岁', '60', '六十'].map((t) => value(ageOf(at(t))))).toEqual([60, 60, 'refused']);
  });
});
