/**
 * Characters that no font of ours draws become 〔U+XXXXX〕: readable, searchable, never an empty
 * box. The attachments keep the original.
 */
import type { Coverage } from './cmap.ts';

export type Drawable<T> = {
  readonly value: T;
  /** The characters replaced, in order of first appearance. */
  readonly missing: readonly string[];
};

/** Line breaks and tabs are layout, not glyphs. */
const layoutCharacters: ReadonlySet<string> = new Set(['\n', '\r', '\t']);

/** Replaces in every text of a plain JSON value; keys are our own words and stay. */
export function drawable<T>(value: T, coverage: Coverage): Drawable<T> {
  const missing = new Set<string>();
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? replaced(part, coverage, missing) : part,
  );
  return { value: JSON.parse(text), missing: [...missing] };
}

export function codePointText(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function replaced(text: string, coverage: Coverage, missing: Set<string>): string {
  let result = '';
  for (const char of text) {
    if (layoutCharacters.has(char) || coverage.has(char.codePointAt(0) ?? 0)) {
      result += char;
      continue;
    }
    missing.add(char);
    result += `〔${codePointText(char)}〕`;
  }
  return result;
}
