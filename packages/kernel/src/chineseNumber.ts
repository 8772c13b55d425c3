/**
 * Whole numbers in Chinese digits, everyday (三千五百) and formal (叁仟伍佰), below 10^12.
 *
 * Digits and units must descend, a skipped unit is bridged by 零, and one digit left over at the end
 * counts in tenths of the last unit (三千五 is 3,500), unless 零 stands before it (三千零五 is
 * 3,005). What people write otherwise (五六百, 二〇二六, 十两) is not one number and gives null.
 */
const digitsOf = '零一二三四五六七八九';

/** Each written form and the plain one it means. */
const plainForms: Readonly<Record<string, string>> = {
  〇: '零',
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
};
const formalDigits = /[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]/u;

/** The number, or null when the text is not exactly one. */
export function chineseNumber(text: string): number | null {
  const plain = [...text].map((character) => plainForms[character] ?? character).join('');
  if (plain === '零') return 0;
  if (/两(?![百千万亿])/u.test(plain) || /^零|零$/u.test(plain)) return null;
  const match = /^(?:([^亿万]+)亿)?(?:([^亿万]+)万)?([^亿万]*)$/u.exec(
    plain.replaceAll('两', '二'),
  );
  if (match === null || plain === '') return null;
  const isFormal = formalDigits.test(text);
  const [, eights = '', fours = '', ones = ''] = match;
  const values = [
    valueOf(eights, { unit: 100_000_000 }),
    valueOf(fours, { unit: 10_000 }),
    onesValue(ones, { isFormal, unitBefore: unitBeforeOnes({ eights, fours }) }),
  ];
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

function unitBeforeOnes(before: { readonly eights: string; readonly fours: string }): number {
  if (before.fours !== '') return 10_000;
  return before.eights === '' ? 1 : 100_000_000;
}

const sectionShape =
  /^零?(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九]?)十)?零?([一二三四五六七八九])?$/u;
/** 零 where nothing is skipped, or twice. */
const idleZero = /千零.百|百零.?十|十零|零零/u;
/** A last digit whose unit may be meant or forgotten. */
const openTail = /([千百])[一二三四五六七八九]$/u;

/** A section of up to four digits times its unit; an absent one is 0. */
function valueOf(section: string, { unit }: { readonly unit: number }): number | null {
  if (openTail.test(section)) return null;
  return closedValue(section, unit);
}

function closedValue(section: string, unit: number): number | null {
  const match = sectionShape.exec(section);
  if (match === null || idleZero.test(section)) return null;
  const [, thousands, hundreds, tens, ones] = match;
  const ten = tens === '' ? 1 : digit(tens);
  return unit * (digit(thousands) * 1000 + digit(hundreds) * 100 + ten * 10 + digit(ones));
}

/** The last section may end in tenths of the unit before: 三千五, 三万五; never in formal digits. */
function onesValue(
  section: string,
  place: { readonly isFormal: boolean; readonly unitBefore: number },
): number | null {
  const isBare = /^[一二三四五六七八九]$/u.test(section) && place.unitBefore > 1;
  const hundredOrThousand = openTail.exec(section)?.[1];
  if (!isBare && hundredOrThousand === undefined) return closedValue(section, 1);
  if (place.isFormal) return null;
  if (isBare) return (digit(section) * place.unitBefore) / 10;
  const tenth = digit(section.slice(-1)) * (hundredOrThousand === '千' ? 100 : 10);
  const rest = closedValue(section.slice(0, -1), 1);
  return rest === null ? null : rest + tenth;
}

function digit(character: string | undefined): number {
  return character === undefined ? 0 : digitsOf.indexOf(character);
}
