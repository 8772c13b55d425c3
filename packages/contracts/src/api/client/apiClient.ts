/**
 * The typed client of the API, for the browser, for tests and for the command line. It knows the
 * routes and the types of the contract, and carries no validator.
 */
import { createORPCClient, ORPCError } from '@orpc/client';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import type { ApiContract } from '../contract.ts';
import { problemCatalogue } from '../problemCatalogue.ts';
import type { ProblemCode } from '../problemCatalogue.ts';
import { apiPrefix, apiRoutes } from '../routes.ts';

/** Every write carries a key; hand one over to repeat a write that may have been lost. */
export type CallContext = { readonly idempotencyKey?: string };
export type ApiClient = ContractRouterClient<ApiContract, CallContext>;

export type ApiClientOptions = {
  /** Origin of the server, e.g. `location.origin`. */
  readonly origin: string;
  readonly fetch?: (request: Request) => Promise<Response>;
};

export function createApiClient({ origin, fetch: send }: ApiClientOptions): ApiClient {
  const ask = send ?? ((request: Request) => fetch(request, { credentials: 'same-origin' }));
  const link = new OpenAPILink<CallContext>(linkRoutes(), {
    url: `${origin}${apiPrefix}`,
    headers: ({ context }) => ({
      'idempotency-key': context.idempotencyKey ?? newIdempotencyKey(),
    }),
    fetch: async (request) => readableProblem(await ask(request)),
    customErrorResponseBodyDecoder: problemError,
  });
  return createORPCClient<ApiClient>(link);
}

/** `crypto.randomUUID` is missing where a page is not served securely; this is there always. */
function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The link asks of a contract its method and path only. */
function linkRoutes(): AnyContractRouter {
  const entries = Object.entries(apiRoutes).map(([group, operations]) => [
    group,
    Object.fromEntries(
      Object.entries(operations).map(([name, route]) => [
        name,
        { '~orpc': { route, meta: {}, errorMap: {} } },
      ]),
    ),
  ]);
  return Object.fromEntries(entries) as AnyContractRouter;
}

/** The link reads `application/json` only; a problem is JSON too (RFC 9457, 3). */
function readableProblem(response: Response): Response {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) return response;
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/json');
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

function problemError(body: unknown, { status }: { readonly status: number }) {
  if (typeof body !== 'object' || body === null || !('code' in body)) return null;
  const code = body.code;
  if (typeof code !== 'string' || !isProblemCode(code)) return null;
  const message = problemCatalogue[code].title;
  return new ORPCError(code, { defined: true, status, message, data: body });
}

function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problemCatalogue, text);
}
