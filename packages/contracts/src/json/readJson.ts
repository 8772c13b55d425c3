/**
 * A strict reader of JSON files that came from outside. JSON.parse keeps the last of two equal
 * keys, turns 1e400 into Infinity and names no line, so a hand-edited family file could lose facts
 * without a word. This reader works token by token with its own stack: no depth can overflow it.
 */
import { cleanText, ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { decodeJsonText, maxJsonBytes } from './decode.ts';
import { tokenAt } from './token.ts';
import type { Token } from './token.ts';
import { positionText } from './position.ts';
import { pathText } from '../zodRefusal.ts';

export const maxJsonDepth = 32;
export const maxJsonValues = 20_000;

export type JsonLimits = { readonly maxBytes: number; readonly maxValues: number };

/** What a person writes by hand. */
const handWritten: JsonLimits = { maxBytes: maxJsonBytes, maxValues: maxJsonValues };

type Frame =
  | { readonly kind: 'array'; readonly items: unknown[] }
  | { readonly kind: 'object'; readonly fields: Record<string, unknown>; key: string };

/** What the grammar allows next. */
type Expects = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

type Reader = {
  readonly name: string;
  readonly text: string;
  readonly stack: Frame[];
  readonly maxValues: number;
  expects: Expects;
  values: number;
  root: unknown;
};

/** The value of a JSON document named `name`; the first fault is the refusal. Never throws. */
export function readJson(
  source: string | Uint8Array,
  name: string,
  { maxBytes, maxValues }: JsonLimits = handWritten,
): Result<unknown> {
  const decoded = decodeJsonText(source, name, maxBytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const start = { expects: 'value', values: 0, root: undefined } as const;
  const reader: Reader = { name, text, stack: [], maxValues, ...start };
  for (let at = 0; ;) {
    const token = tokenAt(text, at);
    if (token.kind === 'end' && reader.expects === 'nothing') return ok(reader.root);
    const taken = take(reader, token);
    if (!taken.ok) return taken;
    at = token.end;
  }
}

function take(reader: Reader, token: Token): Result<null> {
  switch (token.kind) {
    case 'open':
    case 'string':
    case 'number':
    case 'word':
      return takeValueOrKey(reader, token);
    case 'close':
      return takeClose(reader, token);
    case 'colon':
      return step(reader, token, { from: ['colon'], to: 'value' });
    case 'comma':
      return takeComma(reader, token);
    default:
      return badSyntax(reader, token);
  }
}

function step(
  reader: Reader,
  token: Token,
  move: { readonly from: readonly Expects[]; readonly to: Expects },
): Result<null> {
  if (!move.from.includes(reader.expects)) return badSyntax(reader, token);
  reader.expects = move.to;
  return ok(null);
}

function takeComma(reader: Reader, token: Token): Result<null> {
  const frame = reader.stack.at(-1);
  if (frame?.kind === 'object') frame.key = '';
  const to = frame?.kind === 'object' ? 'key' : 'value';
  return step(reader, token, { from: ['commaOrEnd'], to });
}

function takeValueOrKey(reader: Reader, token: Token): Result<null> {
  if (reader.expects === 'value' || reader.expects === 'valueOrEnd') {
    return takeValue(reader, token);
  }
  const keyAllowed = reader.expects === 'key' || reader.expects === 'keyOrEnd';
  return keyAllowed && token.kind === 'string' ? takeKey(reader, token) : badSyntax(reader, token);
}

const dangerousKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function takeKey(reader: Reader, token: Token): Result<null> {
  const frame = reader.stack.at(-1);
  if (frame?.kind !== 'object') return badSyntax(reader, token);
  const cleaned = textOf(reader, token);
  if (!cleaned.ok) return cleaned;
  const key = cleaned.value;
  if (dangerousKeys.has(key)) {
    return refuse('BAD_FIELD', { thing: pathOf(reader), value: key, limit: '不接受这个字段名' });
  }
  if (Object.hasOwn(frame.fields, key)) {
    const value = `${key}（${positionText(reader.text, token.start)}）`;
    return refuse('BAD_JSON', { thing: pathOf(reader), value, limit: '同一对象中字段名不得重复' });
  }
  frame.key = key;
  reader.expects = 'colon';
  return ok(null);
}

function takeValue(reader: Reader, token: Token): Result<null> {
  reader.values += 1;
  if (reader.values > reader.maxValues) {
    const limit = String(reader.maxValues);
    return refuse('TOO_MANY', { thing: reader.name, value: `> ${limit}`, limit });
  }
  if (token.kind === 'open') return takeOpen(reader, token);
  const scalar = scalarOf(reader, token);
  if (!scalar.ok) return scalar;
  place(reader, scalar.value);
  return ok(null);
}

function takeOpen(reader: Reader, token: Token): Result<null> {
  if (reader.stack.length >= maxJsonDepth) {
    const value = `> ${String(maxJsonDepth)} 层`;
    return refuse('TOO_MANY', { thing: pathOf(reader), value, limit: String(maxJsonDepth) });
  }
  const frame: Frame =
    token.raw === '{' ? { kind: 'object', fields: {}, key: '' } : { kind: 'array', items: [] };
  place(reader, frame.kind === 'object' ? frame.fields : frame.items);
  reader.stack.push(frame);
  reader.expects = frame.kind === 'object' ? 'keyOrEnd' : 'valueOrEnd';
  return ok(null);
}

function takeClose(reader: Reader, token: Token): Result<null> {
  const frame = reader.stack.at(-1);
  const allowed = frame?.kind === 'object' ? 'keyOrEnd' : 'valueOrEnd';
  const matches = (frame?.kind === 'object') === (token.raw === '}');
  if (frame === undefined || !matches) return badSyntax(reader, token);
  if (reader.expects !== allowed && reader.expects !== 'commaOrEnd') {
    return badSyntax(reader, token);
  }
  reader.stack.pop();
  reader.expects = reader.stack.length === 0 ? 'nothing' : 'commaOrEnd';
  return ok(null);
}

function place(reader: Reader, value: unknown): void {
  const frame = reader.stack.at(-1);
  if (frame === undefined) reader.root = value;
  else if (frame.kind === 'array') frame.items.push(value);
  else frame.fields[frame.key] = value;
  reader.expects = frame === undefined ? 'nothing' : 'commaOrEnd';
}

const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

function scalarOf(reader: Reader, token: Token): Result<unknown> {
  if (token.kind === 'string') return textOf(reader, token);
  if (token.kind === 'word') return ok(words[token.raw] ?? null);
  const number = Number(token.raw);
  if (Number.isFinite(number)) return ok(number);
  return refuse('BAD_NUMBER', {
    thing: pathOf(reader),
    value: token.raw.slice(0, 40),
    limit: '有限的数',
  });
}

/** Printable ASCII, as all keys and codes are: nothing hostile is among it, and most texts are of it. */
const harmless = /^[ -~]*$/;

/** The text as written; cleaning is the field's task, here only the hostile is kept out. */
function textOf(reader: Reader, token: Token): Result<string> {
  const text = String(JSON.parse(token.raw));
  if (harmless.test(text)) return ok(text);
  const rule = { maxLength: reader.text.length, newlines: true, empty: true };
  const clean = cleanText(text, pathOf(reader), rule);
  return clean.ok ? ok(text) : clean;
}

/** Where the reader stands, by names: `persons[2].birthDate`; the document's name at the root. */
function pathOf(reader: Reader): string {
  const innermost = reader.stack.length - 1;
  const path = reader.stack.map((frame, depth) => {
    if (frame.kind === 'object') return frame.key;
    return depth === innermost ? frame.items.length : frame.items.length - 1;
  });
  const text = pathText(path.filter((part) => part !== ''));
  return text === '' ? reader.name : text;
}

function badSyntax(reader: Reader, token: Token): Result<never> {
  const found = token.kind === 'end' ? '文件在此中断' : JSON.stringify(token.raw.slice(0, 20));
  const value = `${positionText(reader.text, token.start)}：${found}`;
  return refuse('BAD_JSON', { thing: reader.name, value, limit: '合法的 JSON (RFC 8259)' });
}
