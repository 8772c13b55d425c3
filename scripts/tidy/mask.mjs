/**
 * Blanks comments, strings and regular expressions, so that a rule looking for code finds code.
 * Lengths and line breaks stay, so that a position in the mask is a position in the file.
 */

const TOKEN =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?)|(?<space>\s+)|(?<word>[\w$]+)|(?<mark>[\s\S])/y;
const TEMPLATE_PART = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:\$\{|`|$)/y;
const REGEX = /\/(?:[^\\/\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
/** After these words, and after most marks, a slash opens a regular expression. */
const BEFORE_REGEX = /^(return|typeof|case|in|of|delete|void|throw|new|await|yield|else|do)$/;
const NEVER_BEFORE_REGEX = /^[\w$)\]}<]/;

/**
 * @typedef {{ code: string, plain: string }} Masks code: without comments and contents of strings;
 *   plain: without comments only
 * @typedef {{
 *   text: string, at: number, last: string, depths: number[], code: string[], plain: string[],
 * }} Scan
 */

/**
 * @param {string} text
 * @returns {Masks}
 */
export function mask(text) {
  /** @type {Scan} */
  const scan = { text, at: 0, last: '', depths: [], code: [], plain: [] };
  while (scan.at < text.length) {
    if (!takeRegex(scan)) takeToken(scan);
  }
  return { code: scan.code.join(''), plain: scan.plain.join('') };
}

/** @param {Scan} scan */
function takeRegex(scan) {
  const { text, at, last } = scan;
  const next = text[at + 1];
  if (text[at] !== '/' || next === '/' || next === '*' || next === '>') return false;
  if (NEVER_BEFORE_REGEX.test(last) && !BEFORE_REGEX.test(last)) return false;
  const found = match(REGEX, scan);
  if (found === null) return false;
  emit(scan, { piece: found[0], code: blankInside(found[0]), plain: found[0] });
  scan.last = ')';
  return true;
}

/** @param {Scan} scan */
function takeToken(scan) {
  const { comment, string, space, word, mark = '' } = match(TOKEN, scan)?.groups ?? {};
  if (comment !== undefined) {
    emit(scan, { piece: comment, code: blank(comment), plain: blank(comment) });
  } else if (string !== undefined) {
    emit(scan, { piece: string, code: blankInside(string), plain: string });
    scan.last = ')';
  } else if (space !== undefined) emit(scan, { piece: space, code: space, plain: space });
  else if (word !== undefined) {
    emit(scan, { piece: word, code: word, plain: word });
    scan.last = word;
  } else takeMark(scan, mark);
}

/**
 * @param {Scan} scan
 * @param {string} mark one character that is no word
 */
function takeMark(scan, mark) {
  emit(scan, { piece: mark, code: mark, plain: mark });
  scan.last = mark;
  const open = scan.depths.length - 1;
  const depth = scan.depths[open];
  if (mark === '`') takeTemplate(scan);
  else if (depth === undefined) return;
  else if (mark === '{') scan.depths[open] = depth + 1;
  else if (mark === '}' && depth > 0) scan.depths[open] = depth - 1;
  else if (mark === '}') {
    scan.depths.pop();
    takeTemplate(scan);
  }
}

/**
 * Reads template text up to its end or to the next `${`, whose matching brace comes back here.
 *
 * @param {Scan} scan
 */
function takeTemplate(scan) {
  const piece = match(TEMPLATE_PART, scan)?.[0] ?? '';
  const tail = piece.endsWith('${') ? '${' : piece.endsWith('`') ? '`' : '';
  const body = blank(piece.slice(0, piece.length - tail.length));
  emit(scan, { piece, code: body + tail, plain: piece });
  if (tail === '${') scan.depths.push(0);
  scan.last = tail === '${' ? '{' : ')';
}

/**
 * @param {RegExp} sticky
 * @param {Scan} scan
 */
function match(sticky, { text, at }) {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/**
 * @param {Scan} scan
 * @param {{ piece: string, code: string, plain: string }} output
 */
function emit(scan, { piece, code, plain }) {
  scan.code.push(code);
  scan.plain.push(plain);
  scan.at += piece.length;
}

/** @param {string} text */
export function blank(text) {
  return text.replace(/[^\n]/g, ' ');
}

/** @param {string} literal keeps its first and last character */
function blankInside(literal) {
  if (literal.length < 2) return literal;
  return literal[0] + blank(literal.slice(1, -1)) + literal.slice(-1);
}
