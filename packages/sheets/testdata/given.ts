/** What tests of this package share. */
import type { Refusal, Result } from '@cebao/kernel';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function refusalOf<T>(result: Result<T>): Refusal {
  if (result.ok) throw new Error('expected a refusal');
  return result.error;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
