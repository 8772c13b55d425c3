/**
 * The words in which rate tables print what a cell is asked by, and what each means. A reader gives
 * null for a word it does not know: whoever asks names the cell and refuses.
 */
import type { RateCell } from '@cebao/actuarial';
import { plainText } from './plainText.ts';

export type AgeBand = Pick<RateCell, 'ageFrom' | 'ageTo'>;

const highestAge = 120;

/** `18`, `18周岁`, `0-17`, `41岁至45岁`; 0 stands where a table counts days (`28天`). */
export function ageBand(text: string): AgeBand | null {
  const plain = plainText(text)
    .replaceAll(/周?岁|歲/g, '')
    .replace(/^(出生)?满?\d+[天日]/, '0');
  const [, from = '', to = from] = /^(\d{1,3})(?:[-至到](\d{1,3}))?$/.exec(plain) ?? [];
  if (from === '') return null;
  const band = { ageFrom: Number(from), ageTo: Number(to) };
  return band.ageFrom <= band.ageTo && band.ageTo <= highestAge ? band : null;
}

export function sex(text: string): RateCell['sex'] | null {
  const plain = plainText(text).toLowerCase();
  if (/^(男|男性|m|male)$/.test(plain)) return 'male';
  if (/^(女|女性|f|female)$/.test(plain)) return 'female';
  return /^(|男女|男\/女|不分性别|不限|通用|unisex)$/.test(plain) ? '' : null;
}

/** As `periods.ts` of the engine prints it: 20年, 至70周岁, 终身. */
export function period(text: string): string | null {
  const plain = plainText(text).replace(/^(保险期间|保障期间|保障期限|保险期限|保)[:：为]?/, '');
  if (/^(终身|終身|终生|wholelife)$/i.test(plain)) return '终身';
  if (plain === '未载明') return plain;
  if (/^(1|一)年期?$/.test(plain)) return '1年';
  const years = /^(\d{1,3})年?期?$/.exec(plain)?.[1];
  if (years !== undefined && Number(years) > 0) return `${String(Number(years))}年`;
  const age = /^[至到](\d{1,3})周?[岁歲]?$/.exec(plain)?.[1];
  return age === undefined || Number(age) === 0 ? null : `至${String(Number(age))}周岁`;
}

/** Premiums until the annuity starts: its age stands elsewhere in the cell's coordinates. */
export const untilAnnuity = '交至领取';

/** 20年交, 趸交, 交至60周岁, 交至领取. */
export function payTerm(text: string): string | null {
  const plain = plainText(text)
    .replaceAll('缴', '交')
    .replace(/^(交费期间|交费年期|交费期限|交费期|交费)[:为]?/, '');
  if (/^(趸交|一次交清|一次性交清|一次性|趸|single)$/i.test(plain)) return '趸交';
  if (/^交[至到](开始)?领取(年龄|日)?(前|止)?$/.test(plain)) return untilAnnuity;
  const years = /^(?:限?期?交?)(\d{1,3})(?:年期?)?(?:年?交)?(?:费)?$/.exec(plain)?.[1];
  if (years !== undefined && Number(years) > 0) return `${String(Number(years))}年交`;
  const age = /^交?[至到](\d{1,3})周?[岁歲]?$/.exec(plain)?.[1];
  return age === undefined || Number(age) === 0 ? null : `交至${String(Number(age))}周岁`;
}

export function annuityStartAge(text: string): number | null {
  const found = /^(\d{1,3})(?:周?[岁歲])?(?:(?:起|开始)领取?)?$/.exec(plainText(text))?.[1];
  const age = Number(found ?? Number.NaN);
  return age >= 1 && age <= highestAge ? age : null;
}

export function socialMedical(text: string): RateCell['socialMedical'] | null {
  const plain = plainText(text).toLowerCase();
  if (/^(no|n|无|否|无社保|无医保|未参加.*|没有.*|不含社保)$/.test(plain)) return 'no';
  if (/^(yes|y|有|是|有社保|有医保|参加.*|已参加.*|含社保)$/.test(plain)) return 'yes';
  return plain === '' ? '' : null;
}

export function purchase(text: string): RateCell['purchase'] | null {
  const plain = plainText(text).toLowerCase();
  if (/^(new|新保|首次投保|新投保|首年|初次投保)$/.test(plain)) return 'new';
  if (/^(renewal|续保|重新投保|非首次投保|再次投保)$/.test(plain)) return 'renewal';
  return plain === '' ? '' : null;
}
