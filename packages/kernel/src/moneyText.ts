/**
 * Amounts as planners type them, always in yuan: 50万, 1.2万, 50w, 12,000, ¥8,000.50, 1亿2000万,
 * １２，０００, 五十万, 壹万贰仟. Read to the exact fen in whole numbers. Whatever could be meant in two
 * ways (1,2; 3万5; 1.234; 50万万; -after) is refused and named, never guessed.
 */
import { chineseNumber } from './chineseNumber.ts';
import type { Cents } from './money.ts';
import { cents, maxCents } from './money.ts';
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';

const longestText = 64;

/** Fen from a text in yuan; a minus in front is kept. Refuses with BAD_MONEY or MONEY_RANGE. */
export function parseMoney(text: string, thing = '金额'): Result<Cents> {
  const read = text.length > longestText ? `最多 ${String(longestText)} 个字符` : readFen(text);
  if (typeof read === 'string') return refuse('BAD_MONEY', { thing, value: text, limit: read });
  if (read > BigInt(maxCents) || read < -BigInt(maxCents)) {
    return refuse('MONEY_RANGE', { thing, value: text, limit: '±22.5 万亿元以内' });
  }
  return ok(cents(Number(read)));
}

/** 1234567 fen is "12,345.67": grouped by three, always two decimals. */
export function formatYuan(amount: Cents): string {
  return signed(amount, (fen) => `${grouped((fen - (fen % 100)) / 100)}.${twoDigits(fen % 100)}`);
}

/**
 * For reading at a glance: from 1万 on in 万 with at most two decimals (half away from zero), such
 * as "123.46万"; below it the exact amount, such as "8,000元" or "8,000.50元".
 */
export function formatWan(amount: Cents): string {
  return signed(amount, (fen) => {
    if (fen >= fenPerWan) return `${decimal(nearest(fen, fenPerWan / 100))}万`;
    const [whole, rest] = [(fen - (fen % 100)) / 100, fen % 100];
    return rest === 0 ? `${grouped(whole)}元` : `${grouped(whole)}.${twoDigits(rest)}元`;
  });
}

const currencyBefore = /^(?:[¥￥]|RMB|CNY|人民币)/iu;
const currencyAfter = /(?:元整?|圆整?|圓整?|RMB|CNY)$/iu;
const unreadable = '金额文字，单位元，例如 50万、1.2万、12,000、¥8,000.50、三千五';

/** Fen, or what is allowed instead. */
function readFen(text: string): bigint | string {
  const plain = plainText(text);
  const isNegative = plain.startsWith('-');
  const unsigned = isNegative ? plain.slice(1) : plain;
  if (unsigned.startsWith(' ')) return '负号紧跟数字';
  const body = unsigned.replace(currencyBefore, '').replace(currencyAfter, '').trim();
  const size = /[0-9]/.test(body) ? digitsFen(body) : chineseFen(body);
  if (typeof size === 'string') return size;
  return isNegative ? -size : size;
}

function chineseFen(body: string): bigint | string {
  const value = chineseNumber(body.replaceAll(' ', ''));
  return value === null ? unreadable : BigInt(value) * 100n;
}

/** ASCII digits and signs, one kind of space, none at the ends, simplified units. */
function plainText(text: string): string {
  const narrow = text.replace(/[\uff01-\uff5e]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  const simplified = narrow.replaceAll('萬', '万').replaceAll('億', '亿').replaceAll('\u2212', '-');
  return simplified.replace(/[\u00a0\u2002-\u200a\u202f\u3000]/g, ' ').trim();
}

/** Zeros after 1; 十万 and the like take one digit before them, so that 50百万 is no guess. */
const unitZeros: Readonly<Record<string, number>> = {
  '': 0,
  百: 2,
  千: 3,
  k: 3,
  万: 4,
  w: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};
const oneDigitUnits = /^[十百千](?:万|亿)?$/u;

const amountShape = /^([0-9., ]*[0-9.,])(?: ?([十百千万亿kw]{1,2}))?$/iu;
const compoundShape = /^(?:([0-9]+) ?亿 ?)?(?:([0-9]+) ?万 ?)?([0-9]*)$/u;
const numberShape =
  /^(0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+)(?:\.([0-9]+))?$/;

/** One number with one unit at most, or whole parts that descend from 亿 over 万 to yuan. */
function digitsFen(body: string): bigint | string {
  const amount = amountShape.exec(body);
  if (amount === null) return compoundFen(body);
  const [, numberText = '', unitText = ''] = amount;
  const zeros = unitZeros[unitText.toLowerCase()];
  const number = numberShape.exec(numberText);
  if (zeros === undefined) return '单位是 千、万、百万、千万、亿 等，只写一个';
  if (number === null) return '千位逗号每三位一个，小数点只有一个，例如 12,000.50';
  const [, whole = '', fraction = ''] = number;
  if (oneDigitUnits.test(unitText) && whole.length > 1) return `“${unitText}”前只有一位整数`;
  if (fraction.length > zeros + 2) return '最多到分（0.01 元）';
  const zerosLeft = '0'.repeat(zeros + 2 - fraction.length);
  return BigInt(`${whole.replace(/[, ]/g, '')}${fraction}${zerosLeft}`);
}

/** 1亿2000万, 1亿2000万5000, 3万5000. */
function compoundFen(body: string): bigint | string {
  const match = compoundShape.exec(body);
  if (match === null) return unreadable;
  const [, hundredMillions = '', tenThousands = '', ones = ''] = match;
  if (isOpenEnded({ tenThousands, ones })) return '写全末段，例如 3万5000 或 3.5万';
  if (![hundredMillions, tenThousands, ones].every(isPart)) return '各段最多四位，不以 0 开头';
  const wan = BigInt(hundredMillions) * 10_000n + BigInt(tenThousands);
  return (wan * 10_000n + BigInt(ones)) * 100n;
}

/** A last part of one or two digits (3万5) could mean tenths; one right after 亿 could be anything. */
function isOpenEnded(part: { readonly tenThousands: string; readonly ones: string }): boolean {
  return part.ones !== '' && (part.ones.length < 3 || part.tenThousands === '');
}

/** Absent, or without a zero in front and too short to reach into the next unit. */
function isPart(digits: string): boolean {
  return digits.length <= 4 && !digits.startsWith('0');
}

const fenPerWan = 1_000_000;

function signed(amount: Cents, write: (size: number) => string): string {
  return amount < 0 ? `-${write(-amount)}` : write(amount);
}

/** Half up in whole numbers, for size >= 0. */
function nearest(size: number, step: number): number {
  const rest = size % step;
  return (size - rest) / step + (rest * 2 >= step ? 1 : 0);
}

/** Hundredths without trailing zeros: 12346 is "123.46", 12300 is "123". */
function decimal(hundredths: number): string {
  const rest = hundredths % 100;
  const whole = grouped((hundredths - rest) / 100);
  return rest === 0 ? whole : `${whole}.${twoDigits(rest).replace(/0$/, '')}`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
}
