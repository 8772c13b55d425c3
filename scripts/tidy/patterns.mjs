/** Rules that are one pattern each: what it looks like, where it is refused, and why. */
import { lineAt } from './imports.mjs';
import { PURE_PACKAGES } from './layout.mjs';

/**
 * @typedef {import('./tree.mjs').Source} Source
 * @typedef {{
 *   rule: string,
 *   pattern: RegExp,
 *   message: string,
 *   applies: (source: Source) => boolean,
 *   on?: 'code' | 'plain' | 'body' | 'text',
 * }} PatternRule on: the text looked at, `code` unless said otherwise
 */

/** @param {Source} source */
const isPackage = ({ packageName, isTest }) => packageName !== null && !isTest;
/** @param {Source} source */
const isPure = (source) => isPackage(source) && PURE_PACKAGES.includes(source.packageName ?? '');
/** @param {Source} source */
const isOutsideKernel = (source) => isPackage(source) && source.packageName !== 'kernel';
/** @param {Source} source */
const isFormulaSide = (source) => isPure(source) && source.packageName !== 'kernel';
/** @param {Source} source */
const isProduct = ({ isTest }) => !isTest;
const everywhere = () => true;

/** @type {readonly PatternRule[]} */
export const PATTERN_RULES = [
  {
    rule: 'hidden-world',
    pattern:
      /\bnew Date\b|\bDate\.(now|parse)\b|\bMath\.random\b|\bperformance\s*\.|(?<![.\w$])(process|crypto)\s*[.[]|(?<![.\w$])(fetch|setTimeout|setInterval|require)\s*\(|\bglobalThis\b|\bimport\.meta\b/g,
    message: 'pure code has no clock, dice or environment: take it as an argument',
    applies: isPure,
  },
  {
    rule: 'platform-math',
    pattern:
      /\bMath\s*\.\s*(expm?1?|log(10|1p|2)?|pow|a?(sin|cos|tan)h?|atan2|cbrt|hypot)\b|(?<!\d+n\s*)\*\*=?/g,
    // A power of a bigint literal is exact, hence the same everywhere.
    message: 'differs between engines: use kernel/real.ts',
    applies: isPure,
  },
  {
    rule: 'platform-text',
    pattern: /\.toLocale\w*|\bIntl\s*\.|\blocaleCompare\b/g,
    message: 'depends on the locale of the machine',
    applies: isPure,
  },
  {
    rule: 'rounding',
    pattern:
      /\bMath\s*\.\s*(round|floor|ceil|trunc)\s*\(|\.toFixed\s*\(|\bparseFloat\s*\(|~~(?=[\w(])/g,
    message: 'rounding lives in kernel/round.ts, its mode named',
    applies: isOutsideKernel,
  },
  {
    rule: 'money-by-hand',
    pattern: /[/*] ?100(?![\d_.nA-Za-z])/g,
    message: 'cents and percents are converted by kernel functions',
    applies: (source) => isOutsideKernel(source) && source.packageName !== 'web',
  },
  {
    rule: 'type-hole',
    pattern: /\bas\s+(unknown\s+as|any)\b|[:<]\s*any\b(?!\s*[:(])|\bany\[\]/g,
    message: 'a hole in the types: go through a constructor',
    applies: isOutsideKernel,
    on: 'body',
  },
  {
    rule: 'brand-cast',
    pattern: /\bas\s+(Cents|AnnualRate)\b/g,
    message: 'a brand is given by its constructor in kernel only',
    applies: isOutsideKernel,
    on: 'body',
  },
  {
    rule: 'cast',
    pattern:
      /(?<=[\w)\]}'"`>!]\s+)(?<!\[\s*\w+\s+in\b[^\]\n]*)as\s+(?!const\b|(unknown\s+as|any|Cents|AnnualRate)\b)(?=[\w$({['"`])/g,
    message: 'only kernel casts; elsewhere construct or narrow',
    applies: isFormulaSide,
    on: 'body',
  },
  {
    rule: 'type-hole',
    pattern: /@ts-(ignore|nocheck)\b/g,
    message: 'the compiler is not to be silenced',
    applies: everywhere,
    on: 'text',
  },
  {
    rule: 'swallowed-error',
    pattern: /\bcatch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\s*(\(\w*\)|\w+)\s*=>\s*\{\s*\}\s*\)/g,
    message: 'handle the error or add context to it',
    applies: isProduct,
  },
  {
    rule: 'nameless-error',
    pattern: /\bthrow\s+new\s+Error\s*\(/g,
    message: 'our bug is an assert, the world says no by Result, the edge throws a Problem',
    applies: isOutsideKernel,
  },
  {
    rule: 'default-export',
    pattern: /\bexport\s+default\b|\bas\s+default\b/g,
    message: 'an export has a name',
    applies: everywhere,
  },
  {
    rule: 'silent-test',
    pattern:
      /\b(it|test|describe|suite|bench)(\.\w+)*\.(only|skip|todo|fails|skipIf|runIf)\b|(?<![.\w$])(xit|fit|xdescribe|fdescribe|xtest)\s*\(/g,
    message: 'no focused and no skipped test',
    applies: everywhere,
  },
  {
    rule: 'hollow',
    pattern: /\bTO[D]O\b|\bFIX[M]E\b|待实[现]|敬请期[待]/g,
    message: 'say what is missing to the reader, or build it',
    applies: everywhere,
    on: 'text',
  },
  {
    rule: 'hollow',
    pattern: /\bnot[ ]implemented\b|\bcoming[ ]soon\b/gi,
    message: 'say what is missing to the reader, or build it',
    applies: everywhere,
    on: 'text',
  },
  {
    rule: 'pure-console',
    pattern: /(?<![.\w$])console\s*\./g,
    message: 'pure code returns, it does not print',
    applies: isPure,
  },
  {
    rule: 'loose-number',
    pattern: /(?<![\w$.])\d[\d_]*\.\d{2,}|(?<![\w$.)\]])\.\d{2,}/g,
    message: 'a number without a birthplace: facts live in data/ with their source',
    applies: isFormulaSide,
  },
];

/**
 * @param {import('./tree.mjs').Tree} tree
 * @returns {readonly import('./tree.mjs').Problem[]}
 */
export function checkPatterns({ sources }) {
  return PATTERN_RULES.flatMap((rule) => sources.filter(rule.applies).flatMap(judge(rule)));
}

/** @param {PatternRule} rule */
function judge({ rule, pattern, message, on = 'code' }) {
  /** @param {Source} source */
  return (source) =>
    [...source[on].matchAll(pattern)].map((found) => ({
      rule,
      file: source.path,
      line: lineAt(source.text, found.index),
      message: `${found[0].trim().replace(/\s+/g, ' ')}: ${message}`,
    }));
}
