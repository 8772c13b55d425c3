import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents, maxCents } from './money.ts';
import { formatWan, formatYuan, parseMoney } from './moneyText.ts';

const table = readFileSync(new URL('./moneyText.pairs.txt', import.meta.url), 'utf8');
const pairs = table
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [given = '', meant = ''] = line.split(' | ');
    const text = given.replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    return { text, meant };
  });

const amount = fc.integer({ min: -maxCents, max: maxCents }).map(cents);

describe('reading amounts', () => {
  test('the table holds at least two hundred distinct pairs', () => {
    expect(new Set(pairs.map((pair) => pair.text)).size).toBe(pairs.length);
    expect(pairs.length).toBeGreaterThan(200);
  });

  test.each(pairs)('“$text” is $meant', ({ text, meant }) => {
    const result = parseMoney(text, 'premium');
    if (meant.startsWith('! ')) {
      expect(result).toMatchObject({
        error: { code: meant.slice(2), thing: 'premium', value: text },
      });
      return;
    }
    expect(result).toEqual({ ok: true, value: Number(meant) });
  });

  test('the empty text is refused', () => {
    expect(parseMoney('')).toMatchObject({
      error: { code: 'BAD_MONEY', thing: '金额', value: '' },
    });
  });

  test('a text over 64 characters is refused before it is read', () => {
    expect(parseMoney(`${' '.repeat(63)}5`)).toEqual({ ok: true, value: 500 });
    expect(parseMoney(`${' '.repeat(64)}5`)).toMatchObject({
      error: { code: 'BAD_MONEY', limit: '最多 64 个字符' },
    });
    expect(parseMoney('9'.repeat(64))).toMatchObject({ error: { code: 'MONEY_RANGE' } });
  });

  test('no text of the usual characters makes it throw', () => {
    const character = fc.constantFrom(...'0123456789.,- ¥元万亿千百十零一二两五九w壹拾整角');
    const anyText = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseMoney(text);
        if (result.ok) expect(Number.isSafeInteger(result.value)).toBe(true);
        else expect(result.error.value).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('writing amounts', () => {
  test.each([
    [0, '0.00'],
    [1, '0.01'],
    [-1, '-0.01'],
    [10, '0.10'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [1_234_567, '12,345.67'],
    [-1_234_567, '-12,345.67'],
    [maxCents, '22,517,998,136,852.47'],
  ])('%d fen in yuan is %s', (fen, text) => {
    expect(formatYuan(cents(fen))).toBe(text);
  });

  test.each([
    [0, '0元'],
    [1, '0.01元'],
    [80_000, '800元'],
    [800_000, '8,000元'],
    [800_050, '8,000.50元'],
    [999_999, '9,999.99元'],
    [1_000_000, '1万'],
    [1_004_999, '1万'],
    [1_005_000, '1.01万'],
    [1_500_000, '1.5万'],
    [123_456_789, '123.46万'],
    [123_000_000, '123万'],
    [-123_456_789, '-123.46万'],
    [-800_000, '-8,000元'],
    [12_345_678_900, '12,345.68万'],
    [maxCents, '2,251,799,813.69万'],
  ])('%d fen at a glance is %s', (fen, text) => {
    expect(formatWan(cents(fen))).toBe(text);
  });

  test('what is written in yuan is read back exactly', () => {
    fc.assert(
      fc.property(amount, (x) => {
        expect(parseMoney(formatYuan(x))).toEqual({ ok: true, value: x });
      }),
    );
  });

  test('what is written in 万 is read back within half of its last digit', () => {
    fc.assert(
      fc.property(amount, (x) => {
        const back = parseMoney(formatWan(x));
        const limit = Math.abs(x) >= 1_000_000 ? 5_000 : 0;
        if (back.ok) expect(Math.abs(back.value - x)).toBeLessThanOrEqual(limit);
        else expect(back.error.code).toBe('MONEY_RANGE');
      }),
    );
  });

  test('whole hundreds of yuan survive 万 exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 10), max: 10 ** 10 }), (hundreds) => {
        const x = cents(hundreds * 10_000);
        expect(parseMoney(formatWan(x))).toEqual({ ok: true, value: x });
      }),
    );
  });
});
