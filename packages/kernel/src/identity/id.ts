/** Names of records. `kind` is in the type, so that a client's id never stands for a plan's. */
import type { Brand } from '../brand.types.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';

export type Id<K extends string> = Brand<string, `Id:${K}`>;

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const shortName = /^[a-z][a-z0-9-]{0,31}$/;

/** A UUID of version 7 (RFC 9562, 5.7), lower-case. `kind` names it in the refusal BAD_ID. */
export function id<K extends string>(kind: K, text: string): Result<Id<K>> {
  // The cast gives the brand of the pattern just checked; likewise below.
  if (uuidV7.test(text)) return ok(text as Id<K>);
  return refuse('BAD_ID', { thing: kind, value: text, limit: '小写的 UUID 第 7 版' });
}

/** A short name inside a family file, such as `dad` or `term-2`. Refuses with BAD_ID. */
export function localId<K extends string>(kind: K, text: string): Result<Id<K>> {
  if (shortName.test(text)) return ok(text as Id<K>);
  const limit = '小写字母开头，只含小写字母、数字和连字符，最多 32 个字符';
  return refuse('BAD_ID', { thing: kind, value: text, limit });
}
