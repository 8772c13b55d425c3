/**
 * One value has many spellings (0.30000000000000004 and …05 are the same number), a sealed plan has
 * one: its canonical bytes. A file that says the same in other bytes was changed after it was made.
 */
import type { Refusal } from '@cebao/kernel';

export type Spelling = {
  readonly name: string;
  readonly given: Uint8Array;
  readonly canonical: Uint8Array;
};

export function spellingRefusals({ name, given, canonical }: Spelling): readonly Refusal[] {
  const at = firstDifference(given, canonical);
  if (at === null) return [];
  const path = pathAt(new TextDecoder().decode(canonical.slice(0, at)));
  const thing = `${name} 第 ${String(at + 1)} 字节${path === '' ? '' : `（${path}）`}`;
  return [
    {
      code: 'PROOF_MISMATCH',
      thing,
      value: around(given, at),
      limit: `规范写法 ${around(canonical, at)}`,
    },
  ];
}

export function firstDifference(a: Uint8Array, b: Uint8Array): number | null {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i += 1) if (a[i] !== b[i]) return i;
  return a.length === b.length ? null : shorter;
}

const shownAround = 24;

function around(bytes: Uint8Array, at: number): string {
  const shown = bytes.slice(Math.max(at - shownAround, 0), at + shownAround);
  return shown.length === 0 ? '（文件在此结束）' : new TextDecoder().decode(shown);
}

type Level = { readonly isArray: boolean; key: string; index: number };

const tokens = /"((?:[^"\\]|\\.)*)"(:?)|[[\]{},]/g;

/** The path of the place where a text of canonical JSON was cut. */
function pathAt(text: string): string {
  const levels: Level[] = [];
  for (const [token, key = '', colon = ''] of text.matchAll(tokens)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') levels.push({ isArray: token === '[', key: '', index: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && level !== undefined) level.index += 1;
    else if (colon === ':' && level !== undefined) level.key = key;
  }
  return levels
    .map(({ isArray, key, index }) => (isArray ? `[${String(index)}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}
