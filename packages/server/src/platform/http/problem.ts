/**
 * A problem is thrown at the edge only: `throw problem('NOT_FOUND')`. What it says beyond its code
 * goes with it; the mapper adds title, status and the name of this answer.
 */
import { ORPCError } from '@orpc/server';
import { problemCatalogue } from '@cebao/contracts';
import type { ProblemCode } from '@cebao/contracts';

export type ProblemExtras = Readonly<Record<string, unknown>>;
export type ThrownProblem = ORPCError<ProblemCode, ProblemExtras>;

export function problem(code: ProblemCode, extras: ProblemExtras = {}): ThrownProblem {
  const { status, title } = problemCatalogue[code];
  return new ORPCError(code, { status, message: title, data: extras });
}
