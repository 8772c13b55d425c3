/** What the server says no with, in the words of the language on screen. */
import type { Refusal } from '@cebao/kernel';
import type { FieldFault } from '../draft/draftStore.ts';
import type { Say, WordKey } from '../i18n/say.ts';
import { isWordKey } from '../i18n/isWordKey.ts';
import { limitText } from './limits/limitText.ts';

type WithCode = { readonly code: string; readonly data?: unknown };

export function problemCode(error: unknown): string | null {
  return isCoded(error) ? error.code : null;
}

export function problemData(error: unknown): unknown {
  return isCoded(error) ? error.data : undefined;
}

export function problemText(error: unknown, say: Say): string {
  if (error instanceof TypeError) return say('problem.network');
  const code = problemCode(error);
  const key = `problem.${code ?? ''}`;
  return say(isWordKey(key) ? key : 'problem.INTERNAL');
}

/** Refusals that the answer carries; empty where it carries none. */
export function refusalsOf(error: unknown): readonly Refusal[] {
  const data = problemData(error);
  if (typeof data !== 'object' || data === null || !('refusals' in data)) return [];
  const { refusals } = data;
  return Array.isArray(refusals) ? refusals.filter(isRefusal) : [];
}

export function faultsOf(refusals: readonly Refusal[]): readonly FieldFault[] {
  return refusals.map(({ code, thing, value, limit }) => ({ path: thing, code, value, limit }));
}

/** What may be said of a fault of the form, of a refusal of the server, or of a field itself. */
type Said = Pick<FieldFault, 'code' | 'limit'> & {
  readonly value?: string;
  readonly path?: string;
  readonly thing?: string;
};

/** "金额看不懂：要求 …" under its field. */
export function faultText(fault: Said, say: Say): string {
  const { code, limit } = fault;
  const sentence = refusalWord(code, say);
  const path = fault.path ?? fault.thing ?? '';
  const allowed = limitText({ code, limit, path }, say);
  const said = allowed === '' ? sentence : say('fault.withLimit', { sentence, limit: allowed });
  return withCharacter(said, fault.value ?? '', say);
}

/** What cannot be seen is named by its number, with its place: "第 3 个字符 U+200D". */
function withCharacter(said: string, value: string, say: Say): string {
  const found = /^第 (?<at>\d+) 个字符 (?<point>U\+[0-9A-F]+)$/.exec(value)?.groups;
  if (found === undefined) return said;
  return say('fault.character', { said, at: found['at'] ?? '', point: found['point'] ?? '' });
}

export function refusalWord(code: string, say: Say): string {
  const key: string = `refusal.${code}`;
  return isWordKey(key) ? say(key as WordKey) : code;
}

function isCoded(error: unknown): error is WithCode {
  return (
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
  );
}

function isRefusal(given: unknown): given is Refusal {
  return (
    typeof given === 'object' &&
    given !== null &&
    ['code', 'thing', 'value', 'limit'].every(
      (key) => key in given && typeof Reflect.get(given, key) === 'string',
    )
  );
}
