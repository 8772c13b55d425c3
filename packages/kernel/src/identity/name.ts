/**
 * Names and free texts from outside. They are kept as written (NFC, never NFKC, which would turn
 * rare characters into others); what could disguise or break a line is refused with its position.
 *
 * Length counts code points without combining marks, so that it does not hang on the grapheme
 * tables of an engine.
 */
import type { RefusalCode, Result } from '../result.ts';
import { ok, refuse } from '../result.ts';

export type PersonName = {
  /** NFC, without white space at the ends: what is shown and stored. */
  readonly text: string;
  /** Exactly as given: NFC itself maps compatibility ideographs (U+F900 to U+8C48). */
  readonly original: string;
  /** For finding and matching: one interpunct, one space, lower case. Never shown. */
  readonly searchKey: string;
};

export type TextRule = {
  /** Code points without combining marks. */
  readonly maxLength: number;
  /** Line feeds and tabs are allowed; CR LF becomes LF. */
  readonly newlines?: boolean;
  /** The empty text is allowed. */
  readonly empty?: boolean;
};

const longestName = 64;
const mostMarks = 4;

/** The name of a person. Refuses with BAD_NAME. */
export function personName(text: string, thing = '姓名'): Result<PersonName> {
  const clean = checked(text, { code: 'BAD_NAME', thing, maxLength: longestName });
  if (!clean.ok) return clean;
  return ok({ text: clean.value, original: text, searchKey: searchKeyOf(clean.value) });
}

/**
 * Any other text: NFC, cut of white space at its ends. The third argument is the longest length
 * allowed, or a rule with options. Refuses with BAD_TEXT.
 */
export function cleanText(text: string, thing: string, rule: number | TextRule): Result<string> {
  const options = typeof rule === 'number' ? { maxLength: rule } : rule;
  return checked(text, { ...options, code: 'BAD_TEXT', thing });
}

type Check = TextRule & { readonly code: RefusalCode; readonly thing: string };

function checked(text: string, check: Check): Result<string> {
  const { code, thing } = check;
  const lines = check.newlines === true ? text.replaceAll('\r\n', '\n') : text;
  const intruder = firstForbidden(lines, check.newlines === true);
  if (intruder !== null) return refuse(code, { thing, ...intruder });
  const clean = lines.normalize('NFC').trim();
  if (clean === '' && check.empty !== true)
    return refuse(code, { thing, value: '', limit: '不能为空' });
  if (markFlood.test(clean)) {
    return refuse(code, {
      thing,
      value: clean,
      limit: `一个字最多带 ${String(mostMarks)} 个组合符号`,
    });
  }
  if (lengthOf(clean) > check.maxLength) {
    return refuse(code, { thing, value: clean, limit: `最多 ${String(check.maxLength)} 个字` });
  }
  return ok(clean);
}

const markFlood = /\p{M}{5}/u;

/** Variation selectors and accents belong to the character before them. */
function lengthOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}

/** Zero-width characters, bidi controls, separators of lines, what has no glyph of its own. */
const forbiddenRanges: readonly (readonly [number, number, string])[] = [
  [0x0000, 0x001f, '控制字符'],
  [0x007f, 0x009f, '控制字符'],
  [0x00ad, 0x00ad, '看不见的字符'],
  [0x061c, 0x061c, '改变文字方向的字符'],
  [0x180e, 0x180e, '看不见的字符'],
  [0x200b, 0x200f, '看不见的字符'],
  [0x2028, 0x2029, '换行分隔符'],
  [0x202a, 0x202e, '改变文字方向的字符'],
  [0x2060, 0x2065, '看不见的字符'],
  [0x2066, 0x2069, '改变文字方向的字符'],
  [0x206a, 0x206f, '看不见的字符'],
  [0xd800, 0xdfff, '不成对的代理码'],
  [0xfeff, 0xfeff, '看不见的字符'],
  [0xfff9, 0xfffb, '看不见的字符'],
  [0xfffd, 0xfffd, '乱码（替换字符）'],
  [0xe0000, 0xe007f, '标签字符'],
];

function firstForbidden(
  text: string,
  newlines: boolean,
): { readonly value: string; readonly limit: string } | null {
  for (const [index, point] of [...text].entries()) {
    const code = point.codePointAt(0) ?? 0;
    const isLineBreak = newlines && (point === '\n' || point === '\t');
    const found = forbiddenRanges.find(([low, high]) => code >= low && code <= high);
    if (found !== undefined && !isLineBreak) {
      const hex = code.toString(16).toUpperCase().padStart(4, '0');
      return { value: `第 ${String(index + 1)} 个字符 U+${hex}`, limit: `不能有${found[2]}` };
    }
  }
  return null;
}

/** • ‧ ・ ･ ∙ ⋅ ． . · all stand between the parts of a transcribed name. */
const interpuncts = /\s*[•‧・･∙⋅．.·]\s*/gu;

function searchKeyOf(text: string): string {
  return text.replace(interpuncts, '\u00b7').replace(/\s+/gu, ' ').toLowerCase();
}
