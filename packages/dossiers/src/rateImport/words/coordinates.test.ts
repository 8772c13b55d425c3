import { describe, expect, it } from 'vitest';
import {
  ageBand,
  annuityStartAge,
  payTerm,
  period,
  purchase,
  sex,
  socialMedical,
} from './coordinates.ts';

describe('the words of rate tables', () => {
  it.each([
    ['18', 18, 18],
    ['１８', 18, 18],
    ['18周岁', 18, 18],
    ['0-17', 0, 17],
    ['0～17岁', 0, 17],
    ['41岁至45岁', 41, 45],
    ['28天-5周岁', 0, 5],
    [' 18 — 40 ', 18, 40],
  ])('%j is the ages %s to %s', (text, ageFrom, ageTo) => {
    expect(ageBand(text)).toEqual({ ageFrom, ageTo });
  });

  it.each(['', '年龄', '40-18', '121', '18.5', '-3', '1e2'])('%j is no age', (text) => {
    expect(ageBand(text)).toBeNull();
  });

  it.each([
    ['男', 'male'],
    ['Ｍ', 'male'],
    ['女 性', 'female'],
    ['不分性别', ''],
    ['', ''],
    ['X', null],
  ])('%j is the sex %j', (text, expected) => {
    expect(sex(text)).toBe(expected);
  });

  it.each([
    ['20', '20年'],
    ['保险期间30年', '30年'],
    ['保至70岁', '至70周岁'],
    ['至 80 周岁', '至80周岁'],
    ['终身', '终身'],
    ['一年期', '1年'],
    ['未载明', '未载明'],
    ['0年', null],
    ['20年交', null],
    ['', null],
  ])('%j is the period %j', (text, expected) => {
    expect(period(text)).toBe(expected);
  });

  it.each([
    ['趸交', '趸交'],
    ['一次性交清', '趸交'],
    ['20年交', '20年交'],
    ['２０年缴', '20年交'],
    ['20', '20年交'],
    ['交费期间：10年', '10年交'],
    ['交至60岁', '交至60周岁'],
    ['交至领取', '交至领取'],
    ['月交', null],
    ['', null],
  ])('%j is the pay term %j', (text, expected) => {
    expect(payTerm(text)).toBe(expected);
  });

  it('of annuities, social medical insurance and renewal', () => {
    expect([annuityStartAge('55周岁'), annuityStartAge('60'), annuityStartAge('早')]).toEqual([
      55,
      60,
      null,
    ]);
    expect(['有', '未参加当地基本医疗保险', '参加公费医疗', '', '?'].map(socialMedical)).toEqual([
      'yes',
      'no',
      'yes',
      '',
      null,
    ]);
    expect(['首次投保', '续保', '', '转保'].map(purchase)).toEqual(['new', 'renewal', '', null]);
  });
});
