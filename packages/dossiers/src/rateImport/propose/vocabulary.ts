/** The words over columns and beside rows by which a table says what they hold. */
import type { RateField } from '@cebao/contracts';
import { plainText } from '../words/plainText.ts';
import { fieldReaders } from '../apply/fieldReaders.ts';

/** More telling words first: 起领年龄 is no age, 交费期间 no period. */
const headers: readonly (readonly [RateField, RegExp])[] = [
  ['annuityStartAge', /领取.*(年龄|岁)|起领|annuity_?start/],
  ['payTerm', /[交缴]费|[交缴]期|pay/],
  ['socialMedical', /社保|医保|基本医疗|social/],
  ['purchase', /新保|续保|投保类型|投保方式|purchase/],
  ['period', /保险期|保障期|保期|period|coverterm/],
  ['sex', /性别|sex|gender/],
  ['ageTo', /年龄(上限|止)|(终止|截止|最大|最高)年龄|age_?(to|max)/],
  ['age', /年龄|周岁|^岁$|^age/],
  ['plan', /方案|计划|款式|档次|plan/],
];

export function fieldOfHeader(text: string): RateField | null {
  const plain = plainText(text).toLowerCase();
  return headers.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

export function isValueHeader(text: string): boolean {
  const plain = plainText(text).toLowerCase();
  return /^(value|rate|premium)|^(价格|金额)|(费率|费率值|保险费|保费|保险金额|保额)(\(.*\))?$/.test(
    plain,
  );
}

/** A heading of a column of its own, 最高年龄, and not a word across the top, 方案一. */
export function isFieldHeader(text: string): boolean {
  return fieldOfHeader(text) !== null && fieldOfWord(text) === null;
}

/** Fields that a word alone can give away, without a header beside it. */
const telling = ['sex', 'period', 'socialMedical', 'purchase', 'payTerm'] as const;

/** 男 is a sex, 趸交 a pay term, 20年 rather a period; 20 alone is neither. */
export function fieldOfWord(text: string): RateField | null {
  const plain = plainText(text);
  if (plain === '' || /^\d+$/.test(plain)) return null;
  if (/[交缴]/.test(plain) && fieldReaders.payTerm.read(plain) !== null) return 'payTerm';
  if (/^(方案|计划|款)|(方案|计划|款|档)[一二三四五六七八九十A-Z\d]*$/.test(plain)) return 'plan';
  if (/领/.test(plain) && fieldReaders.annuityStartAge.read(plain) !== null)
    return 'annuityStartAge';
  return telling.find((field) => fieldReaders[field].read(plain) !== null) ?? null;
}
