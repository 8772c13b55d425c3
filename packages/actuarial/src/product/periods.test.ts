import { describe, expect, it } from 'vitest';
import { parsePayTerm, parsePeriod, payYears, periodYears } from './periods.ts';

describe('the printed period', () => {
  it.each([
    ['1年', 30, 1],
    ['20年', 30, 20],
    ['至70周岁', 30, 40],
    ['至80周岁', 0, 80],
    ['终身', 30, null],
    ['未载明', 30, null],
  ])('%s at age %s is %s years', (period, age, years) => {
    expect(periodYears(period, age)).toBe(years);
  });

  it.each(['', '0年', '二十年', '20', '至周岁', '20年交', ' 20年', '趸交'])(
    'refuses "%s"',
    (text) => {
      expect(parsePeriod(text)).toMatchObject({ error: { code: 'BAD_TABLE', value: text } });
      expect(() => periodYears(text, 30)).toThrow(text);
    },
  );
});

describe('the printed pay term', () => {
  it.each([
    ['趸交', 1],
    ['', 1],
    ['3年交', 3],
    ['20年交', 20],
    ['20年', 20],
  ])('%s is %s premiums', (payTerm, years) => {
    expect(payYears(payTerm)).toBe(years);
    expect(payYears(payTerm, 50)).toBe(years);
  });

  it('may end at an age, which then must be known', () => {
    expect(payYears('交至55周岁', 30)).toBe(25);
    expect(() => payYears('交至55周岁')).toThrow('needs the age');
  });

  it.each(['月交', '终身', '0年交', '交'])('refuses "%s"', (text) => {
    expect(parsePayTerm(text)).toMatchObject({ error: { code: 'BAD_TABLE', value: text } });
    expect(() => payYears(text)).toThrow(text);
  });
});
