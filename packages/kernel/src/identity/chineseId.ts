/**
 * The citizen identity number of China: 18 characters, region 6, birth date 8, serial 3, check 1.
 * The residence permits of Hong Kong, Macau and Taiwan (81, 82, 83) and the foreign permanent
 * resident card of 2023 (9, then the province) share its form.
 *
 * Source: GB 11643-1999; check character by ISO 7064:1983, MOD 11-2: with weights 2^(i-1) mod 11
 * counted from the right the sum of all characters (X = 10) leaves 1 when divided by 11.
 */
import type { LocalDate } from '../time/date.ts';
import { localDate } from '../time/date.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';

export type ChineseId = {
  /** Six digits; a district may since have been renamed or merged, so only the province is checked. */
  readonly region: string;
  readonly birthDate: LocalDate;
  readonly sex: 'male' | 'female';
  /** ASCII digits, upper-case X. */
  readonly text: string;
};

const weights: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
const provinces = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82 83'
  ).split(' '),
);

/**
 * Reads a number as typed: full-width digits and x, X, Ｘ are accepted, spaces around it are cut.
 * Refuses with BAD_ID_NUMBER, saying which part is wrong.
 */
export function parseChineseId(text: string, thing = '身份证号'): Result<ChineseId> {
  const number = plain(text);
  const fault = faultOf(number);
  const birth = localDate(
    `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    thing,
  );
  if (fault !== null || !birth.ok) {
    return refuse('BAD_ID_NUMBER', {
      thing,
      value: text,
      limit: fault ?? '第 7 至 14 位是出生日期',
    });
  }
  return ok({
    region: number.slice(0, 6),
    birthDate: birth.value,
    sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
    text: number,
  });
}

function faultOf(number: string): string | null {
  if (/^[0-9]{15}$/.test(number)) return '15 位的旧号码已停用，请填第二代身份证的 18 位号码';
  if (!/^[0-9]{17}[0-9X]$/.test(number)) return '18 位：17 位数字，末位数字或 X';
  if (!isKnownRegion(number)) return '前两位是省级代码';
  if (checkCharacterOf(number) !== number[17]) return '末位校验码与前 17 位相符（请逐位核对）';
  return null;
}

function isKnownRegion(number: string): boolean {
  const province = number.startsWith('9') ? number.slice(1, 3) : number.slice(0, 2);
  return provinces.has(province);
}

function checkCharacterOf(number: string): string | undefined {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return checkCharacters[sum % 11];
}

/** Full-width forms U+FF10 to U+FF5A stand 0xFEE0 above their ASCII forms. */
function plain(text: string): string {
  const narrow = text.replace(/[０-９Ｘｘ]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  return narrow.trim().toUpperCase();
}
