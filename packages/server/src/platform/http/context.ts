/** What a request brings to its operation. */
import type { Grant, Session } from '../tenancy/grant.ts';
import type { Services } from '../services.ts';

export type RequestContext = {
  readonly services: Services;
  /** Names this request in the log and in a problem. */
  readonly requestId: string;
  /** Address of the caller, for limits. */
  readonly caller: string;
  readonly grant: Grant | null;
  readonly idempotencyKey: string | null;
  readonly answer: AnswerHeaders;
};

export type AnswerHeaders = {
  readonly setGrant: (grant: Grant, expiresAt: Date) => void;
  readonly clearGrant: () => void;
  readonly set: (name: 'etag' | 'cache-control' | 'content-disposition', value: string) => void;
};

export type SignedInContext = RequestContext & { readonly session: Session };
