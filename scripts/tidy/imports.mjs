/** Which modules a source file names, where, and whether for their types only. */
import { blank } from './mask.mjs';

/** @typedef {{ specifier: string, line: number, typesOnly: boolean }} Import */

const CLAUSE = /\b(?:import|export)\b(?<clause>[^;'"`()=]*?)\bfrom\s*['"]/g;
const BARE = /(?<![.\w$])import\s*['"]/g;
const CALL = /(?<![.\w$])(?:import|require)\s*\(\s*['"`]/g;

/**
 * @param {import('./mask.mjs').Masks} masks
 * @returns {{ imports: readonly Import[], body: string }} body: the code without import and export
 *   clauses, whose `as` is a new name and no cast
 */
export function readImports({ code, plain }) {
  /** @type {Import[]} */
  const imports = [];
  let body = code;
  for (const pattern of [CLAUSE, BARE, CALL]) {
    for (const found of code.matchAll(pattern)) {
      const start = found.index + found[0].length;
      const quote = code[start - 1] ?? '';
      const specifier = plain.slice(start, plain.indexOf(quote, start));
      const typesOnly = isTypesOnly(found.groups?.['clause']);
      imports.push({ specifier, line: lineAt(code, found.index), typesOnly });
      if (pattern === CLAUSE) body = blankAt(body, found.index, start);
    }
  }
  body = body.replace(/\bexport\s*\{[^}]*\}/g, blank);
  return { imports, body };
}

/** @param {string | undefined} clause what stands between `import` and `from` */
function isTypesOnly(clause) {
  if (clause === undefined) return false;
  if (/^\s+type\b(?!\s*,)/.test(clause)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/.exec(clause)?.[1]?.split(',') ?? [];
  const given = names.map((name) => name.trim()).filter((name) => name !== '');
  return given.length > 0 && given.every((name) => name.startsWith('type '));
}

/**
 * @param {string} text
 * @param {number} index
 */
export function lineAt(text, index) {
  return text.slice(0, index).split('\n').length;
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function blankAt(text, start, end) {
  return text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end);
}
