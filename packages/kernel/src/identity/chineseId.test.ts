import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate } from '../time/date.ts';
import { parseChineseId } from './chineseId.ts';

/** ISO 7064 MOD 11-2 by its recursive definition: another way than the weights under test. */
function withCheck(first17: string): string {
  let remainder = 0;
  for (const digit of first17) remainder = ((remainder + Number(digit)) * 2) % 11;
  const check = (12 - remainder) % 11;
  return `${first17}${check === 10 ? 'X' : String(check)}`;
}

const epoch = localDate('1970-01-01');
const region = fc.constantFrom(
  '110101',
  '310115',
  '440305',
  '510104',
  '650102',
  '810000',
  '911101',
);
const valid = fc
  .record({
    region,
    day: fc.integer({ min: -25_000, max: 20_000 }),
    serial: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region: place, day, serial }) => {
    const birth = epoch.ok ? addDays(epoch.value, day).replaceAll('-', '') : '';
    return withCheck(`${place}${birth}${String(serial).padStart(3, '0')}`);
  });

describe('reading an identity number', () => {
  test('the example of GB 11643-1999 is read', () => {
    expect(parseChineseId('11010519491231002X')).toEqual({
      ok: true,
      value: {
        region: '110105',
        birthDate: '1949-12-31',
        sex: 'female',
        text: '11010519491231002X',
      },
    });
  });

  test('the second example of GB 11643-1999 is read', () => {
    expect(parseChineseId('440524188001010014')).toMatchObject({
      value: { region: '440524', birthDate: '1880-01-01', sex: 'male' },
    });
  });

  test.each([
    '11010519491231002x',
    '11010519491231002Ｘ',
    '11010519491231002ｘ',
    ' 11010519491231002X ',
    '１１０１０５１９４９１２３１００２Ｘ',
  ])('“%s” is the same number', (text) => {
    expect(parseChineseId(text)).toMatchObject({ value: { text: '11010519491231002X' } });
  });

  test('every generated number is accepted', () => {
    fc.assert(
      fc.property(valid, (text) => {
        expect(parseChineseId(text)).toMatchObject({ ok: true, value: { text } });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('refusing an identity number', () => {
  test.each([
    ['', '18 位'],
    ['abc', '18 位'],
    ['11010519491231002', '18 位'],
    ['11010519491231002XX', '18 位'],
    ['1101051949123100X2', '18 位'],
    ['11010519491231002Y', '18 位'],
    ['110105 19491231002X', '18 位'],
    ['٣1010519491231002X', '18 位'],
    ['110105491231002', '15 位的旧号码已停用'],
    ['110105194912310021', '校验码'],
    [withCheck('99010519491231002'), '省级代码'],
    [withCheck('00010519491231002'), '省级代码'],
    [withCheck('11010519490229002'), '出生日期'],
    [withCheck('11010519491332002'), '出生日期'],
    [withCheck('11010517991231002'), '出生日期'],
  ])('“%s”: %s', (text, limit) => {
    const result = parseChineseId(text, 'members[0].idNumber');
    expect(result).toMatchObject({
      error: { code: 'BAD_ID_NUMBER', thing: 'members[0].idNumber', value: text },
    });
    expect(result.ok ? '' : result.error.limit).toContain(limit);
  });

  test('every error in a single digit is found', () => {
    fc.assert(
      fc.property(valid, (text) => {
        for (let place = 0; place < 18; place += 1) {
          for (const digit of '0123456789X') {
            if (digit === text[place]) continue;
            const wrong = `${text.slice(0, place)}${digit}${text.slice(place + 1)}`;
            if (parseChineseId(wrong).ok) expect.fail(`${wrong} for ${text}`);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('every swap of two neighbours is found', () => {
    fc.assert(
      fc.property(valid, (text) => {
        for (let place = 0; place < 17; place += 1) {
          const [a = '', b = ''] = text.slice(place, place + 2);
          if (a === b) continue;
          const wrong = `${text.slice(0, place)}${b}${a}${text.slice(place + 2)}`;
          if (parseChineseId(wrong).ok) expect.fail(`${wrong} for ${text}`);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
