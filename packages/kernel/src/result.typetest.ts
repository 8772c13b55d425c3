/** Lines that must not compile: codes are a closed table, values are read after `ok` only. */
import { assertNever, refusalCodes, refuse } from './result.ts';
import type { RefusalCode, Result } from './result.ts';

declare const result: Result<number>;
declare const code: 'BAD_DATE' | 'BAD_TEXT';

// @ts-expect-error the value of a result is read after its check only
const unchecked: number = result.value;

// @ts-expect-error a code outside the table does not exist
const unknown: RefusalCode = 'BAD_LUCK';

// @ts-expect-error nor can it be refused with
const refused = refuse('BAD_LUCK', { thing: '', value: '', limit: '' });

// @ts-expect-error a refusal names its limit
const short = refuse('BAD_DATE', { thing: '', value: '' });

// @ts-expect-error one sentence per code: a table with one left out does not satisfy it
const table = { BAD_DATE: '' } satisfies Record<RefusalCode, string>;

export function sentence(): string {
  switch (code) {
    case 'BAD_DATE':
      return refusalCodes[code];
    default:
      // @ts-expect-error a case was forgotten
      return assertNever(code);
  }
}

export const checked = [unchecked, unknown, refused, short, table];
