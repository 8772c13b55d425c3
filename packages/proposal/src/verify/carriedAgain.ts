/** What a part carries beside what it comes to once more: as a value, or every place that differs. */
import { err, ok, refuse, type Refusal, type Result } from '@cebao/kernel';
import { differences } from './differences.ts';

export function sameAgain<T>(
  part: string,
  { carried, expected }: { readonly carried: unknown; readonly expected: T },
): Result<T, readonly Refusal[]> {
  const found = differences(part, { carried, expected });
  if (found.length === 0) return ok(expected);
  return err(
    found.map(({ path, carried: value, expected: again }): Refusal => ({
      code: 'PROOF_MISMATCH',
      thing: path,
      value,
      limit: `重算为 ${again}`,
    })),
  );
}

/** The engine asserts what fit inputs cannot break; forged ones can. */
export function computedOrRefused<T>(
  compute: () => Result<T>,
  { thing, limit }: { readonly thing: string; readonly limit: string },
): Result<T> {
  try {
    return compute();
  } catch (cause) {
    const value = cause instanceof Error ? cause.message : String(cause);
    return refuse('PROOF_MISMATCH', { thing, value, limit });
  }
}
