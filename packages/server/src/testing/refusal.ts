/** Waits for an answer that says no, and gives its problem. */
import { isDefinedError } from '@orpc/client';
import type { ProblemCode } from '@cebao/contracts';

export type Refused = { readonly code: ProblemCode; readonly data: Record<string, unknown> };

export async function refusal(call: Promise<unknown>): Promise<Refused> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && isDefinedError(error)) {
      const { code, data } = error as unknown as Refused;
      return { code, data };
    }
    throw error;
  }
  throw new TypeError('the call was not refused');
}
