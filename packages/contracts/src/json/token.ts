/** The tokens of RFC 8259, one at a time from a given place. */

export type Token = {
  readonly kind:
    'open' | 'close' | 'colon' | 'comma' | 'string' | 'number' | 'word' | 'end' | 'bad';
  readonly raw: string;
  readonly start: number;
  readonly end: number;
};

/** The token that starts at or after `at`, white space apart. */
export function tokenAt(text: string, at: number): Token {
  const start = at + (match(whiteSpace, { text, at }) ?? '').length;
  const token = (kind: Token['kind'], raw: string): Token => {
    return { kind, raw, start, end: start + raw.length };
  };
  const first = text.charAt(start);
  if (first === '') return token('end', '');
  const punctuation = punctuationKinds[first];
  if (punctuation !== undefined) return token(punctuation, first);
  for (const [kind, pattern] of patterns) {
    const raw = match(pattern, { text, at: start });
    if (raw !== null) return token(kind, raw);
  }
  return broken(text, start);
}

const punctuationKinds: Readonly<Record<string, Token['kind']>> = {
  '{': 'open',
  '[': 'open',
  '}': 'close',
  ']': 'close',
  ':': 'colon',
  ',': 'comma',
};

const whiteSpace = /[ \t\n\r]*/y;

/** The loops are unrolled, so that a string of two million characters needs no backtracking. */
const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['string', /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*"/uy],
  ['number', /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y],
  ['word', /(?:true|false|null)(?!\w)/y],
];

/** A string that is never closed runs to the end of the file: that is where it was cut. */
function broken(text: string, start: number): Token {
  const cutString = text.charAt(start) === '"' && !text.includes('"', start + 1);
  if (cutString) return { kind: 'end', raw: '', start: text.length, end: text.length };
  const raw = text.slice(start, start + 20);
  return { kind: 'bad', raw, start, end: start + raw.length };
}

function match(pattern: RegExp, place: { readonly text: string; readonly at: number }) {
  pattern.lastIndex = place.at;
  return pattern.exec(place.text)?.[0] ?? null;
}
