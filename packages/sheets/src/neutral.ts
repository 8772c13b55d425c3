/**
 * Text that a spreadsheet program would run instead of show. Source: OWASP, "CSV Injection": a
 * field that starts with = + - @, a tab or a line break is taken for a formula, whatever wrote it;
 * a leading apostrophe makes it text again. Numbers are not touched: -5 stays a number.
 */
export function neutralText(text: string): string {
  return startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** Full-width signs too: Chinese input methods write them and some programs read them as ASCII. */
const startsFormula = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const plainNumber = /^-?\d+(\.\d+)?$/;
