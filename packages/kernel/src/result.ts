/**
 * What the world may refuse is a value, not an exception: a code of a closed table, the thing
 * refused, what was given and what is allowed.
 */
import { assert } from './assert.ts';

export type Result<T, E = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** `thing` is a path or a name; `value` is what was given, as text; `limit` is what is allowed. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly thing: string;
  readonly value: string;
  readonly limit: string;
};

export type RefusalCode =
  | 'BAD_MONEY'
  | 'BAD_DATE'
  | 'BAD_NUMBER'
  | 'BAD_TEXT'
  | 'BAD_ID'
  | 'BAD_ID_NUMBER'
  | 'BAD_NAME'
  | 'BAD_JSON'
  | 'BAD_FIELD'
  | 'UNKNOWN_FIELD'
  | 'MISSING_FIELD'
  | 'BAD_TABLE'
  | 'BAD_RATE'
  | 'AGE_OUT_OF_RANGE'
  | 'TERM_NOT_OFFERED'
  | 'SUM_OUT_OF_RANGE'
  | 'PREMIUM_NEAR_SUM'
  | 'PREMIUM_TOO_SMALL'
  | 'CELL_MISSING'
  | 'NOT_ELIGIBLE'
  | 'BASIS_MISMATCH'
  | 'BAD_BASIS'
  | 'BIRTH_AFTER_AS_OF'
  | 'UNKNOWN_OCCUPATION'
  | 'NO_ADULT'
  | 'CYCLIC_FAMILY'
  | 'UNKNOWN_PERSON'
  | 'NO_SUCH_MEMBER'
  | 'DUPLICATE_ID'
  | 'TOO_MANY'
  | 'MONEY_RANGE'
  | 'BUDGET_ZERO'
  | 'BUDGET_TOO_SMALL'
  | 'NO_OPEN_GAP'
  | 'QUOTE_EXPIRED'
  | 'NO_PLAN'
  | 'CONFLICT'
  | 'PROOF_MISMATCH'
  | 'UNKNOWN_PRODUCT'
  | 'UNKNOWN_COMMAND'
  | 'FILE_UNREADABLE'
  | 'FILE_UNWRITABLE'
  | 'FILE_EXISTS';

/** One sentence per code, for the planner who reads it. */
export const refusalCodes = {
  BAD_MONEY: '金额看不懂',
  BAD_DATE: '日期不对',
  BAD_NUMBER: '数字不对',
  BAD_TEXT: '文字里有不能接受的内容',
  BAD_ID: '编号不对',
  BAD_ID_NUMBER: '身份证号不对',
  BAD_NAME: '姓名不对',
  BAD_JSON: '文件不是合格的 JSON',
  BAD_FIELD: '这一项填得不对',
  UNKNOWN_FIELD: '不认识的字段',
  MISSING_FIELD: '缺少必填的字段',
  BAD_TABLE: '表格不对',
  BAD_RATE: '利率不对',
  AGE_OUT_OF_RANGE: '年龄超出范围',
  TERM_NOT_OFFERED: '产品没有这个期限',
  SUM_OUT_OF_RANGE: '保额超出范围',
  PREMIUM_NEAR_SUM: '保费倒挂',
  PREMIUM_TOO_SMALL: '一年的保费太少，通常不出单',
  CELL_MISSING: '费率表里没有这一格',
  NOT_ELIGIBLE: '不符合投保条件',
  BASIS_MISMATCH: '年龄口径不一致',
  BAD_BASIS: '计算基础不对',
  BIRTH_AFTER_AS_OF: '出生日期晚于规划日期',
  UNKNOWN_OCCUPATION: '不认识的职业',
  NO_ADULT: '家庭里没有成年人',
  CYCLIC_FAMILY: '家庭关系成了环',
  UNKNOWN_PERSON: '家庭里没有这个人',
  NO_SUCH_MEMBER: '这个家庭没有这样的人',
  DUPLICATE_ID: '编号重复',
  TOO_MANY: '数量太多',
  MONEY_RANGE: '金额超出范围',
  BUDGET_ZERO: '预算是零',
  BUDGET_TOO_SMALL: '预算太小',
  NO_OPEN_GAP: '没有需要填补的缺口',
  QUOTE_EXPIRED: '报价已过期',
  NO_PLAN: '没有可行的方案',
  CONFLICT: '这些要求不能同时满足',
  PROOF_MISMATCH: '证明与方案对不上',
  UNKNOWN_PRODUCT: '不认识的产品',
  UNKNOWN_COMMAND: '不认识的命令或选项',
  FILE_UNREADABLE: '文件读不了',
  FILE_UNWRITABLE: '文件写不了',
  FILE_EXISTS: '文件已存在',
} as const satisfies Readonly<Record<RefusalCode, string>>;

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** A failed result in one call. */
export function refuse(
  code: RefusalCode,
  what: { readonly thing: string; readonly value: string; readonly limit: string },
): { readonly ok: false; readonly error: Refusal } {
  return err({ code, thing: what.thing, value: what.value, limit: what.limit });
}

/**
 * One zh-CN line: the sentence, then thing, value and limit where they are known. What was given
 * may be hostile text: it is cut, and what does not print is shown as its code point.
 */
export function describeRefusal(refusal: Refusal): string {
  const { code, thing, value, limit } = refusal;
  const parts = [
    thing === '' ? '' : printable(thing),
    value === '' ? '' : `给出的是「${printable(value)}」`,
    limit === '' ? '' : `要求：${printable(limit)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? refusalCodes[code] : `${refusalCodes[code]}：${parts.join('；')}`;
}

/** For the end of an exhaustive switch: a new member of the union does not compile. */
export function assertNever(x: never): never {
  assert(false, () => `no case for ${String(x)}`);
}

const longestShown = 120;

function printable(text: string): string {
  const points = [...text];
  const shown = points.slice(0, longestShown).map(printablePoint).join('');
  return points.length > longestShown ? `${shown}…` : shown;
}

/** Line breaks, controls, invisible and unpaired code points would break or disguise the line. */
function printablePoint(point: string): string {
  if (!/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(point)) return point;
  return `\\u{${(point.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
