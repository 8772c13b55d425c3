import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumber } from './chineseNumber.ts';

const digits = '零一二三四五六七八九';
const formal = '零壹贰叁肆伍陆柒捌玖';

/** Writes a number below 10^12 as people do, with 零 for what is skipped. */
function written(n: number, digitSet: string): string {
  const units = digitSet === digits ? ['', '十', '百', '千'] : ['', '拾', '佰', '仟'];
  const text = [...String(n)]
    .map((digit, i, all) => {
      const place = all.length - 1 - i;
      const unit = digit === '0' ? '' : (units[place % 4] ?? '');
      const section = place % 4 === 0 ? (['', '万', '亿'][place / 4] ?? '') : '';
      return `${digitSet[Number(digit)] ?? ''}${unit}${section}`;
    })
    .join('');
  return text
    .replace(/零+/g, '零')
    .replace(/零([万亿])/g, '$1零')
    .replace(/亿零?万/g, '亿零')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1');
}

test.each([
  ['everyday', digits],
  ['formal', formal],
])('every whole number in %s digits is read back', (_, digitSet) => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 99_999 }),
    fc.integer({ min: 0, max: 1e12 - 1 }),
  );
  fc.assert(
    fc.property(number, (n) => {
      expect(chineseNumber(written(n, digitSet))).toBe(n);
    }),
    { numRuns: 2000 },
  );
});

test('one digit left over counts in tenths of the last unit', () => {
  expect(chineseNumber('三千五')).toBe(3500);
  expect(chineseNumber('一百二')).toBe(120);
  expect(chineseNumber('三万五')).toBe(35_000);
  expect(chineseNumber('一亿五')).toBe(150_000_000);
  expect(chineseNumber('一万三千五')).toBe(13_500);
});

test('after 零 and in formal digits nothing is guessed', () => {
  expect(chineseNumber('三千零五')).toBe(3005);
  expect(chineseNumber('叁仟伍')).toBe(null);
  expect(chineseNumber('叁万伍')).toBe(null);
});

test.each([
  '',
  '二〇二六',
  '五六百',
  '十两',
  '一万亿',
  '一千零五百',
  '三千五万',
  '万',
  '百',
  'x',
  '五 百',
])('“%s” is not one number', (text) => {
  expect(chineseNumber(text)).toBe(null);
});
