/**
 * One operation: its route, who may call it, and every problem it may answer with. All of it is
 * data on the contract: routes, OpenAPI, the typed client, the permission matrix and the tenancy
 * probe are read from here.
 */
import { oc } from '@orpc/contract';
import type { ErrorMapItem } from '@orpc/contract';
import type { Access } from './permissions.ts';
import { problemCatalogue } from './problemCatalogue.ts';
import type { ProblemCode } from './problemCatalogue.ts';
import type { RouteLine } from './routes.ts';
import { staleSchema } from './schemas/household.ts';
import { basisChangedSchema, disagreementSchema } from './schemas/plan.ts';
import { laterSchema, problemSchema, refusedSchema } from './schemas/problem.ts';

export type OperationMeta = {
  readonly access: Access;
  /** Needs an `Idempotency-Key`: the same key and request always give the same answer. */
  readonly writes: boolean;
};

/** What the body of each problem holds; a code without a row does not compile. */
export const problemSchemas = {
  BAD_REQUEST: refusedSchema,
  BAD_JSON: problemSchema,
  IDEMPOTENCY_KEY_MISSING: problemSchema,
  NOT_SIGNED_IN: problemSchema,
  BAD_CREDENTIALS: problemSchema,
  FORBIDDEN: problemSchema,
  WRONG_ORIGIN: problemSchema,
  NOT_FOUND: problemSchema,
  STALE_VERSION: staleSchema,
  ID_TAKEN: problemSchema,
  IDEMPOTENCY_KEY_REUSED: problemSchema,
  ARCHIVED: problemSchema,
  PLAN_DISAGREES: disagreementSchema,
  BASIS_CHANGED: basisChangedSchema,
  PROPOSAL_NOT_READY: problemSchema,
  BODY_TOO_LARGE: problemSchema,
  WRONG_MEDIA_TYPE: problemSchema,
  FACTS_REFUSED: refusedSchema,
  FILE_REFUSED: refusedSchema,
  PLAN_REFUSED: refusedSchema,
  QUOTE_REFUSED: refusedSchema,
  TOO_MANY_TRIES: laterSchema,
  INTERNAL: problemSchema,
  BUSY: laterSchema,
  STORAGE_FULL: problemSchema,
} as const satisfies Readonly<Record<ProblemCode, unknown>>;

type ProblemMap<C extends ProblemCode> = {
  readonly [K in C]: ErrorMapItem<(typeof problemSchemas)[K]>;
};

function problemMap<C extends ProblemCode>(codes: readonly C[]): ProblemMap<C> {
  const entries = codes.map((code) => {
    const { status, title: message } = problemCatalogue[code];
    return [code, { status, message, data: problemSchemas[code] }] as const;
  });
  // Object.fromEntries forgets which key has which value.
  return Object.fromEntries(entries) as ProblemMap<C>;
}

const everywhere = ['BAD_REQUEST', 'INTERNAL', 'BUSY'] as const;
const signedIn = ['NOT_SIGNED_IN', 'FORBIDDEN'] as const;
const writing = [
  'BAD_JSON',
  'BODY_TOO_LARGE',
  'WRONG_MEDIA_TYPE',
  'WRONG_ORIGIN',
  'IDEMPOTENCY_KEY_MISSING',
  'IDEMPOTENCY_KEY_REUSED',
  'STORAGE_FULL',
] as const;

type Operation<C extends ProblemCode> = {
  readonly route: RouteLine;
  readonly summary: string;
  readonly problems?: readonly C[];
};

function base<C extends ProblemCode>({ route, summary }: Operation<C>, meta: OperationMeta) {
  return oc.$meta<OperationMeta>(meta).route({ ...route, summary });
}

export function openOperation<C extends ProblemCode = never>(operation: Operation<C>) {
  const codes = [...everywhere, ...(operation.problems ?? [])] as const;
  return base(operation, { access: 'public', writes: false }).errors(problemMap(codes));
}

export function readOperation<C extends ProblemCode = never>(
  access: Access,
  operation: Operation<C>,
) {
  const codes = [...everywhere, ...signedIn, ...(operation.problems ?? [])] as const;
  return base(operation, { access, writes: false }).errors(problemMap(codes));
}

export function writeOperation<C extends ProblemCode = never>(
  access: Access,
  operation: Operation<C>,
) {
  const codes = [...everywhere, ...signedIn, ...writing, ...(operation.problems ?? [])] as const;
  return base(operation, { access, writes: true }).errors(problemMap(codes));
}
